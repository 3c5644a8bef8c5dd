package dev.codemedic.learn.similar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SimilarFailuresTest {
    private static final SimilarityWeights WEIGHTS = SimilarityWeights.shipped();

    @Test
    void theSameBugUnderOtherNamesComesBeforeAnotherBugInTheSameFunction() {
        var renamed = Remembered.of("renamed", traits("KeyError", "balance", "subscript>name", "return_statement"));
        var neighbour = Remembered.of("neighbour", traits("ValueError", "total", "call>name", "if_statement"));
        var asked = traits("KeyError", "total", "subscript>name", "return_statement");

        var found = new SimilarFailures(List.of(neighbour, renamed), WEIGHTS).mostSimilar(asked, 2);

        assertThat(found).extracting(SimilarFailures.Match::id).containsExactly("renamed", "neighbour");
        assertThat(found.getFirst().similarity().reasons()).contains("the same type", "the same code at the fault");
    }

    @Test
    void aFunctionThatEveryFailureHasSaysLessThanARareOne() {
        var memory = new ArrayList<Remembered>();
        for (int i = 0; i < 20; i++) {
            memory.add(Remembered.of("main" + i, stack("main", "helper" + i)));
        }
        memory.add(Remembered.of("rare", stack("parse_invoice", "other")));

        var found = new SimilarFailures(memory, SimilarityWeights.only(Part.Kind.STACK))
                .mostSimilar(stack("main", "parse_invoice"), 1);

        assertThat(found.getFirst().id()).isEqualTo("rare");
    }

    @Test
    void amongFunctionsTheOnesNearTheFaultCountMost() {
        var near = Remembered.of("near", stack("a", "b", "x"));
        var far = Remembered.of("far", stack("x", "b", "c"));

        var found = new SimilarFailures(List.of(far, near), SimilarityWeights.only(Part.Kind.STACK))
                .mostSimilar(stack("a", "b", "c"), 1);

        assertThat(found.getFirst().id()).isEqualTo("near");
    }

    @Test
    void relatedTypesAreHalfAlike() {
        assertThat(typeOnly("KeyError", "IndexError")).isEqualTo(0.5);
        assertThat(typeOnly("java.lang.ArrayIndexOutOfBoundsException", "java.lang.StringIndexOutOfBoundsException"))
                .isEqualTo(0.5);
        assertThat(typeOnly("KeyError", "TypeError")).isZero();
        assertThat(typeOnly("java.lang.NullPointerException", "java.lang.ArithmeticException"))
                .isZero();
    }

    @Test
    void vectorsAreOnePartMoreAndWithoutThemNothingChanges() {
        var traits = traits("KeyError", "total", "call>name", "if_statement");
        var other = traits("KeyError", "sum", "call>name", "if_statement");
        var plain = new SimilarFailures(List.of(Remembered.of("one", other)), WEIGHTS);
        var embedded = new SimilarFailures(List.of(new Remembered("one", other, new float[] {0, 1})), WEIGHTS);

        double without = plain.mostSimilar(traits, 1).getFirst().similarity().value();

        assertThat(embedded.mostSimilar(traits, 1).getFirst().similarity().value())
                .isEqualTo(without);
        assertThat(embedded.mostSimilar(traits, new float[] {0, 2}, 1)
                        .getFirst()
                        .similarity()
                        .value())
                .isGreaterThan(without);
        assertThat(embedded.mostSimilar(traits, new float[] {2, 0}, 1)
                        .getFirst()
                        .similarity()
                        .value())
                .isLessThan(without);
    }

    private static double typeOnly(String one, String other) {
        return Similarity.of(
                        traits(one, "f", "", ""), traits(other, "f", "", ""), SimilarityWeights.only(Part.Kind.TYPE))
                .value();
    }

    private static Traits stack(String... functions) {
        var places = new ArrayList<Traits.Place>();
        for (var function : functions) {
            places.add(new Traits.Place("shop", function, "shop"));
        }
        return new Traits(
                "python",
                "CRASH",
                String.join(">", functions),
                List.of("KeyError"),
                "",
                List.of(),
                List.of(),
                places,
                List.of(),
                Map.of(),
                Map.of());
    }

    private static Traits traits(String type, String function, String piece, String around) {
        return new Traits(
                "python",
                "CRASH",
                type + function,
                List.of(type),
                "?",
                List.of(),
                List.of(),
                List.of(new Traits.Place("shop", function, "shop")),
                List.of(),
                Map.of(piece, 2),
                Map.of(around, 1));
    }
}
