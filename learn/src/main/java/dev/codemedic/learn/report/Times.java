package dev.codemedic.learn.report;

import java.time.Duration;
import java.util.Collection;

/**
 * How long something took. Percentiles are of the nearest rank: the shortest of the measured times that at least so many in a
 * hundred do not exceed.
 *
 * @param count how often it was measured
 * @param median the 50th percentile; zero of nothing
 * @param p95 the 95th percentile; zero of nothing
 */
public record Times(int count, Duration median, Duration p95) {

    /** What was measured, in any order. */
    public static Times of(Collection<Duration> measured) {
        var sorted = measured.stream().sorted().toArray(Duration[]::new);
        return new Times(sorted.length, percentile(sorted, 50), percentile(sorted, 95));
    }

    /** In whole numbers, since 0.95 is not exact. */
    private static Duration percentile(Duration[] sorted, int percent) {
        return sorted.length == 0 ? Duration.ZERO : sorted[Math.ceilDiv(percent * sorted.length, 100) - 1];
    }
}
