package dev.codemedic.bench.quixbugs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codemedic.bench.StandIn;
import dev.codemedic.bench.repair.Benchmark;
import dev.codemedic.bench.repair.BugResult;
import dev.codemedic.bench.repair.Harness;
import dev.codemedic.bench.repair.JudgeCheck;
import dev.codemedic.bench.repair.StateFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A checkout of the benchmark's layout with one program of our own: how many numbers of a list are even. */
class QuixBugsTest {
    private static final String PYTHON =
            "def evens(values):\n    return sum(1 for value in values if value % 2 == 0)\n";
    private static final String JAVA = """
            package java_programs;
            public class EVENS {
                public static int evens(int[] values) {
                    int count = 0;
                    for (int value : values) {
                        if (value % 2 == 0) count++;
                    }
                    return count;
                }
            }
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void aCheckout() throws IOException {
        write("conftest.py", "import pytest\n\n\ndef pytest_configure(config):\n    pytest.use_correct = False\n");
        write("correct_python_programs/evens.py", PYTHON);
        write("python_programs/evens.py", PYTHON.replace("==", "!="));
        write("json_testcases/evens.json", "[[[1, 2, 4]], 2]\n[[[3]], 0]\n");
        write("python_testcases/test_evens.py", """
                from python_programs.evens import evens


                def test_evens():
                    assert evens([1, 2, 4]) == 2
                """);
        write("correct_java_programs/EVENS.java", JAVA.replace("package ", "package correct_"));
        write("java_programs/EVENS.java", JAVA.replace("==", "!="));
        write("java_programs/Node.java", "package java_programs;\npublic class Node {}\n");
        write("java_programs/WeightedEdge.java", "package java_programs;\npublic class WeightedEdge {}\n");
        write("java_testcases/junit/EVENS_TEST.java", """
                package java_testcases.junit;
                public class EVENS_TEST {
                    @org.junit.Test
                    public void counts() {
                        org.junit.Assert.assertEquals(2, java_programs.EVENS.evens(new int[] {1, 2, 4}));
                    }
                }
                """);
    }

    @Test
    void thePythonFixIsCorrect() throws IOException {
        var result = run(quixbugs().python(), "python_programs/evens.py", PYTHON);
        assertThat(result.verdict()).as(result.judged().why()).isEqualTo("correct");
        assertThat(result.judged().inputs()).isEqualTo(1000);
        assertThat(result.trouble()).isNull();
        assertThat(result.problems()).isEmpty();
    }

    @Test
    void aPythonPatchForTheTestsAloneIsPlausible() throws IOException {
        var result = run(quixbugs().python(), "python_programs/evens.py", "def evens(values):\n    return 2\n");
        assertThat(result.verdict()).isEqualTo("plausible");
    }

    @Test
    void aPythonPatchThatFailsTheTestsIsWrong() throws IOException {
        var result = run(quixbugs().python(), "python_programs/evens.py", "def evens(values):\n    return 3\n");
        assertThat(result.verdict()).isEqualTo("wrong");
    }

    @Test
    void theJavaFixIsCorrect() throws IOException {
        var result = run(quixbugs().java(), "java_programs/EVENS.java", JAVA);
        assertThat(result.verdict()).as(result.judged().why()).isEqualTo("correct");
        assertThat(result.trouble()).isNull();
        assertThat(result.problems()).isEmpty();
    }

    @Test
    void aJavaPatchForTheTestsAloneIsPlausible() throws IOException {
        var result = run(quixbugs().java(), "java_programs/EVENS.java", JAVA.replace("return count", "return 2"));
        assertThat(result.verdict()).isEqualTo("plausible");
    }

    @Test
    void aJavaPatchThatDoesNotCompileIsWrong() throws IOException {
        var result = run(quixbugs().java(), "java_programs/EVENS.java", "class");
        assertThat(result.verdict()).isEqualTo("wrong");
        assertThat(result.judged().why()).startsWith("compiler");
    }

    @Test
    void aPatchOfTheTestsCountsForNothing() throws IOException {
        var result = run(quixbugs().python(), "python_testcases/test_evens.py", "def test_nothing():\n    pass\n");
        assertThat(result.verdict()).isEqualTo("wrong");
    }

    @Test
    void aFixOfTheBenchmarkThatFailsItsOwnTestsIsTold() throws IOException {
        write("correct_python_programs/evens.py", PYTHON.replace("sum(1", "5 + sum(1"));
        var result = run(quixbugs().python(), "python_programs/evens.py", PYTHON);
        assertThat(result.trouble()).startsWith("tests:");
    }

    @Test
    void aRepairSeesNoFixedVersion() throws IOException {
        for (var bug : Stream.concat(quixbugs().python().cases().stream(), quixbugs().java().cases().stream())
                .toList()) {
            var work = Files.createDirectory(folder.resolve("work-" + bug.language()));
            bug.layOut(work);
            try (var files = Files.walk(work)) {
                assertThat(files.map(Path::toString)).noneMatch(name -> name.contains("correct"));
            }
        }
    }

    @Test
    void theJudgeTellsBothVersionsApart() throws IOException {
        for (var benchmark : List.of(quixbugs().python(), quixbugs().java())) {
            var check = JudgeCheck.of((JudgeCheck.Checkable) benchmark.cases().getFirst());
            assertThat(check.right()).isTrue();
            assertThat(check.trouble()).isEmpty();
        }
    }

    private QuixBugs quixbugs() {
        return new QuixBugs(folder);
    }

    private BugResult run(Benchmark benchmark, String file, String patched) throws IOException {
        var medic = StandIn.fixing(folder.resolve("medic"), Map.of(file, patched));
        return new Harness(medic.medic("1"), Duration.ofSeconds(5))
                .run(benchmark, StateFile.none(), told -> {})
                .getFirst();
    }

    private void write(String file, String text) throws IOException {
        var path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
