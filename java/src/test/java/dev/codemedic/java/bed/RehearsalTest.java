package dev.codemedic.java.bed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codemedic.core.source.SourceFile;
import dev.codemedic.repair.validate.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RehearsalTest {
    private static final Map<String, String> FILES = Map.of("Shop.java", """
            class Shop {
                static int price(int net) {
                    int tax = 1;
                    if (net > 100) {
                        tax = 2;
                    }
                    return net - tax;
                }
            }
            """, "ShopTest.java", """
            import static org.junit.Assert.*;
            public class ShopTest {
                @org.junit.Test public void price() { assertEquals(3, Shop.price(2)); }
            }
            """);

    private static Lab lab() throws IOException {
        return new Lab(FILES, Lab.JUNIT_4, "ShopTest");
    }

    @Test
    void whatIsRehearsedComesOutAsItWouldWithout() throws IOException {
        try (var lab = lab()) {
            lab.baseline();
            lab.validator().rehearse(Path.of("Shop.java"), 7);
            assertThat(lab.outcomes(
                            lab.variant("Shop.java", "net - tax", "net + tax"),
                            lab.variant("Shop.java", "net - tax", "net - taxes"),
                            lab.variant("Shop.java", "net - tax", "net * tax")))
                    .containsExactly(Outcome.PASSED, Outcome.INVALID, Outcome.FAILED);
        }
    }

    @Test
    void nothingIsLostWhereThereIsNothingToRehearse() throws IOException {
        try (var lab = lab()) {
            lab.baseline();
            lab.validator().rehearse(Path.of("Gone.java"), 1);
            assertThat(lab.outcomes(lab.variant("Shop.java", "net - tax", "net + tax")))
                    .containsExactly(Outcome.PASSED);
        }
    }

    @Test
    void variantsThatAreRehearsedChangeNothing() throws IOException {
        try (var lab = lab()) {
            var file = SourceFile.of(Path.of("Shop.java"), lab.text("Shop.java"));
            var variants = new Schemata(file).unchanged(7, 40);
            assertThat(variants)
                    .hasSizeGreaterThan(3)
                    .allSatisfy(variant -> assertThat(Schemata.edited(
                                    file.text(), variant.edits(), 0, file.text().length()))
                            .isEqualTo(file.text()));
            assertThat(new Schemata(file).unchanged(1, 40)).isEmpty();
        }
    }
}
