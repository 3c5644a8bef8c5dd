package dev.codemedic.models.context;

import dev.codemedic.core.failure.Failure;
import dev.codemedic.core.failure.Frame;
import dev.codemedic.core.failure.Thrown;
import java.util.LinkedHashSet;

/** What was thrown, in words: the chain of exceptions, each once, and the tests that fail. */
record FailureText(Failure failure) {
    private static final int MOST_THROWN = 6;
    private static final int MOST_TESTS = 10;
    private static final int LONGEST_MESSAGE = 1500;
    private static final int LONGEST_OTHER = 400;
    private static final int LONGEST_NAME = 200;
    /** A function that is on the stack more often than this is worth a word. */
    private static final int OFTEN = 5;

    String text() {
        var said = new LinkedHashSet<String>();
        for (var thrown : failure.chain()) {
            said.add(thrown(thrown, said.isEmpty() ? LONGEST_MESSAGE : LONGEST_OTHER));
            if (said.size() == MOST_THROWN) {
                break;
            }
        }
        var text = new StringBuilder(String.join("", said));
        int left = (int) failure.chain().stream().distinct().count() - said.size();
        if (said.size() == MOST_THROWN && left > 0) {
            text.append("… and ").append(left).append(" more\n");
        }
        if (!failure.tests().isEmpty()) {
            text.append("Failing tests: ")
                    .append(String.join(
                            ", ",
                            failure.tests().stream()
                                    .limit(MOST_TESTS)
                                    .map(name -> Clip.end(name, LONGEST_NAME))
                                    .toList()))
                    .append(
                            failure.tests().size() > MOST_TESTS
                                    ? " … " + failure.tests().size() + " in all\n"
                                    : "\n");
        }
        return text.toString().stripTrailing();
    }

    private static String thrown(Thrown thrown, int longest) {
        var text = new StringBuilder(link(thrown)).append(thrown.type());
        if (!thrown.message().isEmpty()) {
            text.append(": ").append(Clip.middle(thrown.message(), longest));
        }
        thrown.prime().ifPresent(frame -> text.append("\n  in ").append(place(frame)));
        thrown.prime().ifPresent(frame -> text.append(repeated(thrown, frame)));
        return text.append('\n').toString();
    }

    private static String place(Frame frame) {
        return frame.file().getFileName()
                + (frame.line() > 0 ? ", line " + frame.line() : "")
                + (frame.function().isEmpty() ? "" : ", in " + frame.function());
    }

    private static String repeated(Thrown thrown, Frame prime) {
        long calls = thrown.projectFrames()
                .filter(frame -> frame.file().equals(prime.file())
                        && !prime.function().isEmpty()
                        && frame.function().equals(prime.function()))
                .count();
        return calls > OFTEN ? ", which is on the stack " + calls + " times" : "";
    }

    private static String link(Thrown thrown) {
        return switch (thrown.link()) {
            case RAISED -> "";
            case CAUSE -> "caused by ";
            case CONTEXT -> "while handling ";
            case SUPPRESSED -> "suppressed ";
        };
    }
}
