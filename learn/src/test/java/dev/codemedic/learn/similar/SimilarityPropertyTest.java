package dev.codemedic.learn.similar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of every similarity, whatever failures say. */
class SimilarityPropertyTest {
    private static final SimilarityWeights WEIGHTS = SimilarityWeights.shipped();
    private static final double ROUNDING = 1e-9;

    @Property(tries = 300)
    void everyFailureIsFullyLikeItself(@ForAll("traits") Traits traits) {
        assertThat(Similarity.of(traits, traits, WEIGHTS).value()).isCloseTo(1, within(ROUNDING));
    }

    @Property(tries = 300)
    void theOrderOfTheTwoDoesNotMatter(@ForAll("traits") Traits one, @ForAll("traits") Traits other) {
        assertThat(Similarity.of(one, other, WEIGHTS).value())
                .isCloseTo(Similarity.of(other, one, WEIGHTS).value(), within(ROUNDING));
    }

    @Property(tries = 300)
    void everyPartIsBetweenNothingAndAll(@ForAll("traits") Traits one, @ForAll("traits") Traits other) {
        var similarity = Similarity.of(one, other, WEIGHTS);
        assertThat(similarity.value()).isBetween(0.0, 1.0);
        assertThat(similarity.parts())
                .allSatisfy(part -> assertThat(part.value()).isBetween(0.0, 1.0));
    }

    @Property(tries = 100)
    void aMemoryAnswersInFallingOrderAndAgreesWithItself(
            @ForAll("memories") List<Traits> memory, @ForAll("traits") Traits asked) {
        var remembered = new ArrayList<Remembered>();
        for (var traits : memory) {
            remembered.add(Remembered.of("case " + remembered.size(), traits));
        }
        var found = new SimilarFailures(remembered, WEIGHTS).mostSimilar(asked, 3);

        assertThat(found).hasSize(Math.min(3, memory.size()));
        assertThat(found).extracting(match -> -match.similarity().value()).isSorted();
        var all = new SimilarFailures(remembered, WEIGHTS).mostSimilar(asked, memory.size());
        assertThat(all.subList(0, found.size())).isEqualTo(found);
    }

    @Provide
    Arbitrary<List<Traits>> memories() {
        return traits().list().ofMaxSize(12);
    }

    @Provide
    Arbitrary<Traits> traits() {
        var word = Arbitraries.of("key", "index", "none", "out", "of", "range", "'", "", "ü", "#");
        var words = word.list().ofMaxSize(6);
        var place = Combinators.combine(word, word, word).as(Traits.Place::new);
        var counts =
                Arbitraries.maps(word, Arbitraries.integers().between(1, 5)).ofMaxSize(5);
        var type = Arbitraries.of(
                "KeyError",
                "IndexError",
                "shop.Closed",
                "java.lang.NullPointerException",
                "java.io.FileNotFoundException",
                "");
        return Combinators.combine(
                        Arbitraries.of("python", "java"),
                        word,
                        type.list().ofMaxSize(3),
                        words,
                        words,
                        place.list().ofMaxSize(5),
                        counts,
                        counts)
                .as((language, print, types, said, quoted, places, shape, around) -> new Traits(
                        language,
                        "CRASH",
                        print,
                        types,
                        String.join(" ", said),
                        said,
                        quoted,
                        places,
                        said,
                        shape,
                        around));
    }
}
