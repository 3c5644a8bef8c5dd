package dev.codemedic.core.rank;

/**
 * The weights α, β and γ of S = αR + βH + γC.
 *
 * @param evidence α
 * @param history β
 * @param similarity γ; shared out between the other two while no failure has been solved yet
 */
public record Weights(double evidence, double history, double similarity) {
    /** What ships. */
    public static final Weights DEFAULT = new Weights(0.6, 0.3, 0.1);

    private static final double EXACT = 1e-6;

    public Weights {
        if (evidence < 0 || history < 0 || similarity < 0 || Math.abs(evidence + history + similarity - 1) > EXACT) {
            throw new IllegalArgumentException(
                    "weights are shares of one: " + evidence + ", " + history + ", " + similarity);
        }
    }

    /** S. @param r evidence @param h history @param c similarity, each from 0 to 1 */
    public double of(double r, double h, double c) {
        return evidence * r + history * h + similarity * c;
    }
}
