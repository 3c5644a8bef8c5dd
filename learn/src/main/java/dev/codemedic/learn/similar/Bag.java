package dev.codemedic.learn.similar;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tokens and their weights, in an order that lets two bags be compared in one pass.
 *
 * @param tokens numbers of a {@link Vocabulary}, ascending; tokens it lacks are left out, since no other bag has them
 * @param weights one for each, above 0
 * @param total the sum of all weights, those left out included
 */
record Bag(int[] tokens, double[] weights, double total) {

    /** Tokens, each weighted by its rarity. */
    static Bag of(List<String> tokens, Vocabulary vocabulary) {
        var counts = new HashMap<String, Integer>();
        tokens.forEach(token -> counts.merge(token, 1, Integer::sum));
        return of(counts, vocabulary);
    }

    /** Tokens and how often each occurs, each weighted by its rarity. */
    static Bag of(Map<String, Integer> counts, Vocabulary vocabulary) {
        var order = new long[counts.size()];
        double total = 0;
        int known = 0;
        for (var entry : counts.entrySet()) {
            int number = vocabulary.number(entry.getKey());
            int count = entry.getValue();
            if (number == Vocabulary.UNKNOWN) {
                total += count * vocabulary.rarity(number);
            } else {
                order[known++] = (long) number << Integer.SIZE | count;
            }
        }
        Arrays.sort(order, 0, known);
        var tokens = new int[known];
        var weights = new double[known];
        for (int i = 0; i < known; i++) {
            tokens[i] = (int) (order[i] >> Integer.SIZE);
            weights[i] = (int) order[i] * vocabulary.rarity(tokens[i]);
            total += weights[i];
        }
        return new Bag(tokens, weights, total);
    }

    boolean isEmpty() {
        return total <= 0;
    }

    /** The weighted Jaccard index (Ruzicka): what both share, by what either has; from 0 to 1. */
    double overlap(Bag other) {
        double shared = 0;
        int mine = 0;
        int theirs = 0;
        while (mine < tokens.length && theirs < other.tokens.length) {
            int order = Integer.compare(tokens[mine], other.tokens[theirs]);
            if (order == 0) {
                shared += Math.min(weights[mine], other.weights[theirs]);
            }
            mine += order <= 0 ? 1 : 0;
            theirs += order >= 0 ? 1 : 0;
        }
        double either = total + other.total - shared;
        return either <= 0 ? 0 : Math.clamp(shared / either, 0, 1);
    }
}
