package dev.codemedic.core.rank;

/**
 * A figure and how it came about.
 *
 * @param value from 0 to 1
 * @param reason in a few words
 */
public record Estimate(double value, String reason) {
    public Estimate {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("an estimate lies between 0 and 1: " + value);
        }
    }
}
