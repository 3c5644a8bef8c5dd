package dev.codemedic.bench.repair;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codemedic.bench.StandIn;
import dev.codemedic.bench.folder.FolderCases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HarnessTest {
    private static final String CASE = """
            {"title": "the greater of two", "language": "python",
             "command": ["python3", "-c", "import tool; assert tool.greater(1, 2) == 2"],
             "tests": [["python3", "more.py"]], "stdout": "9\\n"}
            """;
    private static final String RIGHT = "def greater(a, b):\n    return a if a > b else b\n";

    @TempDir
    Path folder;

    private StateFile state = StateFile.none();

    @BeforeEach
    void aCase() throws IOException {
        caseOf("first");
        state = StateFile.at(folder.resolve("state"), "run 1");
    }

    @Test
    void aRightPatchIsCorrect() throws IOException {
        var result = run(fixing(RIGHT)).getFirst();
        assertThat(result.verdict()).isEqualTo("correct");
        assertThat(result.problems()).isEmpty();
        assertThat(result.effort().candidates()).isEqualTo(1200);
        assertThat(result.effort().perCore()).hasValue(1000);
        assertThat(result.effort().judgedPerCore()).hasValue(1500);
        assertThat(result.effort().failing()).isEqualTo(1);
        assertThat(result.effort().wall()).isPositive();
        assertThat(result.effort().peakMebibytes()).isNotZero();
    }

    @Test
    void aPatchThatFitsTheVisibleTestsAloneIsPlausible() throws IOException {
        var result = run(fixing("def greater(a, b):\n    return 2\n")).getFirst();
        assertThat(result.verdict()).isEqualTo("plausible");
        assertThat(result.judged().why()).contains("held-out");
    }

    @Test
    void anOutputThatDiffersIsNotCorrect() throws IOException {
        Files.writeString(folder.resolve("cases/first/held-out/more.py"), "print(8)\n");
        assertThat(run(fixing(RIGHT)).getFirst().judged().why()).contains("prints 8");
    }

    @Test
    void aPatchThatFailsTheTestsIsWrong() throws IOException {
        assertThat(run(fixing("def greater(a, b):\n    return a\n")).getFirst().verdict())
                .isEqualTo("wrong");
    }

    @Test
    void noPatchHasAReason() throws IOException {
        var result = run(StandIn.fixing(folder.resolve("medic"), Map.of())).getFirst();
        assertThat(result.verdict()).isEqualTo("none");
        assertThat(result.reason()).isEqualTo("no-candidate");
    }

    @Test
    void aMedicThatSaysNothingIsAProblemAndNoEnd() throws IOException {
        var silent = new Medic(List.of("python3", "-c", "print('oops')"), "0");
        var result = new Harness(silent, Duration.ofSeconds(5))
                .run(cases(), state, told -> {})
                .getFirst();
        assertThat(result.problems()).containsExactly("medic printed no JSON: oops");
    }

    @Test
    void theHeldOutFilesAreNotInTheWorkCopy() throws IOException {
        var looks = new Medic(
                List.of(
                        "python3",
                        "-c",
                        "import json, os; print(json.dumps({'decision': {'reason': str(sorted(os.listdir('.')))}}))"),
                "0");
        var result = new Harness(looks, Duration.ofSeconds(5))
                .run(cases(), state, told -> {})
                .getFirst();
        assertThat(result.reason()).isEqualTo("['tool.py']");
    }

    @Test
    void aMedicThatChangesTheTreeIsTold() throws IOException {
        var writes = new Medic(List.of("python3", "-c", "open('tool.py', 'a').write('#'); print('{}')"), "0");
        assertThat(new Harness(writes, Duration.ofSeconds(5))
                        .run(cases(), state, told -> {})
                        .getFirst()
                        .problems())
                .containsExactly("medic test changed the tree");
    }

    @Test
    void doneCasesAreNotRunAgain() throws IOException {
        var medic = fixing(RIGHT);
        var before = run(medic);
        caseOf("second");
        var after = run(medic);
        assertThat(after).hasSize(2);
        assertThat(after.getFirst()).isEqualTo(before.getFirst());
        assertThat(medic.starts().stream().filter(start -> start.startsWith("test")))
                .hasSize(2);
        assertThat(medic.starts())
                .contains("test --json --budget 5 -- python3 -c import tool; assert tool.greater(1, 2) == 2");
    }

    @Test
    void anotherVersionStartsAfresh() throws IOException {
        var medic = fixing(RIGHT);
        run(medic);
        state = StateFile.at(folder.resolve("state"), "run 2");
        run(medic);
        assertThat(medic.starts().stream().filter(start -> start.startsWith("test")))
                .hasSize(2);
    }

    @Test
    void aLineThatWasCutShortCostsOneCaseOnly() throws IOException {
        var medic = fixing(RIGHT);
        run(medic);
        Files.writeString(folder.resolve("state"), "{\"run\":\"run 1\",\"bug\":{\"na", StandardOpenOption.APPEND);
        caseOf("second");
        run(medic);
        assertThat(state.results()).containsOnlyKeys("first", "second");
    }

    private List<BugResult> run(StandIn medic) throws IOException {
        return new Harness(medic.medic("1"), Duration.ofSeconds(5)).run(cases(), state, told -> {});
    }

    private StandIn fixing(String tool) throws IOException {
        return StandIn.fixing(folder.resolve("medic"), Map.of("tool.py", tool));
    }

    private Benchmark cases() throws IOException {
        return new FolderCases(folder.resolve("cases")).cases();
    }

    private void caseOf(String name) throws IOException {
        var home = folder.resolve("cases").resolve(name);
        Files.createDirectories(home.resolve("buggy"));
        Files.createDirectories(home.resolve("held-out"));
        Files.writeString(home.resolve("case.json"), CASE);
        Files.writeString(home.resolve("buggy/tool.py"), RIGHT.replace('>', '<'));
        Files.writeString(
                home.resolve("held-out/more.py"),
                "import tool\nprint(tool.greater(9, 3))\nassert tool.greater(4, 3) == 4\n");
    }
}
