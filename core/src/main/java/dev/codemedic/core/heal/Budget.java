package dev.codemedic.core.heal;

import java.time.Duration;

/**
 * What a heal may spend.
 *
 * @param time from the failure to the decision
 * @param candidates run at the most
 * @param steps how many failures may be healed one after the other by one proposal
 * @param workers cells in use at one time
 */
public record Budget(Duration time, int candidates, int steps, int workers) {

    private static final int LEAST_PART = 3;
    private static final Duration LEAST_OPENING = Duration.ofSeconds(10);

    /** What is left of it: a third at the least, so that there is time for something. */
    public Budget after(Duration spent) {
        var least = time.dividedBy(LEAST_PART);
        var left = time.minus(spent);
        return new Budget(left.compareTo(least) < 0 ? least : left, candidates, steps, workers);
    }

    /** What of it tests may take before anything is tried: all but that third, and some seconds in any case. */
    public Duration opening() {
        var most = time.minus(time.dividedBy(LEAST_PART));
        return most.compareTo(LEAST_OPENING) < 0 ? LEAST_OPENING : most;
    }

    /** The same without time or candidates. */
    public Budget nothing() {
        return new Budget(Duration.ZERO, 0, steps, workers);
    }

    /** The same with other time. */
    public Budget within(Duration most) {
        return new Budget(most, candidates, steps, workers);
    }

    /** A minute, on two cores at the least. */
    public static Budget standard() {
        return new Budget(
                Duration.ofSeconds(60), 120, 4, Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4));
    }
}
