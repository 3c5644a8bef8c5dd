package dev.codemedic.learn.similar;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Finds the most similar of a project's remembered failures. Immutable; every failure is compared
 * with the question. */
public final class SimilarFailures {
    private static final Comparator<Match> BEST = Comparator.comparingDouble(
                    (Match match) -> match.similarity().value())
            .reversed()
            .thenComparing(match -> match.id());

    private final Vocabulary vocabulary;
    private final SimilarityWeights weights;
    private final List<Entry> entries;

    private record Entry(String id, Prepared prepared) {}

    /**
     * A remembered failure.
     *
     * @param id what it is known by
     * @param similarity how alike it is
     */
    public record Match(String id, Similarity similarity) {}

    /**
     * Prepares to look.
     *
     * @param memory what the project remembers; what is common in it counts for less
     */
    public SimilarFailures(Collection<Remembered> memory, SimilarityWeights weights) {
        this.weights = weights;
        this.vocabulary = Vocabulary.of(memory.stream().map(Remembered::traits).toList());
        this.entries = memory.stream()
                .map(remembered ->
                        new Entry(remembered.id(), Prepared.of(remembered.traits(), remembered.vector(), vocabulary)))
                .toList();
    }

    /** The most similar ones, the most similar first. */
    public List<Match> mostSimilar(Traits traits, int most) {
        return mostSimilar(traits, null, most);
    }

    /**
     * The most similar ones, the most similar first; equals in the order of their ids.
     *
     * @param vector what an {@link Embedder} made of the traits; null without one
     */
    public List<Match> mostSimilar(Traits traits, float @Nullable [] vector, int most) {
        var question = Prepared.of(traits, vector, vocabulary);
        var best = new PriorityQueue<>(BEST.reversed());
        for (var entry : entries) {
            best.add(new Match(entry.id(), question.compare(entry.prepared(), weights)));
            if (best.size() > Math.max(0, most)) {
                best.remove();
            }
        }
        return best.stream().sorted(BEST).toList();
    }
}
