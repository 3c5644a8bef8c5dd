package dev.codemedic.learn.similar;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Traits made ready to be compared with many others.
 *
 * @param vector what an {@link Embedder} made of them; null without one
 */
record Prepared(
        Traits traits,
        ExceptionTypes types,
        TracePath path,
        Bag words,
        Bag quoted,
        Bag values,
        Bag shape,
        Bag surroundings,
        float @Nullable [] vector) {
    /** Names that a message quotes differ from place to place, so its other words count for more. */
    private static final double WORDS = 0.8;

    static Prepared of(Traits traits, float @Nullable [] vector, Vocabulary vocabulary) {
        return new Prepared(
                traits,
                ExceptionTypes.of(traits),
                TracePath.of(traits.places(), vocabulary),
                Bag.of(traits.words(), vocabulary),
                Bag.of(traits.quoted(), vocabulary),
                Bag.of(traits.values(), vocabulary),
                Bag.of(traits.shape(), vocabulary),
                Bag.of(traits.surroundings(), vocabulary),
                vector);
    }

    Similarity compare(Prepared other, SimilarityWeights weights) {
        if (!traits.language().equals(other.traits.language())) {
            return new Similarity(0, List.of());
        }
        var parts = new ArrayList<Part>(Part.Kind.values().length);
        boolean same = traits.fingerprint().equals(other.traits.fingerprint());
        parts.add(Part.of(Part.Kind.FINGERPRINT, weights, same ? 1 : 0));
        parts.add(Part.of(Part.Kind.TYPE, weights, types.alike(other.types)));
        if (!path.isEmpty() || !other.path.isEmpty()) {
            parts.add(Part.of(Part.Kind.STACK, weights, path.alike(other.path)));
        }
        if (!silent() || !other.silent()) {
            parts.add(Part.of(Part.Kind.MESSAGE, weights, message(other)));
        }
        compare(Part.Kind.VALUES, values, other.values, weights, parts);
        compare(Part.Kind.SHAPE, shape, other.shape, weights, parts);
        compare(Part.Kind.SURROUNDINGS, surroundings, other.surroundings, weights, parts);
        if (vector != null && other.vector != null) {
            parts.add(Part.of(Part.Kind.EMBEDDING, weights, Cosine.of(vector, other.vector)));
        }
        return Similarity.of(parts);
    }

    private static void compare(Part.Kind kind, Bag mine, Bag theirs, SimilarityWeights weights, List<Part> parts) {
        if (!mine.isEmpty() || !theirs.isEmpty()) {
            parts.add(Part.of(kind, weights, mine.overlap(theirs)));
        }
    }

    private boolean silent() {
        return words.isEmpty() && quoted.isEmpty();
    }

    private double message(Prepared other) {
        boolean quotes = !quoted.isEmpty() || !other.quoted.isEmpty();
        boolean speaks = !words.isEmpty() || !other.words.isEmpty();
        double around = words.overlap(other.words);
        double within = quoted.overlap(other.quoted);
        if (quotes && speaks) {
            return Math.min(1, WORDS * around + (1 - WORDS) * within);
        }
        return speaks ? around : within;
    }
}
