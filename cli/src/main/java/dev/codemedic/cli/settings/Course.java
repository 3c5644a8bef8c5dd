package dev.codemedic.cli.settings;

import java.time.Duration;
import java.util.List;

/**
 * How models are asked in a heal.
 *
 * @param strategies in the order in which they are tried; empty for medic's own order
 * @param domain of the program; empty where nobody says it
 * @param rounds of questions, if none gets further than the one before
 * @param samples of one question
 * @param answer time for one answer
 * @param patience time for all of them
 */
public record Course(
        List<String> strategies, String domain, int rounds, int samples, Duration answer, Duration patience) {
    public Course {
        strategies = List.copyOf(strategies);
    }
}
