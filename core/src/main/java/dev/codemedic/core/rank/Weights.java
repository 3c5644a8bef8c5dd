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
}
