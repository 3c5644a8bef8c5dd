package dev.codemedic.sandbox.container;

import dev.codemedic.core.failure.Exit;
import dev.codemedic.core.failure.Run;
import java.util.List;
import java.util.Optional;

/** Tells a run whose program never started from one that failed. */
final class Trouble {
    private static final List<String> ENGINE =
            List.of("Error response from daemon", "OCI runtime exec failed", "Error: ");

    private Trouble() {}

    /** Why the program did not start, as it seems: a program may say the same. */
    static Optional<String> of(Run run) {
        if (!(run.exit() instanceof Exit.Code(var code)) || code == 0) {
            return Optional.empty();
        }
        var words = run.errors().isBlank() ? run.output() : run.errors();
        if (code == CellScript.FAILED && words.startsWith(CellScript.MARK)) {
            return Optional.of(first(words).substring(CellScript.MARK.length()));
        }
        return ENGINE.stream().anyMatch(words::startsWith) ? Optional.of(first(words)) : Optional.empty();
    }

    private static String first(String words) {
        return words.lines().findFirst().orElse("").strip();
    }
}
