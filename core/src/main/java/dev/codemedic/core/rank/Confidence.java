package dev.codemedic.core.rank;

import dev.codemedic.core.verify.Assessment;
import dev.codemedic.core.verify.Verdict;

/**
 * How likely a proposal is right, by its verdict and its score: a logistic curve (Platt 1999) over both, fitted to what
 * became of earlier proposals.
 *
 * @param base log odds of one that only survives, at a score of 0
 * @param plausible what all tests passing adds
 * @param verified what old behaviour kept and repeated runs add to that
 * @param score what a score of 1 adds
 */
public record Confidence(double base, double plausible, double verified, double score) {
    /** A suppression is hardly ever what was wanted, whatever its score. */
    private static final double SUPPRESSION = 0.1;

    /** What ships. */
    public static final Confidence DEFAULT = new Confidence(-2.0, 0.6, 0.9, 3.5);

    /** From 0 to 1. @param total S */
    public double of(Assessment assessment, double total) {
        double odds = base
                + score * total
                + switch (assessment.verdict()) {
                    case Verdict.Rejected _, Verdict.Survives _ -> 0;
                    case Verdict.Plausible _ -> plausible;
                    case Verdict.Verified _ -> plausible + verified;
                };
        double likely = 1 / (1 + Math.exp(-odds));
        return assessment.suppression() ? Math.min(likely, SUPPRESSION) : likely;
    }
}
