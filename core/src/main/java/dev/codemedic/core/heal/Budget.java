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

    /** A minute, on two cores at the least. */
    public static Budget standard() {
        return new Budget(
                Duration.ofSeconds(60), 120, 4, Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4));
    }
}
