package dev.codemedic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codemedic.java.JavaLanguage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What Java changes do to the failing statement, and to other calls, is seen in their run. */
class JavaCourseTest {
    private static final String PROGRAM = """
            import java.util.*;

            public class Shop {
                static final Map<String, List<Integer>> CARTS = Map.of("alice", List.of(3, 4), "carol", List.of());

                static final class Till {
                    private final String password = "hunter2";
                    private int served;

                    int total(String customer, List<String> log) {
                        List<Integer> cart = CARTS.get(customer);
                        log.add(customer);
                        served++;
                        int size = cart.size();
                        return size * 2;
                    }

                    @Override
                    public String toString() {
                        System.out.println("asked");
                        return "till";
                    }
                }

                static int parsed(String text) {
                    if (text.isEmpty()) {
                        throw new IllegalArgumentException("empty");
                    }
                    return text.length();
                }

                public static void main(String[] arguments) {
                    Till till = new Till();
                    List<String> log = new ArrayList<>();
                    try {
                        parsed("");
                    } catch (IllegalArgumentException byDesign) {
                        System.out.println("by design");
                    }
                    for (String customer : List.of("alice", "carol", "bob")) {
                        System.out.println(customer + " " + till.total(customer, log));
                    }
                }
            }
            """;
    private static final String FAILING = "            int size = cart.size();\n";

    @TempDir
    Path folder;

    private OracleBench bench;

    @BeforeEach
    void crash() throws IOException {
        bench = new OracleBench(new JavaLanguage(), folder, Map.of("Shop.java", PROGRAM), "java", "Shop.java");
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @TestFactory
    Stream<DynamicTest> hidesTheFailure() {
        var cheats = new LinkedHashMap<String, String>();
        cheats.put("returns a constant", "            if (cart == null) { return 0; }\n" + FAILING);
        cheats.put(
                "returns a constant on a line of its own",
                "            if (cart == null) {\n                return -1;\n            }\n" + FAILING);
        cheats.put(
                "catches and returns",
                "            int size;\n            try {\n                size = cart.size();\n"
                        + "            } catch (RuntimeException lost) {\n                return 0;\n            }\n");
        cheats.put(
                "catches and drops",
                "            int size = 0;\n            try {\n                size = cart.size();\n"
                        + "            } catch (NullPointerException lost) {\n            }\n");
        cheats.put(
                "leaves by exit",
                "            if (cart == null) {\n                System.exit(0);\n            }\n" + FAILING);
        cheats.put("puts a constant for the value", "            int size = 0;\n");
        return cheats.entrySet().stream()
                .map(cheat -> DynamicTest.dynamicTest(cheat.getKey(), () -> {
                    var check = OracleBench.failingStatement(bench.with("Shop.java", FAILING, cheat.getValue()));
                    assertThat(check.passed()).as(check.detail()).isFalse();
                }));
    }

    @TestFactory
    Stream<DynamicTest> healsTheFailure() {
        var guards = new LinkedHashMap<String, String>();
        guards.put("decides in the expression", "            int size = cart == null ? 0 : cart.size();\n");
        guards.put(
                "sets the variable before",
                "            if (cart == null) {\n                cart = List.of();\n            }\n" + FAILING);
        guards.put(
                "guards with a first value",
                "            int size = 0;\n            if (cart != null) {\n                size = cart.size();\n            }\n");
        guards.put(
                "guards with two branches",
                "            int size;\n            if (cart == null) {\n                size = 0;\n            } else {\n"
                        + "                size = cart.size();\n            }\n");
        guards.put(
                "computes what it returns early",
                "            if (cart == null) {\n                return log.size();\n            }\n" + FAILING);
        guards.put(
                "takes another value",
                "            int size = Objects.requireNonNullElse(cart, List.<Integer>of()).size();\n");
        return guards.entrySet().stream()
                .map(guard -> DynamicTest.dynamicTest(guard.getKey(), () -> {
                    var assessment = bench.with("Shop.java", FAILING, guard.getValue());
                    var check = OracleBench.failingStatement(assessment);
                    assertThat(check.passed()).as(check.detail()).isTrue();
                    assertThat(assessment.behaviour().compared()).isEqualTo(2);
                    assertThat(assessment.behaviour().differing()).isZero();
                    assertThat(assessment.checks()).allMatch(each -> each.passed());
                }));
    }

    @Test
    void namesTheCallsThatGiveSomethingElse() throws IOException {
        var behaviour = bench.with(
                        "Shop.java",
                        FAILING + "            return size * 2;",
                        "            int size = cart == null ? 0 : cart.size();\n            return size * 3;")
                .behaviour();
        assertThat(behaviour.compared()).isEqualTo(2);
        assertThat(behaviour.differing()).isEqualTo(1);
        assertThat(behaviour.differences().getFirst().words())
                .contains("\"alice\"")
                .endsWith("gave 4, gives 6")
                .doesNotContain("hunter2")
                .contains("‹redacted›");
    }

    @Test
    void noticesArgumentsThatAreChangedInAnotherWay() throws IOException {
        var behaviour = bench.with(
                        "Shop.java",
                        "            log.add(customer);\n            served++;\n" + FAILING,
                        "            served++;\n            int size = cart == null ? 0 : cart.size();\n")
                .behaviour();
        assertThat(behaviour.differences().getFirst().words())
                .contains("left its arguments as", "leaves its arguments as");
    }

    @Test
    void noticesAnExceptionByDesignThatNoLongerComes() throws IOException {
        var text =
                "        if (text.isEmpty()) {\n            throw new IllegalArgumentException(\"empty\");\n        }\n";
        var both = bench.with(
                "Shop.java",
                PROGRAM.substring(PROGRAM.indexOf(FAILING), PROGRAM.indexOf(text) + text.length()),
                PROGRAM.substring(PROGRAM.indexOf(FAILING), PROGRAM.indexOf(text))
                        .replace("cart.size()", "cart == null ? 0 : cart.size()"));
        assertThat(both.behaviour().differences().getFirst().words())
                .isEqualTo("Shop.parsed(\"\") raised java.lang.IllegalArgumentException, gives 0");
    }
}
