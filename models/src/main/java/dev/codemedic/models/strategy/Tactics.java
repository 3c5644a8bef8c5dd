package dev.codemedic.models.strategy;

import java.time.Duration;
import java.util.List;

/**
 * How models are asked.
 *
 * @param samples of one question
 * @param rounds if none gets further than the one before
 * @param order names of the strategies, one a round, the last again and again; empty where medic chooses
 * @param patience for all of it
 */
public record Tactics(int samples, int rounds, List<String> order, Duration patience) {
    /** What medic does if nobody says otherwise. */
    public static final Tactics STANDARD = new Tactics(2, 3, List.of(), Duration.ofMinutes(5));

    public Tactics {
        order = List.copyOf(order);
    }
}
