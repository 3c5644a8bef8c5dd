package dev.codemedic.models.guard;

import java.time.Duration;

/**
 * What models may use.
 *
 * @param calls questions
 * @param tokens of questions and answers
 * @param dollars money
 * @param time spent waiting for them
 */
public record Allowance(int calls, int tokens, double dollars, Duration time) {
    /** Of one heal. */
    public static final Allowance HEAL = new Allowance(24, 200_000, 0.5, Duration.ofMinutes(10));

    /** Of one day. */
    public static final Allowance DAY = new Allowance(1_000, 5_000_000, 5, Duration.ofHours(6));
}
