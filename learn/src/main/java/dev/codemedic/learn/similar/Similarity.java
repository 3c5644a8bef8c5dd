package dev.codemedic.learn.similar;

import java.util.Comparator;
import java.util.List;

/**
 * How alike two failures are.
 *
 * @param value from 0 to 1: the mean of the parts by their weights; 0 for failures of different languages
 * @param parts what was compared; what neither failure has is missing
 */
public record Similarity(double value, List<Part> parts) {

    public Similarity {
        parts = List.copyOf(parts);
    }

    /** Compares two failures by themselves, every token counting alike. */
    public static Similarity of(Traits first, Traits second, SimilarityWeights weights) {
        var vocabulary = Vocabulary.of(first, second);
        return Prepared.of(first, null, vocabulary).compare(Prepared.of(second, null, vocabulary), weights);
    }

    /** What speaks for the similarity, the weightiest first, in words. */
    public List<String> reasons() {
        return parts.stream()
                .filter(part -> part.weight() > 0 && part.value() >= 0.5)
                .sorted(Comparator.comparingDouble((Part part) -> part.weight() * part.value())
                        .reversed())
                .map(Part::reason)
                .toList();
    }

    static Similarity of(List<Part> parts) {
        double weight = parts.stream().mapToDouble(Part::weight).sum();
        double sum =
                parts.stream().mapToDouble(part -> part.weight() * part.value()).sum();
        return new Similarity(weight <= 0 ? 0 : Math.clamp(sum / weight, 0, 1), parts);
    }
}
