package dev.codemedic.learn.similar;

import java.util.EnumMap;
import java.util.Map;

/**
 * How much each part of a similarity counts. Parts that neither failure has do not count at all.
 *
 * @param parts the weights, none below 0; a part that is missing has 0
 */
public record SimilarityWeights(Map<Part.Kind, Double> parts) {

    public SimilarityWeights {
        parts = Map.copyOf(parts);
        if (parts.values().stream().anyMatch(weight -> !(weight >= 0))) {
            throw new IllegalArgumentException("a weight is below 0: " + parts);
        }
    }

    /** Those that ship, chosen on the even half of the labelled set (docs/learning-similarity.md). */
    public static SimilarityWeights shipped() {
        var parts = new EnumMap<Part.Kind, Double>(Part.Kind.class);
        parts.put(Part.Kind.FINGERPRINT, 0.10);
        parts.put(Part.Kind.STACK, 0.10);
        parts.put(Part.Kind.TYPE, 0.15);
        parts.put(Part.Kind.MESSAGE, 0.15);
        parts.put(Part.Kind.VALUES, 0.05);
        parts.put(Part.Kind.SHAPE, 0.25);
        parts.put(Part.Kind.SURROUNDINGS, 0.20);
        parts.put(Part.Kind.EMBEDDING, 0.20);
        return new SimilarityWeights(parts);
    }

    /** One part alone. */
    public static SimilarityWeights only(Part.Kind kind) {
        return new SimilarityWeights(Map.of(kind, 1.0));
    }

    /** The same with another weight for one part. */
    public SimilarityWeights with(Part.Kind kind, double weight) {
        var changed = new EnumMap<Part.Kind, Double>(Part.Kind.class);
        changed.putAll(parts);
        changed.put(kind, weight);
        return new SimilarityWeights(changed);
    }

    /** The weight of a part. */
    public double of(Part.Kind kind) {
        return parts.getOrDefault(kind, 0.0);
    }
}
