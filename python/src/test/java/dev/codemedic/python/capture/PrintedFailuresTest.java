package dev.codemedic.python.capture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codemedic.core.failure.Failure;
import dev.codemedic.core.failure.Frame;
import dev.codemedic.python.Programs;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An isolated interpreter, {@code python3 -I}, loads no hook: what it prints is read. */
class PrintedFailuresTest {
    private static final String SHOP = """
            def price(name):
                return {"tea": 3}[name]

            def total(names):
                return sum(price(name) for name in names)
            """;

    @ParameterizedTest
    @MethodSource("dev.codemedic.python.capture.InstalledPython#all")
    void aTraceGivesTypeMessageAndFrames(InstalledPython python) throws IOException {
        var failure = printed(python, SHOP + "print(total(['jam']))\n", "main.py");
        assertThat(failure.root().type()).isEqualTo("KeyError");
        assertThat(failure.root().message()).isEqualTo("'jam'");
        assertThat(failure.root().frames())
                .extracting(Frame::function)
                .containsExactly("price", "<genexpr>", "total", "<module>");
        assertThat(failure.root().frames()).extracting(Frame::line).containsExactly(2, 5, 5, 6);
        assertThat(failure.root().frames()).allMatch(Frame::project);
    }

    @ParameterizedTest
    @MethodSource("dev.codemedic.python.capture.InstalledPython#all")
    void aChainGivesEveryLink(InstalledPython python) throws IOException {
        var failure = printed(python, SHOP + """
                try:
                    total(["jam"])
                except KeyError as missing:
                    raise ValueError("no price: %s" % missing) from missing
                """, "main.py");
        assertThat(failure.chain()).hasSize(2);
        assertThat(failure.chain().getFirst().type()).isEqualTo("ValueError");
        assertThat(failure.chain().getFirst().message()).isEqualTo("no price: 'jam'");
        assertThat(failure.root().type()).isEqualTo("KeyError");
    }

    @ParameterizedTest
    @MethodSource("dev.codemedic.python.capture.InstalledPython#all")
    void aSyntaxErrorPointsAtItsLine(InstalledPython python) throws IOException {
        var failure = printed(python, "x = 1\nif x\n    print(x)\n", "main.py");
        assertThat(failure.root().type()).isEqualTo("SyntaxError");
        assertThat(failure.root().frames().getFirst().line()).isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("dev.codemedic.python.capture.InstalledPython#all")
    void aDeepRecursionIsReadThoughLinesAreLeftOut(InstalledPython python) throws IOException {
        var failure = printed(python, "def down(n):\n    return down(n - 1)\n\ndown(3)\n", "main.py");
        assertThat(failure.root().type()).isEqualTo("RecursionError");
        assertThat(failure.root().frames().getFirst().function()).isEqualTo("down");
    }

    @ParameterizedTest
    @MethodSource("dev.codemedic.python.capture.InstalledPython#all")
    void unittestNamesItsFailingTests(InstalledPython python) throws IOException {
        var failure = printed(python, SHOP + """
                import unittest

                class PriceTest(unittest.TestCase):
                    def test_tea(self):
                        self.assertEqual(3, price("tea"))

                    def test_jam(self):
                        self.assertEqual(3, price("jam"))

                unittest.main()
                """, "main.py");
        assertThat(failure.root().type()).isEqualTo("KeyError");
        assertThat(failure.tests()).singleElement().asString().contains("test_jam");
    }

    @ParameterizedTest
    @MethodSource("dev.codemedic.python.capture.InstalledPython#withPytest")
    void pytestNamesItsFailingTests(InstalledPython python) throws IOException {
        var failure = printed(python, SHOP + """

                def test_tea():
                    assert price("tea") == 3

                def test_jam():
                    assert price("jam") == 3
                """, "-m", "pytest", "main.py");
        assertThat(failure.root().type()).isEqualTo("KeyError");
        assertThat(failure.tests()).singleElement().asString().contains("test_jam");
        assertThat(failure.root().frames().getFirst().function()).isEqualTo("price");
    }

    private static Failure printed(InstalledPython python, String source, String... arguments) throws IOException {
        try (var programs = new Programs(Map.of("main.py", source))) {
            var words = new String[arguments.length + 1];
            words[0] = "-I";
            System.arraycopy(arguments, 0, words, 1, arguments.length);
            return programs.run(python.executable().toString(), words)
                    .orElseThrow(() -> new AssertionError("nothing read: " + programs.output()));
        }
    }
}
