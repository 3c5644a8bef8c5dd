package dev.codemedic.java.bed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codemedic.repair.validate.Outcome;
import dev.codemedic.repair.validate.TestResult;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Tests of both JUnits, plain ones and those that their framework has to run. */
class TestFrameworksTest {
    private static final String FILE = "src/Sum.java";
    private static final String PROGRAM = """
            public class Sum {
                public static int of(int a, int b) {
                    return a - b;
                }
            }
            """;

    private static Map<String, Outcome> outcomes(Lab lab) throws IOException {
        return lab.baseline().tests().stream().collect(Collectors.toMap(TestResult::name, TestResult::outcome));
    }

    @Test
    void plainJUnit4() throws IOException {
        var tests = """
                import static org.junit.Assert.*;
                import org.junit.*;
                public class SumTest extends Base {
                    private static int all;
                    private int own;
                    @BeforeClass public static void first() { all = 1; }
                    @AfterClass public static void last() { all = 0; }
                    @Before public void before() { own += above; }
                    @After public void after() { own = 0; }
                    @Test public void adds() { assertEquals(3, Sum.of(1, 2)); }
                    @Test public void ready() { assertEquals(2, own + all); }
                    @Test(expected = ArithmeticException.class) public void divides() { fail("" + 1 / Sum.of(1, 1)); }
                    @Test(expected = ArithmeticException.class) public void divides2() { Sum.of(1, 1); }
                    @Ignore @Test public void later() { fail(); }
                    @Test public void assumes() { Assume.assumeTrue(Sum.of(1, 1) == 2); }
                }
                """;
        var base = "public class Base { protected int above; @org.junit.Before public void up() { above = 1; } }";
        try (var lab = new Lab(
                Map.of(FILE, PROGRAM, "test/SumTest.java", tests, "test/Base.java", base), Lab.JUNIT_4, "SumTest")) {
            assertThat(outcomes(lab))
                    .containsOnly(
                            Map.entry("SumTest.adds", Outcome.FAILED),
                            Map.entry("SumTest.ready", Outcome.PASSED),
                            Map.entry("SumTest.divides", Outcome.PASSED),
                            Map.entry("SumTest.divides2", Outcome.FAILED),
                            Map.entry("SumTest.later", Outcome.SKIPPED),
                            Map.entry("SumTest.assumes", Outcome.SKIPPED));
        }
    }

    @Test
    void plainJupiter() throws IOException {
        var tests = """
                import static org.junit.jupiter.api.Assertions.*;
                import org.junit.jupiter.api.*;
                class SumTest {
                    static int all;
                    int own;
                    @BeforeAll static void first() { all = 1; }
                    @BeforeEach void before() { own++; }
                    @Test @DisplayName("adds two") void adds() { assertEquals(3, Sum.of(1, 2)); }
                    @Test void ready() { assertEquals(2, own + all); }
                    @Test @Disabled void later() { fail(); }
                }
                """;
        try (var lab =
                new Lab(Map.of(FILE, PROGRAM, "test/SumTest.java", tests), Lab.CONSOLE, "--select-class=SumTest")) {
            assertThat(outcomes(lab))
                    .containsOnly(
                            Map.entry("SumTest.adds", Outcome.FAILED),
                            Map.entry("SumTest.ready", Outcome.PASSED),
                            Map.entry("SumTest.later", Outcome.SKIPPED));
            assertThat(lab.outcomes(lab.variant(FILE, "a - b", "a + b"), lab.variant(FILE, "a - b", "a * b")))
                    .containsExactly(Outcome.PASSED, Outcome.FAILED);
        }
    }

    @Test
    void rulesAndParametersOfJUnit4() throws IOException {
        var tests = """
                import static org.junit.Assert.*;
                import java.util.*;
                import org.junit.*;
                import org.junit.runner.RunWith;
                import org.junit.runners.Parameterized;
                @RunWith(Parameterized.class)
                public class SumTest {
                    @Rule public org.junit.rules.TestName name = new org.junit.rules.TestName();
                    @Parameterized.Parameters public static Collection<Object[]> all() {
                        return Arrays.asList(new Object[][] {{1, 0, 1}, {1, 2, 3}});
                    }
                    private final int a, b, sum;
                    public SumTest(int a, int b, int sum) { this.a = a; this.b = b; this.sum = sum; }
                    @Test public void adds() { assertTrue(name.getMethodName().startsWith("adds")); assertEquals(sum, Sum.of(a, b)); }
                }
                """;
        try (var lab = new Lab(Map.of(FILE, PROGRAM, "test/SumTest.java", tests), Lab.JUNIT_4, "SumTest")) {
            assertThat(outcomes(lab))
                    .containsOnly(
                            Map.entry("SumTest.adds[0]", Outcome.PASSED), Map.entry("SumTest.adds[1]", Outcome.FAILED));
            assertThat(lab.outcomes(
                            lab.variant(FILE, "a - b", "a * b"),
                            lab.variant(FILE, "return a - b;", "while (true) { }"),
                            lab.variant(FILE, "a - b", "a + b")))
                    .containsExactly(Outcome.FAILED, Outcome.HUNG, Outcome.PASSED);
        }
    }

    @Test
    void testsOfJUnit3() throws IOException {
        var tests = """
                public class SumTest extends junit.framework.TestCase {
                    public void testAdds() { assertEquals(3, Sum.of(1, 2)); }
                }
                """;
        try (var lab = new Lab(Map.of(FILE, PROGRAM, "test/SumTest.java", tests), Lab.JUNIT_4, "SumTest")) {
            assertThat(outcomes(lab)).containsOnly(Map.entry("SumTest.testAdds", Outcome.FAILED));
            assertThat(lab.outcomes(lab.variant(FILE, "a - b", "a + b"))).containsExactly(Outcome.PASSED);
        }
    }

    @Test
    void parametersAndNestedClassesOfJupiter() throws IOException {
        var tests = """
                import static org.junit.jupiter.api.Assertions.*;
                import org.junit.jupiter.api.*;
                import org.junit.jupiter.params.ParameterizedTest;
                import org.junit.jupiter.params.provider.CsvSource;
                class SumTest {
                    @ParameterizedTest @CsvSource({"1, 0, 1", "1, 2, 3"})
                    void adds(int a, int b, int sum) { assertEquals(sum, Sum.of(a, b)); }
                    @Nested class Zero {
                        @Test void both() { assertEquals(0, Sum.of(0, 0)); }
                    }
                }
                """;
        try (var lab = new Lab(Map.of(FILE, PROGRAM, "test/SumTest.java", tests), Lab.CONSOLE, "-c", "SumTest")) {
            assertThat(outcomes(lab))
                    .containsOnly(
                            Map.entry("SumTest.adds", Outcome.FAILED), Map.entry("SumTest$Zero.both", Outcome.PASSED));
            assertThat(lab.outcomes(
                            lab.variant(FILE, "a - b", "a * b"),
                            lab.variant(FILE, "a - b", "a + b"),
                            lab.variant(FILE, "a - b", "a + b + 1")))
                    .containsExactly(Outcome.FAILED, Outcome.PASSED, Outcome.FAILED);
        }
    }
}
