package dev.codemedic.python.diagnosis;

import dev.codemedic.core.diagnosis.Observation;
import dev.codemedic.core.failure.Value;
import dev.codemedic.python.live.LiveFrame;
import dev.codemedic.syntax.Node;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the names on a frame's line held. */
final class Values {
    private static final int MOST = 4;
    private static final int LONGEST = 40;
    private static final Set<Value.Kind> DULL = Set.of(Value.Kind.CALLABLE, Value.Kind.TYPE, Value.Kind.MODULE);

    private Values() {}

    /** The frame's line with its values; without a note where no value is telling. */
    static Observation of(LiveFrame frame) {
        var note = names(frame).stream()
                .flatMap(node -> frame
                        .value(node)
                        .filter(value -> !DULL.contains(value.kind()))
                        .map(value -> node.text() + " = " + cut(value.text()))
                        .stream())
                .distinct()
                .limit(MOST)
                .collect(Collectors.joining(", "));
        return new Observation(frame.file().path(), frame.frame().line(), note);
    }

    private static List<Node> names(LiveFrame frame) {
        return Stream.concat(frame.suspects("attribute").stream(), frame.suspects("identifier").stream())
                .filter(node -> node.line() <= frame.frame().line()
                        && node.endLine() >= frame.frame().line())
                .filter(node -> node.fieldName().filter("left"::equals).isEmpty()
                        || !node.parent()
                                .filter(parent -> parent.is("assignment"))
                                .isPresent())
                .filter(node -> node.fieldName().filter("attribute"::equals).isEmpty())
                .toList();
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text;
    }
}
