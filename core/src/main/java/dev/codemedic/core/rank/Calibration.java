package dev.codemedic.core.rank;

import java.util.Collection;
import java.util.List;

/**
 * Makes a probability of what a model's likelihoods tell, by what came of its earlier changes: the part that held of those
 * that seemed as likely (histogram binning, Zadrozny and Elkan 2001), with a cautious start of its own in each bin, and never
 * falling where more was told.
 */
public final class Calibration {
    private static final int BINS = 5;
    /** How many earlier changes the start of a bin is worth. */
    private static final double START_WEIGHT = 6;
    /** What a change is worth that seems impossible, before anything is known of its author. */
    private static final double LEAST = 0.1;
    /** Likewise of one that seems certain. */
    private static final double MOST = 0.6;

    /** Nothing known of the model. */
    public static final Calibration START = of(List.of());

    private final double[] held;
    private final int seen;

    private Calibration(double[] held, int seen) {
        this.held = held;
        this.seen = seen;
    }

    /** What earlier changes teach. */
    public static Calibration of(Collection<Guess> guesses) {
        var held = new double[BINS];
        var weight = new double[BINS];
        for (int bin = 0; bin < BINS; bin++) {
            weight[bin] = START_WEIGHT;
            held[bin] = START_WEIGHT * (LEAST + (MOST - LEAST) * (bin + 0.5) / BINS);
        }
        for (var guess : guesses) {
            int bin = bin(guess.told());
            weight[bin]++;
            held[bin] += guess.held() ? 1 : 0;
        }
        return new Calibration(rising(held, weight), guesses.size());
    }

    /** Neighbours that fall are taken together (pool adjacent violators, Ayer et al. 1955). */
    private static double[] rising(double[] held, double[] weight) {
        var level = new double[BINS];
        for (int bin = 0; bin < BINS; bin++) {
            level[bin] = held[bin] / weight[bin];
            int from = bin;
            double sum = held[bin];
            double all = weight[bin];
            while (from > 0 && level[from - 1] > sum / all) {
                from--;
                sum += held[from];
                all += weight[from];
            }
            for (int i = from; i <= bin; i++) {
                level[i] = sum / all;
            }
        }
        return level;
    }

    private static int bin(double told) {
        return Math.clamp((int) (told * BINS), 0, BINS - 1);
    }

    /** P(patch | context). @param told what its author's likelihoods tell, from 0 to 1 */
    public double of(double told) {
        return held[bin(told)];
    }

    /** How many earlier changes this goes by. */
    public int seen() {
        return seen;
    }
}
