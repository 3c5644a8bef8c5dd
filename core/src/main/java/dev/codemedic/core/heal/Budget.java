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

    /** What is left of it: a third at the least, so that there is time for something. */
    public Budget after(Duration spent) {
        var least = time.dividedBy(LEAST_PART);
        var left = time.minus(spent);
        return new Budget(left.compareTo(least) < 0 ? least : left, candidates, steps, workers);
    }

    /** A minute, on two cores at the least. */
    public static Budget standard() {
        return new Budget(
                Duration.ofSeconds(60), 120, 4, Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4));
    }
}
