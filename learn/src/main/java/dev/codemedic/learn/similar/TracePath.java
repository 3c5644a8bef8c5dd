package dev.codemedic.learn.similar;

import java.util.List;

/**
 * The active functions with their weights, compared as TraceSim does (Vasiliev, Koznov, Chernishev, Khvorov, Luciv and
 * Povarov, "TraceSim: A Method for Calculating Stack Trace Similarity", 2020): an edit distance in which a function weighs the
 * less, the further it is from the fault and the more failures have it, by the sum of all weights. Other than there, a
 * function may be partly the same as another.
 */
record TracePath(int[] functions, int[] owners, int[] files, double[] weights) {
    /** A function of one name in two files may be one that was moved, or another. */
    private static final double MOVED = 0.6;

    static TracePath of(List<Traits.Place> places, Vocabulary vocabulary) {
        int size = places.size();
        var path = new TracePath(new int[size], new int[size], new int[size], new double[size]);
        for (int i = 0; i < size; i++) {
            var place = places.get(i);
            path.functions[i] = vocabulary.number(place.function());
            path.owners[i] = vocabulary.number(place.owner());
            path.files[i] = vocabulary.number(place.file());
            path.weights[i] = vocabulary.rarity(path.functions[i]) / (1 + i);
        }
        return path;
    }

    boolean isEmpty() {
        return weights.length == 0;
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
                double apart = 1 - same(i, other, j);
                double changed = corner
                        + Math.max(Math.abs(weights[i] - other.weights[j]), apart * (weights[i] + other.weights[j]));
                double shorter = Math.min(row[j + 1] + weights[i], row[j] + other.weights[j]);
                corner = row[j + 1];
                row[j + 1] = Math.min(changed, shorter);
            }
        }
        return all <= 0 ? 0 : Math.clamp(1 - row[other.weights.length] / all, 0, 1);
    }

    private double same(int mine, TracePath other, int theirs) {
        if (functions[mine] == Vocabulary.UNKNOWN || functions[mine] != other.functions[theirs]) {
            return 0;
        }
        return owners[mine] == other.owners[theirs] || files[mine] == other.files[theirs] ? 1 : MOVED;
    }
}
