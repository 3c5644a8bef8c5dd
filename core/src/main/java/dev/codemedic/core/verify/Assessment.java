package dev.codemedic.core.verify;

import dev.codemedic.core.behaviour.Behaviour;
import dev.codemedic.core.failure.Failure;
import dev.codemedic.core.propose.Candidate;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
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
 * @param behaviour whether earlier calls of the changed functions still give the same
 */
public record Assessment(
        Candidate candidate,
        Verdict verdict,
        List<Check> checks,
        List<String> suppressions,
        @Nullable Failure failure,
        Duration time,
        Behaviour behaviour) {

    public Assessment {
        // Cases that were kept before behaviour was compared have none.
        behaviour = Objects.requireNonNullElseGet(behaviour, () -> Behaviour.unseen("no run was watched"));
        checks = List.copyOf(checks);
        suppressions = List.copyOf(suppressions);
    }

    /** An assessment of which no behaviour was compared. */
    public Assessment(
            Candidate candidate,
            Verdict verdict,
            List<Check> checks,
            List<String> suppressions,
            @Nullable Failure failure,
            Duration time) {
        this(candidate, verdict, checks, suppressions, failure, time, Behaviour.unseen("no run was watched"));
    }

    /** The same with a verdict one step lower, for a doubt that somebody has. */
    public Assessment doubted(String doubt) {
        return new Assessment(candidate, verdict.doubted(doubt), checks, suppressions, failure, time, behaviour);
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
