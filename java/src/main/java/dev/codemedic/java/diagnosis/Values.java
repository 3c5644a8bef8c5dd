package dev.codemedic.java.diagnosis;

import dev.codemedic.core.diagnosis.Observation;
import dev.codemedic.java.code.Code;
import dev.codemedic.java.live.LiveFrame;
import dev.codemedic.syntax.Node;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the names on a frame's line held. */
final class Values {
    private static final int MOST = 4;
    private static final int LONGEST = 40;

    private Values() {}

    /** The frame's line with its values; without a note where none was captured. */
    static Observation of(LiveFrame frame) {
        var note = names(frame).stream()
                .flatMap(node -> frame.value(node).map(value -> node.text() + " = " + cut(value.text())).stream())
                .distinct()
                .limit(MOST)
                .collect(Collectors.joining(", "));
        return new Observation(frame.file().path(), frame.frame().line(), note);
    }

    private static List<Node> names(LiveFrame frame) {
        int line = frame.frame().line();
        return Stream.concat(
                        frame.suspects("identifier").stream().filter(Code::isVariable),
                        frame.suspects("field_access").stream())
                .filter(node -> node.line() <= line && node.endLine() >= line)
                .toList();
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text;
    }
}
