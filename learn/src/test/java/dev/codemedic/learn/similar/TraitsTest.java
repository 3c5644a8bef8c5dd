package dev.codemedic.learn.similar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codemedic.core.failure.Span;
import dev.codemedic.core.failure.Value;
import dev.codemedic.core.failure.Variable;
import dev.codemedic.core.source.DiskTree;
import dev.codemedic.core.source.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TraitsTest {
    private static final String SHOP = """
            CARTS = {}

            def total(customer):
                cart = CARTS.get(customer)
                return sum(price for _, price in cart)
            """;

    @TempDir
    Path folder;

    private SourceTree tree;

    @BeforeEach
    void project() throws IOException {
        write("shop.py", SHOP);
        tree = new DiskTree(folder);
    }

    @Test
    void theSameBugUnderOtherNamesHasTheSameShape() throws IOException {
        write(
                "zoo.py",
                SHOP.replace("CARTS", "CAGES")
                        .replace("total", "weight")
                        .replace("customer", "visitor")
                        .replace("cart", "cage")
                        .replace("price", "kilos"));

        var here = traits("shop.py", 5, "total");
        var there = traits("zoo.py", 5, "weight");

        assertThat(here.shape()).isNotEmpty().isEqualTo(there.shape());
        assertThat(here.surroundings()).isNotEmpty().isEqualTo(there.surroundings());
        assertThat(here.values()).containsExactly("null");
    }

    @Test
    void libraryNamesAreKeptAndOwnNamesAreNot() {
        var shape = traits("shop.py", 4, "total").shape().keySet();

        assertThat(shape).anyMatch(piece -> piece.contains("get")).noneMatch(piece -> piece.contains("CARTS"));
    }

    @Test
    void ofAFailedAssertionTheCalledFunctionsCount() throws IOException {
        write("test_shop.py", "from shop import total\n\ndef test_total():\n    assert total('bob') == 0\n");
        write("test_calm.py", "from calm import total\n\ndef test_total():\n    assert total('bob') == 0\n");
        write("calm.py", "def total(customer):\n    return 0\n");

        var failed = traits("test_shop.py", 4, "test_total");
        var other = traits("test_calm.py", 4, "test_total");

        assertThat(failed.shape()).isEqualTo(other.shape());
        assertThat(failed.surroundings()).isNotEqualTo(other.surroundings());
        assertThat(failed.surroundings().keySet()).anyMatch(piece -> piece.contains("generator_expression"));
    }

    @Test
    void aFunctionThatOnlyHandsOnDoesNotHideTheOneBehind() throws IOException {
        write("test_shop.py", "from shop import total\n\ndef test_total():\n    assert total('bob') == 0\n");
        write("shop.py", SHOP.replace("total", "adding") + "\ndef total(customer):\n    return adding(customer)\n");

        var failed = traits("test_shop.py", 4, "test_total");

        assertThat(failed.surroundings().keySet()).anyMatch(piece -> piece.contains("generator_expression"));
    }

    @Test
    void aMessageIsTakenApartIntoWhatItSaysAndWhatItQuotes() {
        var failure =
                Failures.of("python", "AttributeError", "'NoneType' object has no attribute 'unitPrice' at 0x7f3a12");

        var traits = Traits.of(failure, tree);

        assertThat(traits.words()).containsExactly("object", "has", "no", "attribute", "at", "#");
        assertThat(traits.quoted()).containsExactly("none", "type", "unit", "price");
    }

    @Test
    void withoutTheSourceThereAreFewerTraits() {
        var traits = traits("gone.py", 3, "total");

        assertThat(traits.shape()).isEmpty();
        assertThat(traits.places()).extracting(Traits.Place::function).containsExactly("total");
    }

    @Property(tries = 300)
    void noPlaceInNoTextIsTooStrange(
            @ForAll String text,
            @ForAll @IntRange(min = -1, max = 6) int line,
            @ForAll @IntRange(min = -2, max = 90) int column,
            @ForAll boolean java)
            throws IOException {
        var home = Files.createTempDirectory("traits");
        var file = home.resolve("strange.txt");
        try {
            Files.writeString(file, text);
            var span = new Span(line, column, line + 1, column - 1);
            var frame = Failures.frame(file, line, column % 2 == 0 ? span : null, "f");
            var failure = Failures.of(java ? "java" : "python", "E", text, frame);

            assertThat(Traits.of(failure, new DiskTree(home)).type()).isEqualTo("E");
        } finally {
            Files.delete(file);
            Files.delete(home);
        }
    }

    private Traits traits(String file, int line, String function) {
        var nothing = Value.of(Value.Kind.NULL, "NoneType", "None");
        var locals = List.of(new Variable("cart", nothing), new Variable("cage", nothing));
        var frame = Failures.frame(folder.resolve(file), line, null, function, locals.toArray(Variable[]::new));
        return Traits.of(Failures.of("python", "TypeError", "'NoneType' object is not iterable", frame), tree);
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }
}
