package dev.codemedic.python.diagnosis;

import dev.codemedic.core.failure.Failure;
import dev.codemedic.core.failure.Thrown;
import dev.codemedic.core.failure.Value;
import dev.codemedic.python.code.PythonProject;
import dev.codemedic.python.live.LiveFrame;
import dev.codemedic.syntax.Node;
import java.util.List;

/**
 * A failure with the source and values that explain it.
 *
 * @param frames the project's frames whose source is there, innermost first; may be empty
 */
record Scene(Failure failure, PythonProject project, List<LiveFrame> frames) {
    private static final int LONGEST = 60;

    Thrown thrown() {
        return failure.root();
    }

    String message() {
        return thrown().message().strip();
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
