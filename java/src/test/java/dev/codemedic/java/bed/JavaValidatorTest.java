package dev.codemedic.java.bed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codemedic.repair.validate.Outcome;
import dev.codemedic.repair.validate.TestResult;
import dev.codemedic.repair.validate.Variant;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Variants of real programs in real workers, tests of JUnit 4. */
class JavaValidatorTest {
    private static final String FILE = "src/shop/Cart.java";

    private static Lab lab(String program, String tests) throws IOException {
        return new Lab(
                Map.of(
                        FILE,
                        "package shop;\nimport java.util.*;\n" + program,
                        "test/shop/CartTest.java",
                        "package shop;\nimport static org.junit.Assert.*;\nimport java.util.*;\nimport org.junit.*;\n"
                                + "public class CartTest {\n" + tests + "\n}\n"),
                Lab.JUNIT_4,
                "shop.CartTest");
    }

    private static final String TOTAL = """
            public class Cart {
                static int total(int[] prices) {
                    int sum = 0;
                    for (int i = 0; i < prices.length; i++) {
                        sum -= prices[i];
                    }
                    return sum;
                }
                static int count(int[] prices) {
                    return prices.length;
                }
            }
            """;
    private static final String TOTAL_TESTS = """
            @Test public void some() { assertEquals(6, Cart.total(new int[] {1, 2, 3})); }
            @Test public void none() { assertEquals(0, Cart.total(new int[0])); }
            @Test public void counts() { assertEquals(2, Cart.count(new int[2])); }
            """;

    @Test
    void theRightOperatorIsFoundAmongWrongOnes() throws IOException {
        try (var lab = lab(TOTAL, TOTAL_TESTS)) {
            var trials = lab.run(
                    lab.variant(FILE, "sum -= prices[i]", "sum *= prices[i]"),
                    lab.variant(FILE, "sum -= prices[i]", "sum += prices[i]"),
                    lab.variant(FILE, "return prices.length", "return 1 + prices.length"));
            assertThat(trials)
                    .extracting(trial -> trial.outcome())
                    .containsExactly(Outcome.FAILED, Outcome.PASSED, Outcome.FAILED);
            assertThat(trials.get(1).test()).isEmpty();
            assertThat(trials.get(1).passed()).isEqualTo(3);
            assertThat(trials.get(0).test()).isEqualTo("shop.CartTest.some");
            // A busy machine may cost a worker or two; a worker for each hang would be wrong.
            assertThat(lab.workers()).isLessThan(4);
        }
    }

    @Test
    void whatRunsWhenAClassIsLoadedIsChanged() throws IOException {
        try (var lab = lab("""
                public class Cart {
                    static final double RATE = 0.3;
                    private static final int[] STEPS = {10, 30};
                    private static int fee = 5;
                    private int count = 2;
                    static double tax(double net) { return net * RATE; }
                    static int step(int index) { return STEPS[index] + fee; }
                    int count() { return count; }
                }
                """, """
                @Test public void tax() { assertEquals(20.0, Cart.tax(100), 0.001); }
                @Test public void step() { assertEquals(24, Cart.step(1)); }
                @Test public void count() { assertEquals(1, new Cart().count()); }
                @Test public void none() { assertEquals(0.0, Cart.tax(0), 0.001); }
                """)) {
            lab.baseline();
            var right = Map.of(
                    "shop.CartTest.tax", lab.variant(FILE, "RATE = 0.3", "RATE = 0.2"),
                    "shop.CartTest.step", lab.variant(FILE, "{10, 30}", "{10, 19}"),
                    "shop.CartTest.count", lab.variant(FILE, "count = 2", "count = 1"));
            for (var entry : right.entrySet()) {
                var wrong = lab.variant(FILE, "fee = 5", "fee = 7");
                assertThat(lab.validator()
                                .run(
                                        List.of(wrong, entry.getValue(), wrong),
                                        List.of("shop.CartTest.none", entry.getKey())))
                        .as(entry.getKey())
                        .extracting(trial -> trial.outcome())
                        .containsExactly(Outcome.FAILED, Outcome.PASSED, Outcome.FAILED);
            }
        }
    }

    @Test
    void theBaselineTellsOutcomesLinesAndPlaces() throws IOException {
        try (var lab = lab(TOTAL, TOTAL_TESTS)) {
            assertThat(lab.baseline().ordered()).isFalse();
            assertThat(lab.validator().unsteady()).isEmpty();
            assertThat(lab.names())
                    .containsExactlyInAnyOrder("shop.CartTest.some", "shop.CartTest.none", "shop.CartTest.counts");
            var some = lab.test("shop.CartTest.some");
            assertThat(some.outcome()).isEqualTo(Outcome.FAILED);
            assertThat(some.detail()).isEqualTo("java.lang.AssertionError: expected:<6> but was:<-6>");
            assertThat(some.trace()).containsExactly(new TestResult.Line(Path.of("test/shop/CartTest.java"), 6));
            assertThat(lab.lines("shop.CartTest.some", FILE)).containsExactly(5, 6, 7, 9);
            var none = lab.test("shop.CartTest.none");
            assertThat(none.outcome()).isEqualTo(Outcome.PASSED);
            assertThat(lab.lines("shop.CartTest.none", FILE)).containsExactly(5, 6, 9);
            assertThat(lab.lines("shop.CartTest.counts", FILE)).containsExactly(12);
        }
    }

    @Test
    void whatHangsEndsItselfAndNotTheWorker() throws IOException {
        try (var lab = lab(TOTAL, TOTAL_TESTS)) {
            assertThat(lab.outcomes(
                            lab.variant(FILE, "i++", "i += 0"),
                            lab.variant(FILE, "return sum;", "while (true) { }"),
                            lab.variant(FILE, "return sum;", "do { sum++; } while (sum != 1L << 40); return sum;"),
                            lab.variant(FILE, "return sum;", "return total(prices) + 1;"),
                            lab.variant(
                                    FILE, "return sum;", "try { while (true) { } } catch (Throwable t) { } return 6;"),
                            lab.variant(FILE, "return sum;", "return -sum;")))
                    .containsExactly(
                            Outcome.HUNG, Outcome.HUNG, Outcome.HUNG, Outcome.FAILED, Outcome.HUNG, Outcome.PASSED);
            // A busy machine may cost a worker or two; a worker for each hang would be wrong.
            assertThat(lab.workers()).isLessThan(4);
        }
    }

    @Test
    void aProgramThatSwallowsTheEndHangsAllTheSame() throws IOException {
        try (var lab = lab(TOTAL, TOTAL_TESTS)) {
            assertThat(lab.outcomes(
                            lab.variant(
                                    FILE,
                                    "return sum;",
                                    "while (true) { try { while (true) { } } catch (Throwable t) { } }"),
                            lab.variant(FILE, "return sum;", "return -sum;")))
                    .containsExactly(Outcome.HUNG, Outcome.PASSED);
            // A busy machine may cost a worker or two; a worker for each hang would be wrong.
            assertThat(lab.workers()).isLessThan(4);
        }
    }

    @Test
    void aHangWithinTheLibraryIsInterruptedOrEnded() throws IOException {
        try (var lab = lab(TOTAL, TOTAL_TESTS)) {
            assertThat(lab.outcomes(
                            lab.variant(
                                    FILE,
                                    "return sum;",
                                    "try { Thread.sleep(100000); } catch (InterruptedException e) { } return -sum;"),
                            lab.variant(
                                    FILE,
                                    "return sum;",
                                    "return java.math.BigInteger.valueOf(3).pow(400000000).bitLength();"),
                            lab.variant(FILE, "return sum;", "return -sum;")))
                    .containsExactly(Outcome.HUNG, Outcome.HUNG, Outcome.PASSED);
        }
    }

    @Test
    void whatEatsAllMemoryEndsItself() throws IOException {
        try (var lab = lab(TOTAL, TOTAL_TESTS)) {
            assertThat(lab.outcomes(
                            lab.variant(FILE, "return sum;", "return new long[1 << 30].length;"),
                            lab.variant(
                                    FILE,
                                    "return sum;",
                                    "List<long[]> all = new ArrayList<>(); while (true) { all.add(new long[1 << 20]); }"),
                            lab.variant(FILE, "return sum;", "return -sum;")))
                    .containsExactly(Outcome.HUNG, Outcome.HUNG, Outcome.PASSED);
        }
    }

    @Test
    void theEndOfTheProcessIsOnlyNoted() throws IOException {
        try (var lab = lab(TOTAL, TOTAL_TESTS)) {
            assertThat(lab.outcomes(
                            lab.variant(FILE, "return sum;", "System.exit(0); return -sum;"),
                            lab.variant(FILE, "return sum;", "Runtime.getRuntime().halt(0); return -sum;"),
                            lab.variant(FILE, "return sum;", "return -sum;")))
                    .containsExactly(Outcome.DIED, Outcome.DIED, Outcome.PASSED);
            // A busy machine may cost a worker or two; a worker for each hang would be wrong.
            assertThat(lab.workers()).isLessThan(4);
        }
    }

    @Test
    void aWorkerThatDiesIsReplaced() throws IOException {
        var die = "try { Runtime.class.getMethod(\"%s\", int.class).invoke(Runtime.getRuntime(), 3); }"
                + " catch (ReflectiveOperationException e) { } return -sum;";
        try (var lab = lab(TOTAL, TOTAL_TESTS)) {
            assertThat(lab.outcomes(
                            lab.variant(FILE, "return sum;", "return -sum;"),
                            lab.variant(FILE, "return sum;", die.formatted("halt")),
                            lab.variant(FILE, "return sum;", "return -sum + 0;"),
                            lab.variant(FILE, "return sum;", die.formatted("exit")),
                            lab.variant(FILE, "return sum;", "return 0 - sum;")))
                    .containsExactly(Outcome.PASSED, Outcome.DIED, Outcome.PASSED, Outcome.DIED, Outcome.PASSED);
        }
    }

    @Test
    void variantsThatDoNotCompileDoNotSpoilTheOthers() throws IOException {
        try (var lab = lab(TOTAL, TOTAL_TESTS)) {
            var trials = lab.run(
                    lab.variant(FILE, "return sum;", "return -sum;"),
                    lab.variant(FILE, "return sum;", "return -summ;"),
                    lab.variant(FILE, "return sum;", "return \"\";"),
                    lab.variant(FILE, "return sum;", "return -sum; }"),
                    lab.variant(FILE, "return sum;", "return -;"),
                    lab.variant(FILE, "return sum;", "return ) -sum ("),
                    lab.variant(FILE, "int sum = 0;", "int sum;"),
                    lab.variant(FILE, "return sum;", ""),
                    lab.variant(FILE, "return sum;", "return sum; sum++;"),
                    lab.variant(FILE, "return sum;", "if (sum = 0) return 1; else return 2"),
                    lab.variant(FILE, "return sum;", "return 0 - sum;"));
            var outcomes = new ArrayList<>(Collections.nCopies(11, Outcome.INVALID));
            outcomes.set(0, Outcome.PASSED);
            outcomes.set(10, Outcome.PASSED);
            assertThat(trials).extracting(trial -> trial.outcome()).isEqualTo(outcomes);
            assertThat(trials.get(1).test()).contains("cant.resolve");
            assertThat(trials.get(7).test()).contains("missing.ret.stmt");
        }
    }

    @Test
    void staticStateIsNewForEachVariant() throws IOException {
        var program = """
                public class Cart {
                    private static int calls;
                    private static final List<Integer> SEEN = new ArrayList<>();
                    private static Map<String, Integer> names;
                    static { names = new HashMap<>(); names.put("a", 1); }
                    static int add(int n) {
                        calls++;
                        SEEN.add(n);
                        names.put("n" + n, n);
                        return calls + SEEN.size() + names.size();
                    }
                }
                """;
        try (var lab = lab(program, "@Test public void adds() { assertEquals(3, Cart.add(5)); }")) {
            assertThat(lab.test("shop.CartTest.adds").outcome()).isEqualTo(Outcome.FAILED);
            var fix = lab.variant(FILE, "return calls + SEEN.size() + names.size();", "return calls + names.size();");
            var wrong = lab.variant(FILE, "calls++;", "calls--;");
            assertThat(lab.outcomes(fix, wrong, fix, wrong, wrong, fix))
                    .containsExactly(
                            Outcome.PASSED,
                            Outcome.FAILED,
                            Outcome.PASSED,
                            Outcome.FAILED,
                            Outcome.FAILED,
                            Outcome.PASSED);
        }
    }

    @Test
    void constructorsAndInitialisersCanChange() throws IOException {
        var program = """
                public class Cart {
                    private final int limit;
                    private static final int FACTOR = new int[] {3}[0];
                    private int used = 1;
                    Cart(int limit) {
                        this.limit = limit + 1;
                    }
                    Cart() {
                        this(10);
                    }
                    int left() {
                        return (limit - used) * FACTOR;
                    }
                    class Line {
                        final int price;
                        Line(int price) { this.price = price + limit; }
                    }
                    enum Kind {
                        SMALL(1), LARGE(5);
                        final int size;
                        Kind(int size) { this.size = size; }
                    }
                }
                """;
        var tests = """
                @Test public void given() { assertEquals(8, new Cart(5).left()); }
                @Test public void usual() { assertEquals(18, new Cart().left()); }
                @Test public void line() { assertEquals(7, new Cart(5).new Line(2).price); }
                @Test public void kinds() { assertEquals(5, Cart.Kind.LARGE.size); }
                """;
        try (var lab = lab(program, tests)) {
            assertThat(lab.outcomes(
                            lab.variant(FILE, "this.limit = limit + 1;", "this.limit = limit;"),
                            lab.variant(FILE, "new int[] {3}[0]", "new int[] {2}[0]"),
                            lab.variant(FILE, "used = 1", "used = 0"),
                            lab.variant(FILE, "this(10)", "this(9)"),
                            lab.variant(FILE, "price + limit", "price * limit"),
                            lab.variant(FILE, "this.size = size;", "this.size = 5;"),
                            lab.variant(FILE, "this.size = size;", "this.size = 6;"),
                            lab.variant(FILE, "this.limit = limit + 1;", "")))
                    .containsExactly(
                            Outcome.FAILED,
                            Outcome.FAILED,
                            Outcome.FAILED,
                            Outcome.FAILED,
                            Outcome.FAILED,
                            Outcome.FAILED,
                            Outcome.FAILED,
                            Outcome.INVALID);
            var both = lab.text(FILE).replace("limit + 1", "limit").replace("{3}", "{2}");
            var whole = lab.variant(FILE, lab.text(FILE), both);
            assertThat(lab.outcomes(whole)).containsExactly(Outcome.PASSED);
        }
    }

    @Test
    void aFixedConstructorIsFound() throws IOException {
        var program = """
                public class Cart {
                    private final int[] prices;
                    Cart(int... prices) {
                        this.prices = new int[prices.length - 1];
                        System.arraycopy(prices, 0, this.prices, 0, this.prices.length);
                    }
                    int size() { return prices.length; }
                }
                """;
        try (var lab = lab(program, "@Test public void size() { assertEquals(3, new Cart(1, 2, 3).size()); }")) {
            assertThat(lab.outcomes(
                            lab.variant(FILE, "prices.length - 1", "prices.length + 1"),
                            lab.variant(FILE, "prices.length - 1", "prices.length")))
                    .containsExactly(Outcome.FAILED, Outcome.PASSED);
        }
    }

    @Test
    void methodsOfEveryKindHaveCopies() throws IOException {
        var program = """
                public class Cart implements Comparator<String> {
                    static int twice(int n) { return n; }
                    static long twice(long n) { return n; }
                    static String twice(String s) { return s; }
                    static <T extends Comparable<T>> T most(List<? extends T> all) throws IllegalStateException {
                        T best = null;
                        for (T each : all) { if (best == null || each.compareTo(best) < 0) best = each; }
                        return best;
                    }
                    static int depth(int n) { if (n <= 0) return 1; return 1 + depth(n - 1); }
                    synchronized int locked() { assert Thread.holdsLock(this); return Thread.holdsLock(this) ? 1 : 0; }
                    static int sum(int... all) { int s = 1; for (int n : all) s += n; return s; }
                    @Override public int compare(String a, String b) { return a.length() + b.length(); }
                    static class Inner { private int value() { return 1; } int get() { return value(); } }
                    interface Shape { default int corners() { return 3; } }
                    static int supplied() {
                        java.util.function.IntSupplier one = () -> 1;
                        Object two = new Object() { @Override public int hashCode() { return 1; } };
                        return one.getAsInt() + two.hashCode();
                    }
                    record Point(int x, int y) { int far() { return x - y; } }
                }
                """;
        var tests = """
                @Test public void ints() { assertEquals(4, Cart.twice(2)); }
                @Test public void longs() { assertEquals(4L, Cart.twice(2L)); }
                @Test public void texts() { assertEquals("aa", Cart.twice("a")); }
                @Test public void generic() { assertEquals("b", Cart.most(List.of("a", "b"))); }
                @Test public void recursive() { assertEquals(3, Cart.depth(3)); }
                @Test public void locks() { assertEquals(2, new Cart().locked()); }
                @Test public void varargs() { assertEquals(6, Cart.sum(1, 2, 3)); }
                @Test public void overriding() { assertEquals(1, new Cart().compare("aa", "b")); }
                @Test public void inner() { assertEquals(2, new Cart.Inner().get()); }
                @Test public void face() { assertEquals(4, new Cart.Shape() { }.corners()); }
                @Test public void lambdas() { assertEquals(5, Cart.supplied()); }
                @Test public void records() { assertEquals(5, new Cart.Point(2, 3).far()); }
                """;
        try (var lab = lab(program, tests)) {
            assertThat(lab.baseline().tests()).allMatch(TestResult::failing);
            var fixes = Map.ofEntries(
                    Map.entry("ints", lab.variant(FILE, "int n) { return n; }", "int n) { return 2 * n; }")),
                    Map.entry("longs", lab.variant(FILE, "long n) { return n; }", "long n) { return 2 * n; }")),
                    Map.entry("texts", lab.variant(FILE, "return s; }", "return s + s; }")),
                    Map.entry("generic", lab.variant(FILE, "(best) < 0", "(best) > 0")),
                    Map.entry("recursive", lab.variant(FILE, "return 1; return", "return 0; return")),
                    Map.entry("locks", lab.variant(FILE, "? 1 : 0", "? 2 : 0")),
                    Map.entry("varargs", lab.variant(FILE, "int s = 1", "int s = 0")),
                    Map.entry("overriding", lab.variant(FILE, "a.length() + b", "a.length() - b")),
                    Map.entry("inner", lab.variant(FILE, "value() { return 1; }", "value() { return 2; }")),
                    Map.entry("face", lab.variant(FILE, "return 3;", "return 4;")),
                    Map.entry("lambdas", lab.variant(FILE, "() -> 1", "() -> 4")),
                    Map.entry("records", lab.variant(FILE, "x - y", "x + y")));
            var variants = new ArrayList<Variant>();
            var tried = new ArrayList<String>();
            fixes.forEach((test, variant) -> {
                variants.add(variant);
                tried.add("shop.CartTest." + test);
            });
            for (int i = 0; i < tried.size(); i++) {
                var trials = lab.validator().run(variants, List.of(tried.get(i)));
                for (int j = 0; j < trials.size(); j++) {
                    assertThat(trials.get(j).outcome())
                            .as(tried.get(i) + " with the fix for " + tried.get(j))
                            .isEqualTo(i == j ? Outcome.PASSED : Outcome.FAILED);
                }
            }
        }
    }

    @Test
    void testsThatNeedEachOtherAreNoticed() throws IOException {
        var program = """
                public class Cart {
                    static int calls;
                    static int next() { return ++calls; }
                }
                """;
        var tests = """
                private static int seen;
                @Test public void a() { assertEquals(1, Cart.next() + 0 * seen++); }
                @Test public void b() { assertEquals(2, Cart.next()); }
                """;
        try (var lab = lab(program, tests)) {
            assertThat(lab.baseline().ordered()).isTrue();
            assertThat(lab.baseline().tests()).noneMatch(TestResult::failing);
            assertThat(lab.outcomes(
                            lab.variant(FILE, "++calls", "calls++"), lab.variant(FILE, "++calls", "calls += 1")))
                    .containsExactly(Outcome.FAILED, Outcome.PASSED);
        }
    }

    @Test
    void aTestThatChangesByItselfIsUnsteady() throws IOException {
        var program = "public class Cart { static long now() { return System.nanoTime(); } }";
        var tests = """
                @Test public void chance() {
                    String flag = System.getProperty("medic.lab", "0");
                    System.setProperty("medic.lab", String.valueOf(Integer.parseInt(flag) + 1));
                    assertTrue(Integer.parseInt(flag) % 2 == 0);
                }
                @Test public void steady() { assertTrue(Cart.now() != 0); }
                """;
        try (var lab = lab(program, tests)) {
            lab.baseline();
            assertThat(lab.validator().unsteady()).isSubsetOf("shop.CartTest.chance");
        }
    }

    @Test
    void aTestThatHangsIsToldWithItsLines() throws IOException {
        var program = """
                public class Cart {
                    static int halve(int n) {
                        while (n > 1) {
                            n = n * 1;
                        }
                        return n;
                    }
                }
                """;
        try (var lab = lab(program, "@Test(timeout = 1000) public void ends() { assertEquals(1, Cart.halve(8)); }")) {
            var test = lab.test("shop.CartTest.ends");
            assertThat(test.outcome()).isEqualTo(Outcome.HUNG);
            assertThat(lab.lines("shop.CartTest.ends", FILE)).containsExactly(5, 6);
            assertThat(lab.outcomes(lab.variant(FILE, "n * 1", "n / 2"), lab.variant(FILE, "n * 1", "n - 9")))
                    .containsExactly(Outcome.PASSED, Outcome.FAILED);
        }
    }

    @Test
    void aSlowTestIsNoHang() throws IOException {
        var program = """
                public class Cart {
                    static long count(long n) {
                        long seen = 1;
                        for (long i = 0; i < n; i++) { seen++; }
                        return seen;
                    }
                }
                """;
        var tests = """
                @Test public void few() { assertEquals(1, Cart.count(0)); }
                @Test public void many() { assertEquals(20000001, Cart.count(20000000)); }
                @Test public void one() { assertEquals(2, Cart.count(1)); }
                """;
        try (var lab = lab(program, tests)) {
            assertThat(lab.baseline().tests()).extracting(TestResult::outcome).containsOnly(Outcome.PASSED);
            assertThat(lab.outcomes(lab.variant(FILE, "seen++", "seen += 1"))).containsExactly(Outcome.PASSED);
        }
    }

    /** The failing test has some thousand steps at first, and twenty times as many where another test has passed. */
    @Test
    void aVariantThatIsGoodElsewhereMayBeSlow() throws IOException {
        var turns = "for (int i = 0; prices.length > 0 && i < %d; i++) { sum++; sum--; } return -sum;";
        try (var lab = lab(TOTAL, TOTAL_TESTS)) {
            assertThat(lab.outcomes(
                            lab.variant(FILE, "return sum;", turns.formatted(100)),
                            lab.variant(FILE, "return sum;", turns.formatted(60_000)),
                            lab.variant(FILE, "return sum;", turns.formatted(2_000_000_000)),
                            lab.variant(FILE, "return sum;", "return -sum;")))
                    .containsExactly(Outcome.PASSED, Outcome.PASSED, Outcome.HUNG, Outcome.PASSED);
        }
    }

    @Test
    void fiveHundredVariantsAtOnce() throws IOException {
        try (var lab = lab(TOTAL, TOTAL_TESTS)) {
            var variants = new ArrayList<Variant>();
            for (int i = 0; i < 500; i++) {
                variants.add(lab.variant(FILE, "return sum;", i == 321 ? "return -sum;" : "return sum + " + i + ";"));
            }
            var trials = lab.validator().run(variants, lab.names());
            assertThat(trials).hasSize(500);
            assertThat(trials.stream().filter(trial -> trial.outcome() == Outcome.PASSED))
                    .extracting(trial -> trial.variant().id())
                    .containsExactly(321);
        }
    }

    @Test
    void aBusyTestGivesTheOthersNoMoreTimeToHang() throws IOException {
        try (var lab = lab(TOTAL, TOTAL_TESTS + """
                @Test public void busy() {
                    int n = 0;
                    for (int i = 0; i < 2_900_000; i++) {
                        n += Cart.count(new int[0]);
                    }
                    assertEquals(0, n);
                }
                """)) {
            lab.baseline();
            long begun = System.nanoTime();
            var hanging = Collections.nCopies(12, lab.variant(FILE, "i++", "i += 0"));
            assertThat(lab.run(hanging.toArray(Variant[]::new)))
                    .allSatisfy(trial -> assertThat(trial.outcome()).isEqualTo(Outcome.HUNG));
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
        }
    }
}
