package dev.codemedic.cli.settings;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;

/**
 * How models are asked in a heal.
 *
 * @param strategies in the order in which they are tried; empty for medic's own order
 * @param domain of the program; empty where nobody says it
 * @param rounds of questions; empty for medic's own number
 * @param samples of one question
 * @param answer time for one answer
 * @param patience time for all of them
 */
public record Course(
        List<String> strategies, String domain, OptionalInt rounds, int samples, Duration answer, Duration patience) {
    public Course {
        strategies = List.copyOf(strategies);
    }
}
