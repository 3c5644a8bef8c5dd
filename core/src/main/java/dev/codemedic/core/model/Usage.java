package dev.codemedic.core.model;

import java.time.Duration;

/**
 * What a question has cost.
 *
 * @param questionTokens as the server counted them; estimated where it did not
 * @param answerTokens likewise
 * @param time until the answer was complete
 * @param price in US dollars; 0 on this machine
 */
public record Usage(int questionTokens, int answerTokens, Duration time, double price) {
    /** Nothing. */
    public static final Usage NONE = new Usage(0, 0, Duration.ZERO, 0);

    /** Both together; counts end at the largest number there is, since a server may tell any. */
    public Usage plus(Usage other) {
        return new Usage(
                sum(questionTokens, other.questionTokens),
                sum(answerTokens, other.answerTokens),
                time.plus(other.time),
                price + other.price);
    }

    private static int sum(int one, int other) {
        return (int) Math.min(Integer.MAX_VALUE, (long) one + other);
    }

    /** Tokens of both sides. */
    public int tokens() {
        return sum(questionTokens, answerTokens);
    }
}
