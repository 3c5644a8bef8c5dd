package dev.codemedic.learn.similar;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The tokens of the failures that a project remembers, numbered, and how rare each is: what all failures have in common says
 * little. Rarity is a smoothed inverse document frequency, ln(1 + N / (n + 0.5)), with N failures of which n have the token.
 */
final class Vocabulary {
    /** The number of every token that no remembered failure has. */
    static final int UNKNOWN = -1;

    private static final int SMALL = 1024;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final int failures;
    private final double[] rarities;
    private final double unknown;
    private int[] having = new int[SMALL];
    private int[] last = new int[SMALL];

    private Vocabulary(Collection<Traits> memory, boolean even) {
        this.failures = memory.size();
        int failure = 0;
        for (var traits : memory) {
            failure++;
            count(traits, failure);
        }
        rarities = new double[numbers.size()];
        for (int number = 0; number < rarities.length; number++) {
            rarities[number] = rarity(having[number], even);
        }
        unknown = rarity(0, even);
    }

    /** The vocabulary of a memory. */
    static Vocabulary of(Collection<Traits> memory) {
        return new Vocabulary(memory, memory.isEmpty());
    }

    /** The vocabulary of two failures, in which every token counts alike. */
    static Vocabulary of(Traits one, Traits other) {
        return new Vocabulary(List.of(one, other), true);
    }

    int number(String token) {
        return numbers.getOrDefault(token, UNKNOWN);
    }

    /** Above 0. */
    double rarity(int number) {
        return number == UNKNOWN ? unknown : rarities[number];
    }

    private double rarity(int owners, boolean even) {
        return even ? 1 : Math.log1p(failures / (owners + 0.5));
    }

    private void count(Traits traits, int failure) {
        traits.places().forEach(place -> {
            count(place.function(), failure);
            count(place.owner(), failure);
            count(place.file(), failure);
        });
        traits.words().forEach(token -> count(token, failure));
        traits.quoted().forEach(token -> count(token, failure));
        traits.values().forEach(token -> count(token, failure));
        traits.shape().keySet().forEach(token -> count(token, failure));
        traits.surroundings().keySet().forEach(token -> count(token, failure));
    }

    private void count(String token, int failure) {
        int fresh = numbers.size();
        var known = numbers.putIfAbsent(token, fresh);
        int number = known == null ? fresh : known;
        if (number == having.length) {
            having = Arrays.copyOf(having, 2 * number);
            last = Arrays.copyOf(last, 2 * number);
        }
        if (last[number] != failure) {
            last[number] = failure;
            having[number]++;
        }
    }
}
