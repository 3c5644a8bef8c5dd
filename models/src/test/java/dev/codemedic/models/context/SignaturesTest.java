package dev.codemedic.models.context;

import static dev.codemedic.models.context.Specimen.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.codemedic.core.failure.Frame;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignaturesTest {
    @TempDir
    Path folder;

    private List<Piece> pieces(Specimen project, Frame... frames) throws IOException {
        var sources = project.sources();
        var context = project.context(project.raised(frames));
        var failing = Stream.of(frames)
                .map(frame -> new LineRange(project.root().relativize(frame.file()), frame.line(), frame.line()))
                .toList();
        return new Signatures(sources, context.ranges(), failing)
                .pieces(ProjectFiles.near(sources, failing.getFirst().file()), Deadline.in(Duration.ofSeconds(20)));
    }

    @Test
    void pythonFunctionsAreShownByHeadAndFirstWords() throws IOException {
        var project = Specimen.in(folder)
                .with("shop/app.py", """
                        from shop.prices import price, Basket


                        def shown():
                            return 1


                        def total(items):
                            basket = Basket(items)
                            shown()
                            # retired(items)
                            return price(basket, rate=None) + len(items)
                        """)
                .with("shop/prices.py", """
                        class Basket(list):
                            \"""Things that are bought together.

                            Much more.
                            \"""

                            def __init__(self, items=()):
                                super().__init__(items)


                        def retired(items):
                            pass


                        async def price(
                            basket: Basket,
                            rate: float = 0.2,
                        ) -> float:
                            '''
                            The price with tax.
                            '''
                            return sum(basket) * rate
                        """)
                .with("tests/test_prices.py", "def price(basket):\n    pass\n");
        var pieces = pieces(project, project.at("shop/app.py", "return price", "total"));
        assertThat(pieces)
                .extracting(Piece::text)
                .containsExactly(
                        "shop/prices.py:15: async def price( basket: Basket, rate: float = 0.2, ) -> float   // The price with tax.",
                        "shop/prices.py:1: class Basket(list): def __init__(self, items=())   // Things that are bought together.");
        assertThat(pieces.getFirst().value()).isGreaterThan(pieces.getLast().value());
    }

    @Test
    void aDataClassIsToldByItsFields() throws IOException {
        var project = Specimen.in(folder)
                .with("app.py", "def make():\n    return Item('x')\n")
                .with("items.py", """
                        @dataclass
                        class Item:
                            \"""A thing.\"""

                            name: str
                            price: "float | None" = None

                            def known(self):
                                return self.price is not None
                        """);
        assertThat(text(pieces(project, project.at("app.py", "Item", "make")), "signatures"))
                .isEqualTo("items.py:2: class Item: name: str; price: \"float | None\" = None   // A thing.\n\n");
    }

    @Test
    void javaMethodsAreTold() throws IOException {
        var project = Specimen.in(folder)
                .with("src/main/java/a/App.java", """
                        package a;

                        class App {
                            int total(Basket basket) {
                                if (basket == null) {
                                    throw new IllegalStateException();
                                }
                                return basket.price(rate(), "x") + new Rates(3).best();
                            }
                        }
                        """)
                .with("src/main/java/a/Basket.java", """
                        package a;

                        record Basket(List<Item> items) {
                            /**
                             * What it costs.
                             *
                             * @param rate of tax
                             */
                            @Nullable
                            public static <T extends Item> Map<String, T> price(
                                    double rate, @Nullable String code) throws IOException {
                                price(rate, code);
                                return price(rate, code);
                            }
                        }
                        """)
                .with("src/main/java/a/Rates.java", """
                        package a;

                        /// Rates by year.
                        public final class Rates {
                            Rates(int year) {}

                            // not documentation
                            int best() {
                                return new Rates(1).best();
                            }
                        }
                        """);
        assertThat(pieces(project, project.at("src/main/java/a/App.java", "basket.price", "total")))
                .extracting(Piece::text)
                .containsExactly(
                        "src/main/java/a/Basket.java:10: public static <T extends Item> Map<String, T> price("
                                + " double rate, @Nullable String code) throws IOException   // What it costs.",
                        "src/main/java/a/Rates.java:4: public final class Rates   // Rates by year.",
                        "src/main/java/a/Rates.java:5: Rates(int year) {}",
                        "src/main/java/a/Rates.java:8: int best()");
    }

    @Test
    void functionsOfScriptsAreTold() throws IOException {
        var project = Specimen.in(folder)
                .with("web/app.js", "function start(user) {\n  return greet(user) + load(user) + user.render();\n}\n")
                .with("web/lib.js", """
                        /** Says hello. */
                        export async function greet(user, loud = false) {
                          if (loud) {
                            return user;
                          }
                        }
                        export const load = (user) => user.name;
                        class View {
                          render() {
                          }
                        }
                        """);
        assertThat(text(pieces(project, project.at("web/app.js", "greet", "start")), "signatures")
                        .lines())
                .filteredOn(line -> !line.isEmpty())
                .containsExactly(
                        "web/lib.js:2: export async function greet(user, loud = false)   // Says hello.",
                        "web/lib.js:7: export const load = (user) => user.name",
                        "web/lib.js:9: render()");
    }

    @Test
    void ofManyAlikeThoseOfKnownModulesAreShown() throws IOException {
        var project =
                Specimen.in(folder).with("a/app.py", "import stock\n\n\ndef run(x):\n    return x.get() + x.put()\n");
        for (int i = 0; i < 9; i++) {
            project.with("far/away/m" + i + ".py", "def get():\n    pass\n\n\ndef put():\n    pass\n");
        }
        project.with("a/near.py", "def put(key):\n    pass\n").with("far/stock.py", "def get(key):\n    pass\n");
        assertThat(pieces(project, project.at("a/app.py", "x.get", "run")))
                .extracting(Piece::text)
                .containsExactly("far/stock.py:1: def get(key)");
    }

    @Test
    void whatIsShownIsNotLookedForElsewhere() throws IOException {
        var project = Specimen.in(folder)
                .with(
                        "app.py",
                        "import other\n\n\ndef near():\n    return 1\n\n\ndef run(x):\n    return near() + fill(x)\n")
                .with("other.py", "def near():\n    pass\n\n\nclass Wrapper:\n    def fill(self):\n        pass\n");
        assertThat(pieces(project, project.at("app.py", "near() +", "run"))).isEmpty();
    }
}
