package dev.codemedic.models.strategy;

import dev.codemedic.core.failure.Failure;
import dev.codemedic.core.verify.Assessment;
import java.util.function.UnaryOperator;

/** What happened to a change when it was run, in words for a model: the gate, the new failure and its values. */
final class Evidence {
    private static final int LONGEST = 1500;
    private static final int MOST_VALUES = 8;

    private Evidence() {}

    /** @param hiding takes secrets out, before what is too long is cut */
    static String of(Assessment assessment, UnaryOperator<String> hiding) {
        var text = new StringBuilder(assessment.verdict().headline());
        if (assessment.suppression()) {
            text.append("; it hides the failure: ").append(String.join(", ", assessment.suppressions()));
        }
        assessment.remaining().ifPresent(remaining -> text.append(after(remaining)));
        var safe = hiding.apply(text.toString());
        return safe.length() > LONGEST ? safe.substring(0, LONGEST) + "…" : safe;
    }

    private static String after(Failure remaining) {
        var text = new StringBuilder("; it fails now with ")
                .append(remaining.thrown().type())
                .append(": ")
                .append(remaining.thrown().message());
        if (!remaining.tests().isEmpty()) {
            text.append(" in the test ").append(remaining.tests().getFirst());
        }
        remaining
                .prime()
                .ifPresent(frame -> frame.locals().stream()
                        .limit(MOST_VALUES)
                        .forEach(local -> text.append(", ")
                                .append(local.name())
                                .append(" = ")
                                .append(local.value().text())));
        return text.toString();
    }
}
