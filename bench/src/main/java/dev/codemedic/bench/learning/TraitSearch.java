package dev.codemedic.bench.learning;

import dev.codemedic.learn.similar.Remembered;
import dev.codemedic.learn.similar.SimilarFailures;
import dev.codemedic.learn.similar.SimilarityWeights;
import java.util.List;

/** The search by the parts of failures. */
record TraitSearch(SimilarityWeights weights) implements Search {
    @Override
    public List<String> like(Labelled failure, List<Labelled> memory, int most) {
        var remembered = memory.stream()
                .map(each -> Remembered.of(each.id(), each.traits()))
                .toList();
        return new SimilarFailures(remembered, weights)
                .mostSimilar(failure.traits(), most).stream()
                        .filter(match -> match.similarity().value() > 0)
                        .map(SimilarFailures.Match::id)
                        .toList();
    }
}
