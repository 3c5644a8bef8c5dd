package dev.codemedic.core.learn;

import dev.codemedic.core.decide.StopReason;
import dev.codemedic.core.propose.Provenance;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A heal in figures: what can be counted of it without reading it whole.
 *
 * @param number counts the heals of a project, from 1
 * @param incident what it healed, as it stands now
 * @param language such as {@code python}
 * @param type the exception
 * @param place file name and line where the failure was seen last; empty where there is none
 * @param at when the failure was seen
 * @param time from the failure to the decision
 * @param proposed from the failure until the first proposal was put forward; zero where none was, or it was not noted
 * @param decision one word: apply, ask, stop and whatever else {@link dev.codemedic.core.decide.Decision} has
 * @param reason why there is no proposal; null where there is one
 * @param best the best proposal; null where there is none
 * @param fate what became of its proposals; null where nothing did so far
 */
public record HealFacts(
        long number,
        Incident incident,
        String language,
        String type,
        String place,
        Instant at,
        Duration time,
        Duration proposed,
        String decision,
        @Nullable StopReason reason,
        @Nullable Best best,
        @Nullable Fate fate) {
    private static final String STOP = "stop";

    /**
     * A proposal.
     *
     * @param origin where it came from
     * @param verdict one word, as {@link dev.codemedic.core.verify.Verdict#word} gives it
     */
    public record Best(Provenance origin, String verdict) {}

    /**
     * What became of the proposals of a heal.
     *
     * @param last the last thing
     * @param written when one was first written to the project; null where none was
     */
    public record Fate(Feedback.Kind last, @Nullable Instant written) {}

    /** Whether it ended with a proposal that may be offered. */
    public boolean healed() {
        return best != null && !decision.equals(STOP);
    }

    /** Why it ended without one. */
    public Optional<StopReason> stopped() {
        return Optional.ofNullable(reason);
    }

    /** The best proposal. */
    public Optional<Best> proposal() {
        return Optional.ofNullable(best);
    }

    /** The last thing that became of its proposals. */
    public Optional<Feedback.Kind> became() {
        return Optional.ofNullable(fate).map(Fate::last);
    }

    /** From the failure until a proposal was first in the project. */
    public Optional<Duration> untilWritten() {
        return Optional.ofNullable(fate).map(Fate::written).map(when -> Duration.between(at, when));
    }
}
