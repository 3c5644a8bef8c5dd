package dev.codemedic.core.rank;

/**
 * How proposals are scored.
 *
 * @param weights of S
 * @param confidence what S is worth
 * @param outcomes how many earlier proposals both were fitted to; 0 for what ships
 */
public record Scoring(Weights weights, Confidence confidence, int outcomes) {
    /** What ships. */
    public static final Scoring DEFAULT = new Scoring(Weights.DEFAULT, Confidence.DEFAULT, 0);
}
