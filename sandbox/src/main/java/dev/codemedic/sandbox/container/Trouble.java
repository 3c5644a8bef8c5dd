package dev.codemedic.sandbox.container;

import dev.codemedic.core.failure.Exit;
import dev.codemedic.core.failure.Run;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A run whose program never started, as it seems: a program may say the same.
 *
 * @param words why
 * @param ours whether the cell's own script says so, and not the engine
 */
record Trouble(String words, boolean ours) {
    private static final Pattern ENGINE = Pattern.compile("Error response from daemon: .*|OCI runtime exec failed: .*"
            + "|Error: (no container|can only create exec|runc:|crun:|OCI runtime|container [0-9a-f]+ ).*");

    /** What a run tells. */
    static Optional<Trouble> of(Run run) {
        if (!(run.exit() instanceof Exit.Code(var code)) || code == 0) {
            return Optional.empty();
        }
        var first = (run.errors().isBlank() ? run.output() : run.errors())
                .lines()
                .findFirst()
                .orElse("")
                .strip();
        if (code == CellScript.FAILED && first.startsWith(CellScript.MARK)) {
            return Optional.of(new Trouble(first.substring(CellScript.MARK.length()), true));
        }
        return ENGINE.matcher(first).matches() ? Optional.of(new Trouble(first, false)) : Optional.empty();
    }
}
