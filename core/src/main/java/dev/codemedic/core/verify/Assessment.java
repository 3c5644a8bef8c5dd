package dev.codemedic.core.verify;

import dev.codemedic.core.failure.Failure;
import dev.codemedic.core.propose.Candidate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A candidate and all that running it has shown.
 *
 * @param candidate what was run
 * @param verdict the result
 * @param checks the gates met, in order
 * @param suppressions how it hides the failure, if it does
 * @param failure how the failing run fails now, where it still fails
 * @param time spent on it
 */
public record Assessment(
        Candidate candidate,
        Verdict verdict,
        List<Check> checks,
        List<String> suppressions,
        @Nullable Failure failure,
        Duration time) {

    public Assessment {
        checks = List.copyOf(checks);
        suppressions = List.copyOf(suppressions);
    }

    /** How the failing run fails now, where it still fails. */
    public Optional<Failure> remaining() {
        return Optional.ofNullable(failure);
    }

    /** Whether it hides the failure instead of healing it. */
    public boolean suppression() {
        return !suppressions.isEmpty();
    }
}
