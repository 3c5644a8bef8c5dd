package dev.codemedic.python.repair;

import static dev.codemedic.repair.validate.Outcome.DIED;
import static dev.codemedic.repair.validate.Outcome.FAILED;
import static dev.codemedic.repair.validate.Outcome.HUNG;
import static dev.codemedic.repair.validate.Outcome.INVALID;
import static dev.codemedic.repair.validate.Outcome.PASSED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.codemedic.python.capture.InstalledPython;
import dev.codemedic.repair.validate.Outcome;
import dev.codemedic.repair.validate.TestResult;
import dev.codemedic.repair.validate.Variant;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Variants of what runs when a module is loaded, in real workers. */
class WholeFilesTest {
    private static final String SHOP = """
            import collections
            import functools
            import os
            import re
            import sys
            import time
            from dataclasses import dataclass

            RATE = 0.3
            NAMES = {"de": "Germani", "fr": "France"}
            WORD = re.compile("^[a-z]$")
            PAIRS = [(i, i * 2) for i in range(3)]

            class Shop:
                fee = 5

            @dataclass
            class Line:
                price: int
                count: int = 2

            def tax(x):
                return x * RATE

            def grown(x, by=10):
                return x + by

            def added(x, to=[]):
                to.append(x)
                return to

            def traced(times):
                return lambda function: lambda x: function(x) * times

            @traced(times=3)
            def doubled(x):
                return x

            if __name__ == "__main__":
                sys.exit(tax(100))
            """;
    private static final String TESTS = """
            def test_tax(): assert shop.tax(100) == 20
            def test_name(): assert shop.NAMES["de"] == "Germany"
            def test_word(): assert shop.WORD.match("word")
            def test_pairs(): assert dict(shop.PAIRS) == {0: 0, 1: 3, 2: 6}
            def test_fee(): assert shop.Shop().fee == 4
            def test_line(): assert shop.Line(3).count == 1
            def test_grown(): assert shop.grown(1) == 3
            def test_added(): assert [shop.added(x) for x in (1, 2)] == [[1], [2]]
            def test_doubled(): assert shop.doubled(4) == 8
            def test_fine(): assert shop.tax(0) == 0
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            test_tax     | 0.3             | 0.2
            test_name    | Germani         | Germany
            test_word    | [a-z]$          | [a-z]+$
            test_pairs   | i * 2           | i * 3
            test_fee     | fee = 5         | fee = 4
            test_line    | count: int = 2  | count: int = 1
            test_grown   | by=10           | by=2
            test_added   | to=[]           | to=None
            test_doubled | times=3         | times=2
            """)
    void whatIsLoadedIsChanged(String test, String before, String after) throws IOException {
        try (var lab = Lab.pytest(SHOP, TESTS)) {
            var whole = test.equals("test_added")
                    ? lab.both(lab.variant(before, after), lab.variant("to.append(x)", "to = to or []; to.append(x)"))
                    : lab.variant(before, after);
            var name = lab.test(test).name();
            var fine = lab.test("test_fine").name();
            assertThat(lab.validator()
                            .run(
                                    List.of(lab.variant("0.3", "0.9"), whole, lab.variant("0.3", "0.9")),
                                    List.of(fine, name)))
                    .extracting(trial -> trial.outcome(), trial -> trial.passed())
                    .containsExactly(tuple(FAILED, 0), tuple(PASSED, 2), tuple(FAILED, 0));
        }
    }

    static Stream<Path> pythons() {
        return InstalledPython.all().filter(python -> python.minor() >= 8).map(InstalledPython::executable);
    }

    @ParameterizedTest
    @MethodSource("pythons")
    void aConstantIsChangedForUnittestOfEachPython(Path python) throws IOException {
        try (var lab = Lab.unittest(
                python.toString(),
                "RATE = 0.3\n\ndef tax(x):\n    return x * RATE\n\ndef none():\n    return 0\n",
                "def test_tax(self): self.assertEqual(20, shop.tax(100))\n"
                        + "def test_none(self): self.assertEqual(0, shop.none())\n")) {
            assertThat(lab.outcomes(
                            lab.variant("0.3", "0.4"),
                            lab.variant("0.3", "0.2"),
                            lab.variant("x * RATE", "x * RATE / 3 * 2"),
                            lab.variant("0.3", ")"),
                            lab.variant("def none", "def nothing"),
                            lab.variant("return 0", "return 1"),
                            lab.variant("0.3", "0.20")))
                    .containsExactly(FAILED, PASSED, PASSED, INVALID, FAILED, FAILED, PASSED);
        }
    }

    private static final String ONE = "import os, sys, time\n\nONE = 2\n\ndef one():\n    return ONE\n";

    /** What a module does when it is loaded, and how that ends. */
    private static Map<String, Outcome> loading() {
        var ends = new LinkedHashMap<String, Outcome>();
        ends.put("ONE = 1", PASSED);
        ends.put("while True: pass", HUNG);
        ends.put("ONE = sum(iter(int, 1))", HUNG);
        ends.put("time.sleep(60)", HUNG);
        ends.put("while True:\n    try:\n        while True: pass\n    except BaseException: pass", HUNG);
        ends.put("1 / 0", FAILED);
        ends.put("raise KeyboardInterrupt", FAILED);
        ends.put("sys.exit(0)", FAILED);
        ends.put("os._exit(0)", DIED);
        ends.put("os._exit(3)", DIED);
        ends.put("os.kill(os.getpid(), 9)", DIED);
        ends.put("os.close(1); os.write(2, b'{\"id\": 3}\\n'); ONE = 1", PASSED);
        ends.put("ONE = 1 if os.fork() else 2", PASSED);
        ends.put("ONE = bytearray(9_000_000_000)", FAILED);
        return ends;
    }

    @Test
    void whatHangsOrDiesWhenItIsLoadedBlamesNobodyElse() throws IOException {
        for (boolean pytest : new boolean[] {true, false}) {
            try (var lab = pytest
                    ? Lab.pytest(ONE, "def test_one(): assert shop.one() == 1")
                    : Lab.unittest(ONE, "def test_one(self): self.assertEqual(1, shop.one())")) {
                lab.baseline();
                var ends = new LinkedHashMap<String, Outcome>();
                for (var entry : loading().entrySet()) {
                    ends.put(
                            entry.getKey(),
                            lab.outcomes(lab.variant("ONE = 2", entry.getKey())).getFirst());
                    assertThat(lab.outcomes(lab.variant("ONE = 2", "ONE =  1"))).containsExactly(PASSED);
                }
                assertThat(ends).isEqualTo(loading());
            }
        }
    }

    @Test
    void aLoopOfAFunctionThatAConstantMakesEndlessMeetsTheBoundOfSteps() throws IOException {
        try (var lab = Lab.pytest(
                "STEP = 2\n\ndef to(n):\n    i = 0\n    while i != n:\n        i += STEP\n        if i > n: return -1\n"
                        + "    return i\n",
                "def test_to(): assert shop.to(3) == 3\n")) {
            assertThat(lab.outcomes(
                            lab.variant("STEP = 2", "STEP = 0"),
                            lab.variant("STEP = 2", "STEP = 1"),
                            lab.variant("STEP = 2", "STEP = 3")))
                    .containsExactly(HUNG, PASSED, PASSED);
        }
    }

    @Test
    void aTestThatDisappearsFails() throws IOException {
        try (var lab = new Lab(
                Map.of(
                        "shop.py",
                        "CASES = [1, 2, 3]\n\ndef one(x):\n    return 1\n",
                        "test_shop.py",
                        "import pytest, shop\n@pytest.mark.parametrize('x', shop.CASES)\n"
                                + "def test_one(x): assert shop.one(x) == x\n"),
                Lab.PYTEST)) {
            var trials = lab.run(lab.variant("[1, 2, 3]", "[1]"), lab.variant("[1, 2, 3]", "[]"));
            assertThat(trials).extracting(trial -> trial.outcome()).containsExactly(FAILED, FAILED);
            assertThat(trials.getFirst().test()).isEqualTo("test_shop.py::test_one[2]");
            assertThat(trials.getFirst().passed()).isEqualTo(1);
        }
    }

    @Test
    void otherFilesOfTestsAreNotForgottenWhereThoseThatFailAreLookedAtFirst() throws IOException {
        try (var lab = new Lab(
                Map.of(
                        "shop.py",
                        "import time\ntime.sleep(0.08)\nRATE = 3\n",
                        "test_first.py",
                        "import shop\ndef test_small(): assert shop.RATE < 3\n",
                        "test_second.py",
                        "import shop\ndef test_large(): assert shop.RATE > 1\n"),
                Lab.PYTEST)) {
            var trials = lab.run(
                    lab.variant("RATE = 3", "RATE = 4"),
                    lab.variant("RATE = 3", "RATE = 1"),
                    lab.variant("RATE = 3", "RATE = 2"));
            assertThat(trials)
                    .extracting(trial -> trial.outcome(), trial -> trial.test(), trial -> trial.passed())
                    .containsExactly(
                            tuple(FAILED, "test_first.py::test_small", 0),
                            tuple(FAILED, "test_second.py::test_large", 1),
                            tuple(PASSED, "", 2));
        }
    }

    @Test
    void aFunctionThatRunsOnlyWhenItsFileIsLoadedIsChanged() throws IOException {
        try (var lab = Lab.pytest(
                "def built(n):\n    return [i + 1 for i in range(n)]\n\nTABLE = built(3)\n",
                "def test_table(): assert shop.TABLE == [0, 1, 2]\n")) {
            var right = lab.variant("i + 1", "i");
            assertThat(lab.outcomes(right, new Variant(99, right.file(), right.edits(), true)))
                    .containsExactly(FAILED, PASSED);
        }
    }

    @Test
    void twoFunctionsAreChangedAtOnce() throws IOException {
        try (var lab = Lab.pytest(
                "RATE = 2\n\ndef one():\n    return 2\n\nclass Two:\n    def two(self):\n        return 3 * RATE\n",
                "def test_one(): assert shop.one() == 1\ndef test_two(): assert shop.Two().two() == 2\n")) {
            assertThat(lab.outcomes(
                            lab.both(lab.variant("return 2", "return 1"), lab.variant("3 *", "1 *")),
                            lab.variant("return 2", "return 1"),
                            lab.both(lab.variant("return 2", "return 1"), lab.variant("3 *", "4 *")),
                            lab.both(lab.variant("return 2", "return 1"), lab.variant("RATE = 2", "RATE = 2 / 3")),
                            lab.both(lab.variant("return 2", "return )"), lab.variant("3 *", "1 *"))))
                    .containsExactly(PASSED, FAILED, FAILED, PASSED, INVALID);
        }
    }

    @Test
    void packagesConfigurationAndFixturesAreLoadedAfresh() throws IOException {
        try (var lab = new Lab(
                Map.of(
                        "src/till/__init__.py",
                        "from .book import shown\n",
                        "src/till/config.py",
                        "DIGITS = 1\n",
                        "src/till/book.py",
                        "from .config import DIGITS\n\ndef shown(x):\n    return round(x, DIGITS)\n",
                        "shop.py",
                        "import till\n\nRATE = 3\n\ndef one():\n    return till.shown(RATE)\n",
                        "tests/conftest.py",
                        "import sys, os, pytest\n"
                                + "sys.path.insert(0, os.path.join(os.path.dirname(__file__), '..', 'src'))\n"
                                + "sys.path.insert(0, os.path.join(os.path.dirname(__file__), '..'))\n"
                                + "import shop\n@pytest.fixture(scope='session')\ndef one():\n    yield shop.one()\n",
                        "tests/test_shop.py",
                        "def test_one(one): assert one == 1\nclass TestMore:\n    def test_two(self, one): assert one\n"),
                "python3",
                "-m",
                "pytest",
                "tests")) {
            assertThat(lab.ends()).containsExactly(FAILED, PASSED);
            assertThat(lab.outcomes(
                            lab.variant("RATE = 3", "RATE = 1"),
                            lab.variant("RATE = 3", "RATE = 0"),
                            lab.variant("import till", "import tilt")))
                    .containsExactly(PASSED, FAILED, FAILED);
        }
    }

    @Test
    void theChangedTextIsSeenByWhoLooksForIt() throws IOException {
        try (var lab = Lab.unittest(
                "import inspect, traceback\n\nclass Shop:\n    fee = 5\n\ndef fails():\n    raise KeyError(Shop)\n",
                """
                def test_source(self): self.assertIn("fee = 4", shop.inspect.getsource(shop.Shop))
                def test_loader(self):
                    self.assertIn("fee = 4", shop.__loader__.get_source("shop"))
                def test_lines(self):
                    try: shop.fails()
                    except KeyError: self.assertIn("raise KeyError(Shop)", shop.traceback.format_exc())
                """)) {
            assertThat(lab.outcomes(lab.variant("fee = 5", "fee = 4"), lab.variant("    fee = 5", "\n\n    fee = 4")))
                    .containsExactly(PASSED, PASSED);
        }
    }

    @Test
    void aFolderOfCasesIsLoadedAfresh() throws IOException {
        try (var lab = Lab.cases(
                Map.of(
                        "shop.py",
                        "RATE = 3\n\ndef tax(x):\n    return x * RATE\n",
                        "cases/tax.json",
                        "[[2], 4]\n[[3], 6]\n"),
                "python3",
                "shop.py:tax")) {
            assertThat(lab.outcomes(lab.variant("RATE = 3", "RATE = 4"), lab.variant("RATE = 3", "RATE = 2")))
                    .containsExactly(FAILED, PASSED);
        }
    }

    @Test
    void aProgramThatBreaksWhenItIsLoadedIsATestThatFails() throws IOException {
        var program = "NAMES = ['a', 'b']\nLAST = NAMES[2]\n\ndef last():\n    return LAST\n";
        try (var lab = Lab.pytest(program, "def test_last(): assert shop.last() == 'b'\n")) {
            assertThat(lab.names()).containsExactly("test_shop.py");
            assertThat(lab.ends()).containsExactly(FAILED);
            assertThat(lab.test("test_shop.py").trace().getFirst())
                    .isEqualTo(new TestResult.Line(Path.of("shop.py"), 2));
            assertThat(lab.outcomes(
                            lab.variant("NAMES[2]", "NAMES[1]"),
                            lab.variant("NAMES[2]", "NAMES[0]"),
                            lab.variant("NAMES[2]", "NAMES[3]"),
                            lab.variant("return LAST", "return 'b'")))
                    .containsExactly(PASSED, FAILED, FAILED, FAILED);
        }
        try (var lab = Lab.unittest(program, "def test_last(self): self.assertEqual('b', shop.last())")) {
            assertThat(lab.ends()).containsExactly(FAILED);
            assertThat(lab.baseline().tests().getFirst().trace().getFirst())
                    .isEqualTo(new TestResult.Line(Path.of("shop.py"), 2));
            assertThat(lab.outcomes(lab.variant("NAMES[2]", "NAMES[1]"), lab.variant("NAMES[2]", "NAMES[0]")))
                    .containsExactly(PASSED, FAILED);
        }
    }
}
