package dev.codemedic.learn.similar;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Tokens and their weights, in an order that lets two bags be compared in one pass.
 *
 * @param tokens numbers of a {@link Vocabulary}, ascending
 * @param weights one for each, above 0
 * @param total their sum
 */
record Bag(int[] tokens, double[] weights, double total) {

    /** Tokens, each weighted by its rarity. */
    static Bag of(Collection<String> tokens, Vocabulary vocabulary, Rarity rarity) {
        var counts = new HashMap<String, Integer>();
        tokens.forEach(token -> counts.merge(token, 1, Integer::sum));
        return of(counts, vocabulary, rarity);
    }

    /** Tokens and how often each occurs, each weighted by its rarity. */
    static Bag of(Map<String, Integer> counts, Vocabulary vocabulary, Rarity rarity) {
        var byNumber = new HashMap<Integer, Double>();
        counts.forEach((token, count) -> byNumber.put(vocabulary.number(token), count * rarity.of(token)));
        var tokens =
                byNumber.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
        var weights = new double[tokens.length];
        double total = 0;
        for (int i = 0; i < tokens.length; i++) {
            weights[i] = byNumber.getOrDefault(tokens[i], 0.0);
            total += weights[i];
        }
        return new Bag(tokens, weights, total);
    }

    boolean isEmpty() {
        return tokens.length == 0;
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
