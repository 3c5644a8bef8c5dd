package dev.codemedic.core.repair;

import java.time.Duration;
import java.util.List;

/**
 * What a search took.
 *
 * @param tried changes that were run against tests
 * @param invalid changes that do not compile
 * @param passing changes with which every test passed
 * @param time from the first change to the last
 * @param workers how many ran at one time
 * @param ratio the part of the workers' time that the tests alone account for, from 0 to 1; negative where unknown
 * @param exhausted whether everything that the search knows was tried
 * @param evidence how the order came about and what was seen on the way, for people
 */
public record Effort(
        int tried,
        int invalid,
        int passing,
        Duration time,
        int workers,
        double ratio,
        boolean exhausted,
        List<String> evidence) {

    /** No search. */
    public static final Effort NONE = new Effort(0, 0, 0, Duration.ZERO, 0, -1, false, List.of());

    public Effort {
        evidence = List.copyOf(evidence);
    }

    /** Changes a second, all workers together. */
    public double perSecond() {
        return time.isZero() ? 0 : tried / (time.toNanos() / 1e9);
    }
}
