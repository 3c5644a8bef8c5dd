package dev.codemedic.bench.humaneval;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.codemedic.bench.StandIn;
import dev.codemedic.bench.repair.Benchmark;
import dev.codemedic.bench.repair.BugResult;
import dev.codemedic.bench.repair.Half;
import dev.codemedic.bench.repair.Harness;
import dev.codemedic.bench.repair.RepairCase;
import dev.codemedic.bench.repair.StateFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HumanEvalPackTest {
    private static final Map<String, String> PYTHON = Map.of(
            "task_id", "Python/7",
            "entry_point", "lesser",
            "declaration", "def lesser(a, b):\n",
            "canonical_solution", "    return a if a < b else b\n",
            "buggy_solution", "    return a\n",
            "test", """
                    def check(lesser):
                        assert True
                        assert lesser(1, 2) == 1
                        assert lesser(5, 4) == 4
                        assert lesser(3, 3) == 3
                        assert lesser(9, 8) == 8

                    check(lesser)
                    """);
    private static final Map<String, String> JAVA = Map.of(
            "task_id", "Java/7",
            "entry_point", "lesser",
            "declaration", "import java.util.*;\n\nclass Solution {\n    public int lesser(int a, int b) {\n",
            "canonical_solution", "        return a < b ? a : b;\n    }\n}\n",
            "buggy_solution", "        return a;\n    }\n}\n",
            "test", """
                    public class Main {
                        static int twice(int a) { return 2 * a; }
                        public static void main(String[] args) {
                            Solution s = new Solution();
                            List<Boolean> correct = Arrays.asList(
                                s.lesser(1, 2) == 1,
                                List.of("a,(", ")").size() == 2 && s.lesser(twice(5), 4) == 4,
                                s.lesser(3, 3) == 3
                            );
                            if (correct.contains(false)) {
                                throw new AssertionError();
                            }
                        }
                    }
                    """);

    @TempDir
    Path folder;

    @Test
    void aRepairSeesTheHalfOfTheAssertionsThatFails() throws IOException {
        var tests = laidOut(python(), "test_solution.py");
        assertThat(tests).contains("lesser(5, 4)", "lesser(9, 8)").doesNotContain("lesser(1, 2)", "True");
    }

    @Test
    void aPythonPatchMustPassTheOthersToo() throws IOException {
        assertThat(run(python(), "solution.py", "def lesser(a, b):\n    return min(a, b)\n")
                        .verdict())
                .isEqualTo("correct");
        assertThat(run(python(), "solution.py", "def lesser(a, b):\n    return b\n")
                        .verdict())
                .isEqualTo("plausible");
        assertThat(run(python(), "solution.py", "def lesser(a, b):\n    return 0\n")
                        .verdict())
                .isEqualTo("wrong");
    }

    @Test
    void javaConditionsBecomeTests() throws IOException {
        var tests = laidOut(java(), "SolutionTest.java");
        assertThat(tests)
                .contains("twice(5), 4) == 4")
                .doesNotContain("lesser(1, 2)")
                .contains("@org.junit.Test");
    }

    @Test
    void aJavaPatchMustPassTheOthersToo() throws IOException {
        var head = JAVA.get("declaration");
        assertThat(run(java(), "Solution.java", head + JAVA.get("canonical_solution"))
                        .verdict())
                .isEqualTo("correct");
        assertThat(run(java(), "Solution.java", head + "return b; } }").verdict())
                .isEqualTo("plausible");
    }

    @Test
    void theSetsOwnSolutionsPass() throws IOException {
        assertThat(python().trouble()).isEmpty();
        assertThat(java().trouble()).isEmpty();
    }

    private RepairCase python() throws IOException {
        return new HumanEvalPack(file(PYTHON)).python(Half.EVEN).cases().getFirst();
    }

    private RepairCase java() throws IOException {
        return new HumanEvalPack(file(JAVA)).java(Half.EVEN).cases().getFirst();
    }

    private String laidOut(RepairCase bug, String file) throws IOException {
        var work = Files.createTempDirectory(folder, "work");
        bug.layOut(work);
        return Files.readString(work.resolve(file));
    }

    private BugResult run(RepairCase bug, String file, String patched) throws IOException {
        var medic = StandIn.fixing(folder.resolve("medic"), Map.of(file, patched));
        var benchmark = new Benchmark("one", bug.language(), List.of(bug));
        return new Harness(medic.medic("1"), Duration.ofSeconds(5))
                .run(benchmark, StateFile.none(), told -> {})
                .getFirst();
    }

    private Path file(Map<String, String> row) throws IOException {
        return Files.writeString(folder.resolve("rows.jsonl"), new ObjectMapper().writeValueAsString(row) + "\n");
    }
}
