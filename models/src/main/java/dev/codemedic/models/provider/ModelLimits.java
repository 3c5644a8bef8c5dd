package dev.codemedic.models.provider;

import java.time.Duration;

/**
 * What is known of a model's bounds and price.
 *
 * @param window tokens of a question and its answer together
 * @param time for one answer
 * @param questionPrice US dollars for a million tokens
 * @param answerPrice likewise
 */
public record ModelLimits(int window, Duration time, double questionPrice, double answerPrice) {
    private static final int SMALLEST_CONTEXT = 4096;

    /** What a question costs, in US dollars. */
    public double price(int questionTokens, int answerTokens) {
        return (questionTokens * questionPrice + answerTokens * answerPrice) / 1e6;
    }

    /**
     * The context that a server is asked to hold. It grows in doublings, since a server loads the model anew for each
     * other size.
     */
    public int contextFor(int tokens) {
        int context = SMALLEST_CONTEXT;
        while (context < tokens) {
            context *= 2;
        }
        return Math.min(context, window);
    }
}
