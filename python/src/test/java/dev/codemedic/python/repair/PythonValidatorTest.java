package dev.codemedic.python.repair;

import static dev.codemedic.repair.validate.Outcome.DIED;
import static dev.codemedic.repair.validate.Outcome.FAILED;
import static dev.codemedic.repair.validate.Outcome.HUNG;
import static dev.codemedic.repair.validate.Outcome.INVALID;
import static dev.codemedic.repair.validate.Outcome.PASSED;
import static dev.codemedic.repair.validate.Outcome.SKIPPED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.codemedic.python.capture.InstalledPython;
import dev.codemedic.repair.validate.TestResult;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Variants of real programs in real workers. */
class PythonValidatorTest {
    private static final String TOTAL = """
            def total(prices):
                result = 0
                for price in prices:
                    result -= price
                return result

            def count(prices):
                return len(prices)
            """;
    private static final String TOTAL_TESTS = """
            def test_some(): assert shop.total([1, 2, 3]) == 6
            def test_none(): assert shop.total([]) == 0
            def test_count(): assert shop.count([1, 2]) == 2
            """;
    private static final String TOTAL_CASES = """
            def test_some(self): self.assertEqual(6, shop.total([1, 2, 3]))
            def test_none(self): self.assertEqual(0, shop.total([]))
            def test_count(self): self.assertEqual(2, shop.count([1, 2]))
            """;

    private static void findsTheRightOperator(Lab lab) throws IOException {
        var trials = lab.run(
                lab.variant("result -= price", "result *= price"),
                lab.variant("result -= price", "result += price"),
                lab.variant("return len(prices)", "return 1 + len(prices)"),
                lab.variant("result -= price", "result -= )"),
                lab.variant("result -= price", "nonlocal x"),
                lab.variant("def total", "def sum"));
        assertThat(trials)
                .extracting(trial -> trial.outcome())
                .containsExactly(FAILED, PASSED, FAILED, INVALID, INVALID, FAILED);
        assertThat(trials.get(1).test()).isEmpty();
        assertThat(trials.get(1).passed()).isEqualTo(3);
        assertThat(trials.get(0).test()).endsWith("test_some");
    }

    @Test
    void theRightOperatorIsFoundByPytest() throws IOException {
        try (var lab = Lab.pytest(TOTAL, TOTAL_TESTS)) {
            findsTheRightOperator(lab);
        }
    }

    static Stream<Path> pythons() {
        return InstalledPython.all().filter(python -> python.minor() >= 8).map(InstalledPython::executable);
    }

    @ParameterizedTest
    @MethodSource("pythons")
    void theRightOperatorIsFoundByUnittestOfEachPython(Path python) throws IOException {
        try (var lab = Lab.unittest(python.toString(), TOTAL, TOTAL_CASES)) {
            findsTheRightOperator(lab);
            assertThat(lab.lines("test_some", "shop.py")).containsExactly(1, 2, 3, 4, 5);
            assertThat(lab.behaviour(1, lab.variant("result -= price", "result += price"))
                            .answers())
                    .hasSize(2);
        }
    }

    @Test
    void theBaselineTellsOutcomesLinesPlacesAndTypes() throws IOException {
        try (var lab = Lab.pytest(TOTAL, TOTAL_TESTS)) {
            assertThat(lab.baseline().ordered()).isFalse();
            assertThat(lab.validator().unsteady()).isEmpty();
            assertThat(lab.names())
                    .containsExactly("test_shop.py::test_some", "test_shop.py::test_none", "test_shop.py::test_count");
            assertThat(lab.ends()).containsExactly(FAILED, PASSED, PASSED);
            assertThat(lab.test("test_some").detail()).startsWith("AssertionError");
            assertThat(lab.test("test_some").trace()).containsExactly(new TestResult.Line(Path.of("test_shop.py"), 2));
            assertThat(lab.lines("test_some", "shop.py")).containsExactly(1, 2, 3, 4, 5);
            assertThat(lab.lines("test_none", "shop.py")).containsExactly(1, 2, 3, 5);
            assertThat(lab.lines("test_count", "shop.py")).containsExactly(7, 8);
            var seen = Objects.requireNonNull(lab.baseline()
                    .types()
                    .getOrDefault(Path.of("shop.py"), Map.of())
                    .get(1));
            assertThat(seen.variables().get("prices")).contains("list[int]");
            assertThat(seen.variables().get("result")).containsExactly("int");
        }
    }

    @Test
    void aCrashIsTracedToItsLine() throws IOException {
        try (var lab = Lab.unittest(
                "def first(items):\n    return items[0]\n\ndef name(items):\n    return first(items).upper()\n",
                "def test_name(self): self.assertEqual('', shop.name([]))")) {
            var test = lab.test("test_name");
            assertThat(test.detail()).isEqualTo("IndexError: list index out of range");
            assertThat(test.trace())
                    .startsWith(new TestResult.Line(Path.of("shop.py"), 2), new TestResult.Line(Path.of("shop.py"), 5));
        }
    }

    @Test
    void parametersThatAVariantChangesAreFreshForTheNext() throws IOException {
        try (var lab = Lab.pytest("def take(items):\n    return items.pop(0)\n", """
                import pytest
                SHARED = [1, 2]
                @pytest.mark.parametrize("items, first", [([1, 2], 1), (SHARED, 1), (["a"], "a")])
                def test_take(items, first): assert shop.take(items) == first
                def test_shared(): assert len(SHARED) == 2
                """)) {
            assertThat(lab.outcomes(
                            lab.variant("items.pop(0)", "[items.pop(0), items.clear()][0]"),
                            lab.variant("items.pop(0)", "items.pop(0)"),
                            lab.variant("items.pop(0)", "items.pop()"),
                            lab.variant("items.pop(0)", "items[0]")))
                    .containsExactly(PASSED, PASSED, FAILED, PASSED);
        }
    }

    @Test
    void fixturesOfPytestAreServed() throws IOException {
        try (var lab = Lab.pytest("def hello(name):\n    print('Helo', name)\n    return name\n", """
                import os, pytest
                @pytest.fixture
                def name():
                    yield "Ann"
                @pytest.fixture(scope="module", params=["x", "y"])
                def letter(request): return request.param
                def test_out(capsys, name):
                    shop.hello(name)
                    assert capsys.readouterr().out == "Hello Ann\\n"
                def test_file(tmp_path, letter):
                    (tmp_path / "a").write_text(shop.hello(letter))
                    assert (tmp_path / "a").read_text() == letter
                def test_changed(monkeypatch):
                    monkeypatch.setattr(shop, "hello", lambda name: 3)
                    assert shop.hello("a") == 3
                class TestMore:
                    @pytest.fixture(autouse=True)
                    def before(self): self.seen = shop.hello("b")
                    def test_seen(self): assert self.seen == "b"
                @pytest.mark.xfail
                def test_known(): assert shop.hello("a") == "b"
                @pytest.mark.xfail(strict=True)
                def test_wrongly_known(): assert True
                """)) {
            assertThat(lab.ends()).containsExactly(FAILED, PASSED, PASSED, PASSED, PASSED, SKIPPED, FAILED);
            assertThat(lab.validator()
                            .run(
                                    List.of(
                                            lab.variant("Helo", "Hello"),
                                            lab.variant("return name", "return 'x'"),
                                            lab.variant("'Helo', name", "'Hello', name, name")),
                                    lab.names().subList(0, 5)))
                    .extracting(trial -> trial.outcome())
                    .containsExactly(PASSED, FAILED, FAILED);
        }
    }

    @Test
    void aSkippedTestIsNoFailure() throws IOException {
        try (var lab = Lab.unittest("def one():\n    return 2\n", """
                def test_one(self): self.assertEqual(1, shop.one())
                @unittest.skip("later")
                def test_skip(self): self.fail()
                def test_skip_inside(self): self.skipTest("later")
                @unittest.expectedFailure
                def test_zero(self): self.assertEqual(0, shop.one())
                def test_subtests(self):
                    for i in (2, 2):
                        with self.subTest(i=i): self.assertEqual(i * shop.one(), 2)
                """)) {
            assertThat(lab.test("test_skip").outcome()).isEqualTo(SKIPPED);
            assertThat(lab.test("test_skip_inside").outcome()).isEqualTo(SKIPPED);
            assertThat(lab.test("test_zero").outcome()).isEqualTo(PASSED);
            assertThat(lab.test("test_subtests").outcome()).isEqualTo(FAILED);
            assertThat(lab.outcomes(lab.variant("return 2", "return 1"), lab.variant("return 2", "return 0")))
                    .containsExactly(PASSED, FAILED);
        }
    }

    @Test
    void everyKindOfFunctionIsChangedInPlace() throws IOException {
        try (var lab = Lab.pytest("""
                import functools

                def logged(function):
                    @functools.wraps(function)
                    def wrapper(*args):
                        return function(*args)
                    return wrapper

                class Base:
                    def name(self):
                        return "base"

                class Cart(Base):
                    def __init__(self, items):
                        self.__items = items
                    def name(self):
                        return super().name() + "kart"
                    def size(self):
                        return len(self.__items) - 10
                    @staticmethod
                    def fixed():
                        return 30
                    @classmethod
                    def made(cls):
                        return cls([40])
                    @property
                    def first(self):
                        return self.__items[50]
                    @first.setter
                    def first(self, value):
                        self.__items[60] = value

                @logged
                def shown(x):
                    return x + 70

                @functools.lru_cache(maxsize=None)
                def cached(x):
                    return x + 80

                def numbers(n):
                    for i in range(n):
                        yield i + 90

                def outer(x):
                    def inner(y):
                        return x * y + 100
                    return inner(2)

                async def later(x):
                    return x + 110

                if True:
                    def guarded(x):
                        return x + 120
                """, """
                import asyncio
                def test_name(): assert shop.Cart([]).name() == "basecart"
                def test_size(): assert shop.Cart([1, 2]).size() == 2
                def test_fixed(): assert shop.Cart.fixed() == 3
                def test_made(): assert shop.Cart.made().first == 4
                def test_first():
                    cart = shop.Cart([5])
                    cart.first = 6
                    assert cart.first == 6
                def test_shown(): assert shop.shown(7) == 7
                def test_cached(): assert shop.cached(8) == 8
                def test_numbers(): assert list(shop.numbers(2)) == [0, 1]
                def test_outer(): assert shop.outer(3) == 6
                def test_later(): assert asyncio.run(shop.later(1)) == 1
                def test_guarded(): assert shop.guarded(1) == 1
                """)) {
            assertThat(lab.ends()).hasSize(11).containsOnly(FAILED);
            for (var each : Map.of(
                            "test_name", new String[] {"kart", "cart"},
                            "test_size", new String[] {" - 10", ""},
                            "test_fixed", new String[] {"30", "3"},
                            "test_shown", new String[] {" + 70", ""},
                            "test_cached", new String[] {" + 80", ""},
                            "test_numbers", new String[] {" + 90", ""},
                            "test_outer", new String[] {" + 100", ""},
                            "test_later", new String[] {" + 110", ""},
                            "test_guarded", new String[] {" + 120", ""})
                    .entrySet()) {
                var wrong = lab.variant(each.getValue()[0], each.getValue()[0] + " ");
                var right = lab.variant(each.getValue()[0], each.getValue()[1]);
                var test = lab.test(each.getKey()).name();
                assertThat(lab.validator().run(List.of(wrong, right, wrong), List.of(test)))
                        .as(each.getKey())
                        .extracting(trial -> trial.outcome())
                        .containsExactly(FAILED, PASSED, FAILED);
            }
        }
    }

    @Test
    void whatADecoratorHasMadeIsChangedToo() throws IOException {
        try (var lab = Lab.unittest("""
                def doubled(function):
                    def wrapper(x):
                        return function(x) * 3
                    return wrapper

                @doubled
                def same(x):
                    return x
                """, "def test_same(self): self.assertEqual(4, shop.same(2))")) {
            assertThat(lab.outcomes(lab.variant("* 3", "* 4"), lab.variant("* 3", "* 2"), lab.variant("* 3", "* 5")))
                    .containsExactly(FAILED, PASSED, FAILED);
        }
    }

    @Test
    void whatATestImportsLateIsChangedToo() throws IOException {
        try (var lab = new Lab(
                Map.of(
                        "shop.py",
                        "def one():\n    return 2\n",
                        "test_shop.py",
                        "def test_one():\n    from shop import one\n    assert one() == 1\n"),
                Lab.PYTEST)) {
            assertThat(lab.outcomes(lab.variant("return 2", "return 1"), lab.variant("return 2", "return 3")))
                    .containsExactly(PASSED, FAILED);
        }
    }

    @Test
    void asynchronousTestsRun() throws IOException {
        try (var lab = new Lab(
                Map.of(
                        "shop.py",
                        "import asyncio\n\nasync def one():\n    await asyncio.sleep(0)\n    return 2\n",
                        "test_shop.py",
                        "import unittest\nimport shop\n\nclass T(unittest.IsolatedAsyncioTestCase):\n"
                                + "    async def test_one(self):\n"
                                + "        self.assertEqual(1, await shop.one())\n"),
                Lab.UNITTEST)) {
            assertThat(lab.ends()).containsExactly(FAILED);
            assertThat(lab.outcomes(lab.variant("return 2", "return 1"), lab.variant("return 2", "return 3")))
                    .containsExactly(PASSED, FAILED);
        }
    }

    private static final String ONE_TEST = "def test_one(self): self.assertEqual(1, shop.one())";

    @Test
    void whatHangsOrDiesEndsItselfAndBlamesNobodyElse() throws IOException {
        var program = "import itertools, os, sys, threading, time\n\ndef one():\n    return 2\n";
        try (var lab = Lab.unittest(program, ONE_TEST)) {
            lab.baseline();
            long begun = System.nanoTime();
            assertThat(lab.outcomes(
                            lab.variant("return 2", "return 1"),
                            lab.variant("return 2", "while True: pass"),
                            lab.variant("return 2", "os._exit(3)"),
                            lab.variant("return 2", "return 1 "),
                            lab.variant("return 2", "os.kill(os.getpid(), 9)"),
                            lab.variant("return 2", "os.kill(os.getpid(), 11)"),
                            lab.variant("return 2", "return (1)"),
                            lab.variant("return 2", "sys.exit(0)"),
                            lab.variant("return 2", "raise KeyboardInterrupt"),
                            lab.variant("return 2", "return one()"),
                            lab.variant("return 2", "time.sleep(60)"),
                            lab.variant("return 2", "b = []\n    while True: b.append(bytearray(100_000_000))"),
                            lab.variant(
                                    "return 2",
                                    "while True:\n        try:\n            while True: pass\n"
                                            + "        except BaseException: pass"),
                            lab.variant("return 2", "return  1")))
                    .containsExactly(
                            PASSED, HUNG, DIED, PASSED, DIED, DIED, PASSED, FAILED, FAILED, FAILED, HUNG, HUNG, HUNG,
                            PASSED);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
            assertThat(lab.outcomes(
                            lab.variant("return 2", "return sum(itertools.count())"),
                            lab.variant("return 2", "return    1")))
                    .containsExactly(HUNG, PASSED);
            assertThat(lab.outcomes(
                            lab.variant("return 2", "return 1 if os.fork() else 3"),
                            lab.variant("return 2", "os.fork(); os.fork(); return 3"),
                            lab.variant(
                                    "return 2", "threading.Thread(target=time.sleep, args=(60,)).start(); return 1"),
                            lab.variant("return 2", "print('x' * 10_000_000); sys.stderr.write('{}'); return 1"),
                            lab.variant("return 2", "return 1 if sys.stdin.read() == '' else 2"),
                            lab.variant("return 2", "os.close(1); os.write(2, b'{\"id\": 3}\\n'); return 1"),
                            lab.variant("return 2", "return     1")))
                    .containsExactly(PASSED, FAILED, PASSED, PASSED, PASSED, PASSED, PASSED);
        }
    }

    @Test
    void nothingLeaksFromOneVariantToTheNext() throws IOException {
        try (var lab = Lab.unittest("""
                import collections, os, sys

                CALLS = []
                SEEN = {}
                COUNTS = collections.Counter()
                GROUPS = collections.defaultdict(list)
                ORDER = collections.OrderedDict()
                LAST = collections.deque()
                BYTES = bytearray()
                NUMBER = 0

                class Shop:
                    open = False

                class Slot:
                    __slots__ = ("value",)

                SLOT = Slot()
                SLOT.value = 0

                def made():
                    count = 0
                    def step():
                        nonlocal count
                        count += 1
                        return count
                    return step

                step = made()

                def state():
                    return [len(CALLS), len(SEEN), len(COUNTS), len(GROUPS), len(ORDER), len(LAST), len(BYTES),
                            NUMBER, Shop.open, hasattr(Shop, "late"), SLOT.value, hasattr(one, "mark"),
                            os.environ.get("SHOP"), os.path.basename(__file__) in os.listdir("."), sys.argv[-1] == "x"]

                CLEAN = [0] * 8 + [False, False, 0, False, None, True, False]

                def one(x=[]):
                    return 2
                """, """
                def test_one(self):
                    result = shop.one()
                    self.assertEqual(1, result)
                """)) {
            var clean = lab.variant("return 2", "return 1 if state() == CLEAN and not x and step() == 1 else state()");
            for (var dirt : new String[] {
                "CALLS.append(1)",
                "SEEN[1] = 1",
                "COUNTS['a'] += 1",
                "GROUPS['a'].append(1)",
                "ORDER['a'] = 1",
                "LAST.append(1)",
                "BYTES.append(1)",
                "globals().update(NUMBER=1)",
                "Shop.open = True",
                "Shop.late = 1",
                "SLOT.value = 1",
                "one.mark = 1",
                "x.append(1)",
                "step()",
                "os.environ['SHOP'] = 'x'",
                "os.chdir('/')",
                "sys.argv.append('x')"
            }) {
                assertThat(lab.outcomes(lab.variant("return 2", dirt + "; return 1"), clean))
                        .as(dirt)
                        .containsExactly(PASSED, PASSED);
            }
        }
    }

    @Test
    void cachesAreEmptyForEachVariant() throws IOException {
        try (var lab = Lab.unittest(
                "import functools\n\n@functools.lru_cache()\ndef inner(x):\n    return one() + x\n\n"
                        + "def one():\n    return 2\n",
                "def test_inner(self): self.assertEqual(1, shop.inner(0))")) {
            assertThat(lab.outcomes(lab.variant("return 2", "return 3"), lab.variant("return 2", "return 1")))
                    .containsExactly(FAILED, PASSED);
        }
    }

    @Test
    void testsThatNeedTheirOrderKeepIt() throws IOException {
        try (var lab =
                Lab.unittest("CALLS = []\n\ndef call():\n    CALLS.append(1)\n    return len(CALLS) + 1\n", """
                def test_a(self): self.assertEqual(1, shop.call())
                def test_b(self): self.assertEqual(2, shop.call())
                """)) {
            assertThat(lab.baseline().ordered()).isTrue();
            assertThat(lab.validator().unsteady()).isEmpty();
            assertThat(lab.validator()
                            .run(
                                    List.of(
                                            lab.variant("len(CALLS) + 1", "len(CALLS)"),
                                            lab.variant("len(CALLS) + 1", "len(CALLS)"),
                                            lab.variant("len(CALLS) + 1", "1")),
                                    lab.names().reversed()))
                    .extracting(trial -> trial.outcome())
                    .containsExactly(PASSED, PASSED, FAILED);
        }
    }

    @Test
    void testsByChanceAreUnsteady() throws IOException {
        try (var lab = Lab.unittest(
                "import random\n\ndef toss():\n    return random.getrandbits(64)\n\ndef one():\n    return 1\n", """
                def test_toss(self):
                    import os
                    with open("seen", "a+") as file:
                        file.write("%d\\n" % shop.toss())
                        file.seek(0)
                        lines = file.read().split()
                        self.assertEqual(len(lines), len(set(lines)))
                        self.assertEqual(1, len(lines) % 2)
                def test_one(self): self.assertEqual(1, shop.one())
                """)) {
            lab.baseline();
            assertThat(lab.validator().unsteady()).containsExactly("test_shop.ShopTest.test_toss");
            assertThat(lab.test("test_toss").detail()).doesNotContain("set(");
        }
    }

    @Test
    void seededChanceIsNoChance() throws IOException {
        try (var lab = Lab.unittest(
                "import random\n\nrandom.seed(7)\nFIRST = random.Random(7).random()\n\n"
                        + "def toss():\n    return random.random()\n",
                "def test_toss(self): self.assertEqual(shop.FIRST, shop.toss())")) {
            assertThat(lab.ends()).containsExactly(PASSED);
            assertThat(lab.validator().unsteady()).isEmpty();
        }
    }

    @Test
    void aBaselineSurvivesWhatItsTestsDo() throws IOException {
        try (var lab =
                Lab.unittest("import itertools, os, time\n\ndef one():\n    return 1\n", """
                def test_a(self): os._exit(0)
                def test_b(self):
                    while True: pass
                def test_c(self): self.assertEqual(1, shop.one())
                def test_d(self): sum(itertools.count())
                def test_e(self): os.kill(os.getpid(), 9)
                def test_f(self): [bytearray(100_000_000) for _ in itertools.count()]
                def test_g(self): self.assertEqual(2, shop.one())
                def test_h(self):
                    while True:
                        try: time.sleep(1)
                        except BaseException: pass
                """.replace("os.", "shop.os.")
                        .replace("itertools.", "shop.itertools.")
                        .replace("time.", "shop.time."))) {
            assertThat(lab.ends()).containsExactly(DIED, HUNG, PASSED, HUNG, DIED, HUNG, FAILED, HUNG);
            assertThat(lab.validator().unsteady()).isEmpty();
        }
    }

    @Test
    void aSlowTestIsNoHang() throws IOException {
        try (var lab = Lab.unittest("import time\n\ndef one():\n    time.sleep(2.5)\n    return 1\n", ONE_TEST)) {
            assertThat(lab.ends()).containsExactly(PASSED);
        }
    }

    @Test
    void behavioursAreTold() throws IOException {
        try (var lab = Lab.pytest(
                "def clip(x, low=0, high=10):\n    return max(low, min(x, high))\n\n"
                        + "def fill(items):\n    items.append(1)\n",
                """
                def test_clip(): assert [shop.clip(x) for x in (-1, 5, 11)] == [0, 5, 10]
                def test_fill():
                    items = []
                    shop.fill(items)
                    assert items == [1]
                """)) {
            var clip = lab.behaviour(
                    1,
                    lab.variant("max(low, min(x, high))", "min(high, max(low, x))"),
                    lab.variant("max(low, min(x, high))", "max(low, x)"),
                    lab.variant("max(low, min(x, high))", "x // 0"),
                    lab.variant("return max(low, min(x, high))", "while True: pass"),
                    lab.variant("return max(low, min(x, high))", "import os; os._exit(1)"));
            assertThat(clip.recorded()).isEqualTo(3);
            assertThat(clip.inputs()).hasSizeGreaterThan(20);
            assertThat(clip.answers()).hasSize(6);
            assertThat(clip.answers().get(0).subList(0, 3)).containsExactly("=0", "=5", "=10");
            assertThat(clip.answers().get(2))
                    .isNotEqualTo(clip.answers().get(0))
                    .contains("=11");
            assertThat(clip.answers().get(3)).containsOnly("!ZeroDivisionError");
            assertThat(clip.answers().get(4)).containsOnly("~");
            assertThat(clip.answers().get(5)).containsOnly("!died");
            var fill = lab.behaviour(4, lab.variant("items.append(1)", "items.append(2)"));
            assertThat(fill.answers().get(0)).isNotEqualTo(fill.answers().get(1));
        }
    }

    @Test
    void whatCannotBeHeldIsSaidPlainly() {
        assertThatThrownBy(() -> Lab.pytest("", "import nowhere\n"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("cannot be imported")
                .hasMessageContaining("No module named 'nowhere'");
        assertThatThrownBy(() -> Lab.pytest("", "def broken(:\n")).hasMessageContaining("SyntaxError");
        assertThatThrownBy(() -> Lab.pytest("", "")).hasMessageContaining("no tests");
        assertThatThrownBy(() -> new Lab(Map.of("a.py", ""), Lab.UNITTEST)).hasMessageContaining("no tests");
        assertThatThrownBy(() -> new Lab(Map.of("test_a.py", "import nowhere\n"), Lab.UNITTEST))
                .hasMessageContaining("No module named 'nowhere'");
        assertThatThrownBy(() -> new Lab(Map.of("test_a.py", "raise SystemExit(3)\n"), Lab.UNITTEST))
                .hasMessageContaining("3");
    }
}
