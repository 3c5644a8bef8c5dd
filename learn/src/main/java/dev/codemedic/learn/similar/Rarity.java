package dev.codemedic.learn.similar;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * How rare a token is among a project's remembered failures: what all of them have in common says little. A smoothed inverse
 * document frequency, ln(1 + N / (n + 0.5)), with N failures of which n have the token.
 */
final class Rarity {
    private final Map<String, Integer> counts;
    private final int failures;

    private Rarity(Map<String, Integer> counts, int failures) {
        this.counts = counts;
        this.failures = failures;
    }

    /** The rarity among failures, each with its tokens. */
    static Rarity among(Collection<? extends Collection<String>> failures) {
        var counts = new HashMap<String, Integer>();
        for (var tokens : failures) {
            tokens.stream().distinct().forEach(token -> counts.merge(token, 1, Integer::sum));
        }
        return new Rarity(counts, failures.size());
    }

    /** Every token counts alike. */
    static Rarity even() {
        return new Rarity(Map.of(), 0);
    }

    /** Above 0; 1 for every token where nothing is remembered. */
    double of(String token) {
        return failures == 0 ? 1 : Math.log1p(failures / (counts.getOrDefault(token, 0) + 0.5));
    }
}
