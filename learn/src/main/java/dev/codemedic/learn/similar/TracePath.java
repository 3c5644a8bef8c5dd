package dev.codemedic.learn.similar;

import java.util.List;
import java.util.stream.Stream;

/**
 * The active functions with their weights, compared as TraceSim does (Vasiliev, Koznov, Chernishev, Khvorov, Luciv and
 * Povarov, "TraceSim: A Method for Calculating Stack Trace Similarity", 2020): an edit distance in which a function weighs the
 * less, the further it is from the fault and the more failures have it, by the sum of all weights. Other than there, a
 * function may be partly the same as another.
 */
record TracePath(List<Traits.Place> places, double[] weights) {
    /** A function of one name in two files may be one that was moved, or another. */
    private static final double MOVED = 0.6;

    static TracePath of(List<Traits.Place> places, Rarity rarity) {
        var weights = new double[places.size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = rarity.of(token(places.get(i))) / (1 + i);
        }
        return new TracePath(places, weights);
    }

    static Stream<String> tokens(List<Traits.Place> places) {
        return places.stream().map(TracePath::token);
    }

    boolean isEmpty() {
        return places.isEmpty();
    }

    /** From 0 to 1. */
    double alike(TracePath other) {
        double all = 0;
        double[] row = new double[other.weights.length + 1];
        for (int j = 0; j < other.weights.length; j++) {
            row[j + 1] = row[j] + other.weights[j];
        }
        all += row[other.weights.length];
        for (int i = 0; i < weights.length; i++) {
            double corner = row[0];
            row[0] += weights[i];
            all += weights[i];
            for (int j = 0; j < other.weights.length; j++) {
                double apart = 1 - same(places.get(i), other.places.get(j));
                double changed = corner
                        + Math.max(Math.abs(weights[i] - other.weights[j]), apart * (weights[i] + other.weights[j]));
                double shorter = Math.min(row[j + 1] + weights[i], row[j] + other.weights[j]);
                corner = row[j + 1];
                row[j + 1] = Math.min(changed, shorter);
            }
        }
        return all <= 0 ? 0 : Math.clamp(1 - row[other.weights.length] / all, 0, 1);
    }

    private static double same(Traits.Place one, Traits.Place two) {
        if (!one.function().equals(two.function())) {
            return 0;
        }
        return one.owner().equals(two.owner()) || one.file().equals(two.file()) ? 1 : MOVED;
    }

    private static String token(Traits.Place place) {
        return "function " + place.function();
    }
}
