package dev.codemedic.learn.fit;

import java.util.ArrayList;
import java.util.List;

/**
 * How far confidence holds: of proposals that were told to be right with 0.9, how many were (a reliability diagram, DeGroot
 * and Fienberg 1983).
 *
 * @param bins of equal width, lowest first, those without any left out
 * @param error the expected calibration error, from 0 to 1 (Naeini et al. 2015)
 * @param brier the mean squared error of the confidence (Brier 1950)
 */
public record Reliability(List<Bin> bins, double error, double brier) {
    private static final int BINS = 10;

    /**
     * Proposals of about the same confidence.
     *
     * @param from the least confidence, at which it begins
     * @param told their mean confidence
     * @param right the part of them that was right
     * @param count how many
     */
    public record Bin(double from, double told, double right, int count) {}

    public Reliability {
        bins = List.copyOf(bins);
    }

    /** What proposals show. */
    public static Reliability of(List<Judged> judged) {
        var told = new double[BINS];
        var right = new int[BINS];
        var count = new int[BINS];
        double squares = 0;
        for (var each : judged) {
            double confidence = each.score().confidence();
            int bin = Math.clamp((int) (confidence * BINS), 0, BINS - 1);
            told[bin] += confidence;
            right[bin] += each.right() ? 1 : 0;
            count[bin]++;
            squares += Math.pow(confidence - (each.right() ? 1 : 0), 2);
        }
        var bins = new ArrayList<Bin>();
        double error = 0;
        for (int bin = 0; bin < BINS; bin++) {
            if (count[bin] > 0) {
                bins.add(new Bin(
                        bin / (double) BINS, told[bin] / count[bin], right[bin] / (double) count[bin], count[bin]));
                error += Math.abs(told[bin] - right[bin]) / judged.size();
            }
        }
        return new Reliability(bins, error, judged.isEmpty() ? 0 : squares / judged.size());
    }
}
