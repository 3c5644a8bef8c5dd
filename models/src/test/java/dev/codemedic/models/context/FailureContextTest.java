package dev.codemedic.models.context;

import static dev.codemedic.models.context.Specimen.local;
import static dev.codemedic.models.context.Specimen.text;
import static dev.codemedic.models.context.Specimen.thrown;
import static org.assertj.core.api.Assertions.assertThat;

import dev.codemedic.core.diagnosis.Diagnosis;
import dev.codemedic.core.diagnosis.Observation;
import dev.codemedic.core.diagnosis.Site;
import dev.codemedic.core.failure.Frame;
import dev.codemedic.core.failure.Span;
import dev.codemedic.core.failure.Thrown;
import dev.codemedic.models.provider.Tokens;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailureContextTest {
    private static final String SHOP = """
            class Cart:
                def __init__(self, owner):
                    self.owner = owner

                def greet(self):
                    return 'Dear ' + self.owner.name

                def mail(self, footer):
                    text = self.greet()
                    return text + footer


            def main():
                cart = Cart(None)
                footer = 'bye'
                return cart.mail(footer)
            """;

    @TempDir
    Path folder;

    private Specimen shop;

    @BeforeEach
    void project() throws IOException {
        shop = Specimen.in(folder).with("shop.py", SHOP);
    }

    @Test
    void attributesAreToldWhereTheyStand() throws IOException {
        var self = local("self", "<Cart>", local("owner", "None"));
        var context = shop.context(shop.raised(shop.at("shop.py", "'Dear '", "greet", self)));
        assertThat(text(context.pieces(), "frames"))
                .contains("shop.py   in greet")
                .contains(">    6          return 'Dear ' + self.owner.name   # self.owner = None\n")
                .contains("     3          self.owner = owner\n");
    }

    @Test
    void aCallerWhoseLinesAreShownAlreadyIsOneLineWithItsValues() throws IOException {
        var context = shop.context(shop.raised(
                shop.at("shop.py", "'Dear '", "greet"),
                shop.at("shop.py", "text = self", "mail", local("footer", "'bye'")),
                shop.at("shop.py", "cart.mail", "main", local("footer", "'bye'"))));
        var frames = text(context.pieces(), "frames");
        assertThat(frames)
                .contains("shop.py, line 9 calls it: text = self.greet()\n")
                .contains("shop.py   in main")
                .contains(">   16      return cart.mail(footer)   # footer = 'bye'");
    }

    @Test
    void noLineOfCodeIsShownTwice() throws IOException {
        var lines = new StringBuilder();
        for (int i = 1; i <= 40; i++) {
            lines.append("step").append(i).append("()\n");
        }
        shop.with("flat.py", lines.toString());
        var context = shop.context(shop.raised(shop.at("flat.py", 10, "<module>"), shop.at("flat.py", 25, "<module>")));
        assertThat(text(context.pieces(), "frames"))
                .containsOnlyOnce("  step18()")
                .containsOnlyOnce("  step19()")
                .contains(">   10  step10()", ">   25  step25()");
    }

    @Test
    void inJavaFieldsAreToldAndGetters() throws IOException {
        shop.with("Order.java", """
                class Order {
                    private String customer;

                    Order(String customer) {
                        check(customer);
                    }

                    int length(Item item) {
                        if (item != null) {
                            return customer.length() + item.getPrice().scale();
                        }
                        return 0;
                    }
                }
                """);
        var context = shop.context(shop.raised(
                shop.at(
                        "Order.java",
                        "customer.length",
                        "length",
                        local("this", "Order@1", local("customer", "null")),
                        local("item", "Item@2", local("price", "null"))),
                shop.at("Order.java", "check(customer)", "<init>", local("customer", "\"Ada\""))));
        assertThat(text(context.pieces(), "frames"))
                .contains(
                        "return customer.length() + item.getPrice().scale();   // item = Item@2, this.customer = null, item.price = null\n")
                .contains("line 5 calls it: check(customer);   // customer = \"Ada\"");
    }

    @Test
    void aThousandEqualCallsStandForOne() throws IOException {
        shop.with("deep.py", """
                def depth(n):
                    return 1 + depth(n)


                def start():
                    return depth(1)
                """);
        var frames = new ArrayList<Frame>();
        IntStream.range(0, 990).forEach(_ -> frames.add(shop.at("deep.py", 2, "depth")));
        frames.add(shop.at("deep.py", 6, "start"));
        frames.add(shop.at("shop.py", 16, "main"));
        var raised =
                thrown("RecursionError", "maximum recursion depth", Thrown.Link.RAISED, frames.toArray(Frame[]::new));
        var context = shop.context(shop.diagnosis(List.of(raised), List.of()));
        assertThat(text(context.pieces(), "failure")).contains("in depth, which is on the stack 990 times\n");
        assertThat(text(context.pieces(), "frames")).contains("line 6 calls it", "shop.py   in main");
    }

    @Test
    void aChainThatGoesInCirclesEnds() throws IOException {
        var one = thrown("OneError", "one", Thrown.Link.RAISED, shop.at("shop.py", 6, "greet"));
        var chain = new ArrayList<>(List.of(one));
        for (int i = 0; i < 100; i++) {
            chain.add(thrown("OtherError", "two", Thrown.Link.CAUSE));
            chain.add(thrown("ThirdError", "three", Thrown.Link.CAUSE, shop.at("shop.py", 16, "main")));
        }
        var text = text(shop.context(shop.diagnosis(chain, List.of())).pieces(), "failure");
        assertThat(text).containsOnlyOnce("OtherError").containsOnlyOnce("ThirdError");
        for (int i = 0; i < 100; i++) {
            chain.add(thrown("E" + i, "new", Thrown.Link.CAUSE));
        }
        assertThat(text(shop.context(shop.diagnosis(chain, List.of())).pieces(), "failure"))
                .contains("… and 97 more\n");
    }

    @Test
    void whereTheOtherExceptionsCameFromIsShownAsWell() throws IOException {
        shop.with("load.py", "def load(path):\n    return open(path)\n");
        var chain = List.of(
                thrown("RuntimeError", "no data", Thrown.Link.RAISED, shop.at("shop.py", "cart.mail", "main")),
                thrown("OSError", "no file", Thrown.Link.CONTEXT, shop.at("load.py", "open", "load")));
        var context = shop.context(shop.diagnosis(chain, List.of()));
        assertThat(text(context.pieces(), "frames")).contains("load.py   in load; OSError was thrown here");
        assertThat(context.shown()).containsExactlyInAnyOrder(Path.of("shop.py"), Path.of("load.py"));
    }

    @Test
    void ofALongMessageBeginningAndEndStay() throws IOException {
        var message = "expected:<" + "a, ".repeat(5_000) + "> but was:<b>";
        var raised = thrown("AssertionError", message, Thrown.Link.RAISED, shop.at("shop.py", 6, "greet"));
        var text = text(shop.context(shop.diagnosis(List.of(raised), List.of())).pieces(), "failure");
        assertThat(text).contains("expected:<a, a,", "> but was:<b>").hasSizeLessThan(1_700);
    }

    @Test
    void theHeadOfALongFunctionStays() throws IOException {
        var body = new StringBuilder("def long(\n        first,\n        second=2):\n");
        IntStream.range(0, 150).forEach(i -> body.append("    step").append(i).append("(first)\n"));
        shop.with("long.py", body.toString());
        var context = shop.context(
                shop.raised(shop.at("long.py", "step120(", "long", local("first", "7"), local("second", "2"))));
        assertThat(text(context.pieces(), "frames"))
                .contains("     3          second=2):   # second = 2\n        …\n")
                .contains(">  124      step120(first)   # first = 7\n")
                .doesNotContain("step10(");
    }

    @Test
    void aFileThatHasChangedSinceIsShownByItsFunction() throws IOException {
        var context = shop.context(shop.raised(shop.at("shop.py", 400, "greet"), shop.at("shop.py", 0, "none")));
        assertThat(text(context.pieces(), "frames"))
                .contains("in greet; the line that failed is not there any more", "def greet(self):")
                .doesNotContain(">");
    }

    @Test
    void minifiedCodeIsShownAroundWhatFailed() throws IOException {
        var line = "a(b);".repeat(12_000) + "fails(here);" + "c(d);".repeat(12_000);
        shop.with("app.min.js", line + "\n");
        var span = new Span(1, 60_000, 1, 60_011);
        var frame = new Frame(
                shop.root().resolve("app.min.js"), 1, span, "t", "", true, List.of(local("here", "null")), List.of());
        var context = shop.context(shop.raised(frame));
        var packed = new Packer(new Tokens()).pack(context.pieces(), 500);
        assertThat(packed.get("frames"))
                .contains("fails(here);", "// here = null")
                .hasSizeLessThan(700);
    }

    @Test
    void testsAreShownButMayNotBeChanged() throws IOException {
        shop.with("tests/test_shop.py", """
                from shop import Cart


                def test_greet():
                    cart = Cart(None)
                    assert cart.greet() == 'Dear Ada'
                """);
        var raised = thrown(
                "AttributeError",
                "no name",
                Thrown.Link.RAISED,
                shop.at("shop.py", "'Dear '", "greet"),
                shop.at("tests/test_shop.py", "assert", "test_greet", local("cart", "<Cart>")));
        var context = shop.context(shop.diagnosis(List.of(raised), List.of("tests/test_shop.py::test_greet")));
        assertThat(text(context.pieces(), "frames")).contains("tests/test_shop.py   in test_greet", "# cart = <Cart>");
        assertThat(context.shown()).containsExactly(Path.of("shop.py"));
    }

    @Test
    void theStepsToTheCauseAreTold() throws IOException {
        var plain = shop.raised(shop.at("shop.py", "'Dear '", "greet"));
        var diagnosis = new Diagnosis(
                plain.failure(),
                plain.category(),
                "the owner is None",
                List.of(new Site(Path.of("shop.py"), 14, 0.9, "None was passed here")),
                List.of(new Observation(Path.of("shop.py"), 14, "owner = None")),
                "",
                List.of());
        assertThat(text(shop.context(diagnosis).pieces(), "cause"))
                .startsWith("the owner is None\nshop.py, line 14: owner = None");
    }

    @Test
    void noPartOfALongWordIsShownForItMayBeASecret() {
        var secret = "s3cr".repeat(30);
        for (int before = 150; before < 300; before += 10) {
            var line = "x ".repeat(before / 2) + secret;
            assertThat(Clip.end(line, 300))
                    .satisfiesAnyOf(
                            shown -> assertThat(shown).doesNotContain("s3cr"),
                            shown -> assertThat(shown).contains(secret));
            assertThat(Clip.around(secret + " " + "y ".repeat(300) + secret, before + 60, 400)
                            .replace(secret, ""))
                    .doesNotContain("s3cr");
        }
    }
}
