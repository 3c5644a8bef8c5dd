package dev.codemedic.java.bed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.codemedic.core.repair.TestsNotHeld;
import dev.codemedic.repair.validate.Outcome;
import dev.codemedic.repair.validate.Variant;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Class files that were not made of the sources that are there now, and sources that cannot be compiled here. */
class StaleClassesTest {
    private static final String SHOP = """
            class Shop {
                static int price(int net) {
                    return net - 1;
                }
            }
            """;
    private static final String TEST = """
            import static org.junit.Assert.*;
            public class ShopTest {
                @org.junit.Test public void price() { assertEquals(3, Shop.price(2)); }
            }
            """;

    private static Lab lab() throws IOException {
        return new Lab(Map.of("Shop.java", SHOP, "ShopTest.java", TEST), Lab.JUNIT_4, "ShopTest");
    }

    private static TestsNotHeld refused(Lab lab) {
        var refused = catchThrowableOfType(TestsNotHeld.class, lab::baseline);
        assertThat(refused.code()).isEqualTo("stale");
        assertThat(refused.last()).isTrue();
        return refused;
    }

    @Test
    void aSourceThatNoLongerCompilesIsToldBeforeAnythingIsTried() throws IOException {
        try (var lab = lab()) {
            lab.rewrite("Shop.java", SHOP.replace("net - 1", "nett - 1"));
            var refused = refused(lab);
            assertThat(refused)
                    .hasMessageContaining("Shop.java")
                    .hasMessageContaining("line 3")
                    .hasMessageContaining("cannot find symbol");
            assertThat(refused.advice()).contains("medic run -- COMPILER");
        }
    }

    @Test
    void aSourceThatWasChangedSinceIsToldAsWell() throws IOException {
        try (var lab = lab()) {
            lab.rewrite("Shop.java", SHOP.replace("return net - 1;", "int tax = 1;\n        return net + tax;"));
            assertThat(refused(lab)).hasMessageContaining("was changed after it was compiled");
        }
    }

    @Test
    void aTestThatWasChangedSinceIsToldAsWell() throws IOException {
        try (var lab = lab()) {
            lab.rewrite("ShopTest.java", TEST.replace("assertEquals(3", "int three = 3;\nassertEquals(three"));
            assertThat(refused(lab)).hasMessageContaining("ShopTest.java");
        }
    }

    @Test
    void aNewerDateAloneIsNoReason() throws IOException {
        try (var lab = lab()) {
            lab.rewrite("Shop.java", SHOP);
            assertThat(lab.baseline().tests()).hasSize(1);
        }
    }

    /** Such as one that needs what an annotation processor makes, and is not there: each change is refused once. */
    @Test
    void whereAFileCannotBeCompiledHereEachChangeOfItIsRefusedWithTheReason() throws IOException {
        var shop = SHOP.replace("class Shop {", "class Shop {\n    static int more(Made made) { return 1; }");
        var files = Map.of("Shop.java", shop, "ShopTest.java", TEST, "Made.java", "class Made {}\n");
        try (var lab = new Lab(files, Lab.JUNIT_4, "ShopTest")) {
            lab.delete("Made.java");
            lab.delete("classes/Made.class");
            lab.baseline();
            var trials = lab.run(
                    lab.variant("Shop.java", "net - 1", "net + 1"),
                    lab.variant("Shop.java", "net - 1", "net"),
                    new Variant(7, Path.of("Shop.java"), List.of()));
            assertThat(trials.subList(0, 2)).allSatisfy(trial -> {
                assertThat(trial.outcome()).isEqualTo(Outcome.INVALID);
                assertThat(trial.test()).contains("Shop.java itself does not compile here: cannot find symbol");
            });
            assertThat(trials.getLast().outcome()).isEqualTo(Outcome.FAILED);
        }
    }
}
