package dev.codemedic.core.learn;

import java.time.Instant;

/**
 * A failure whose fix was accepted.
 *
 * @param heal the heal that found it
 * @param incident its id, such as {@code M-3}
 * @param rank of the proposal
 * @param kind the last thing that became of it
 * @param shape what fixes like it have in common
 * @param traits what the failure is compared with others by; empty where they are not kept
 * @param at when
 */
public record Solved(
        long heal, String incident, int rank, Feedback.Kind kind, String shape, String traits, Instant at) {}
