package dev.codemedic.java.diagnosis;

import dev.codemedic.core.failure.Failure;
import dev.codemedic.core.failure.Thrown;
import dev.codemedic.core.failure.Value;
import dev.codemedic.java.code.JavaProject;
import dev.codemedic.java.live.LiveFrame;
import dev.codemedic.syntax.Node;
import java.util.List;
import java.util.stream.Stream;

/**
 * A failure with the source and values that explain it.
 *
 * @param frames the project's frames whose source is there, innermost first; may be empty
 */
record Scene(Failure failure, JavaProject project, List<LiveFrame> frames) {
    private static final int LONGEST = 60;

    Thrown thrown() {
        return failure.root();
    }

    String message() {
        return thrown().message().strip();
    }

    String headline() {
        return message().lines().findFirst().orElse("");
    }

    /** The innermost frame, where there is one. */
    Stream<LiveFrame> prime() {
        return frames.stream().limit(1);
    }

    /** The exception and what it stems from; not what was merely suppressed. */
    Stream<Thrown> blamed() {
        return Stream.concat(Stream.of(thrown()), failure.chain().stream())
                .filter(each -> each.link() != Thrown.Link.SUPPRESSED);
    }

    /** A value's text, cut to the length of a sentence's part. */
    static String shown(Value value) {
        return cut(value.text());
    }

    /** Source text on one line, cut to the length of a sentence's part. */
    static String shown(Node node) {
        return cut(node.text().replaceAll("\\s+", " "));
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text;
    }
}
