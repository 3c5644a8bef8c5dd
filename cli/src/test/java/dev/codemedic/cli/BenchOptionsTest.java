package dev.codemedic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.codemedic.bench.folder.FolderCases;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchOptionsTest {
    /** Stands in for medic: its patch swaps a sign. */
    private static final List<String> MEDIC = List.of("python3", "-c", """
            import json, pathlib, sys
            tool = pathlib.Path("tool.py")
            if sys.argv[1] == "apply":
                tool.write_text(tool.read_text().replace("-", "+"))
            else:
                print(json.dumps({"id": "1", "seconds": 0.1, "proposals": [{"diff": "-a - b\\n+a + b"}]}))
            """);

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream messages = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @BeforeEach
    void twoCases() throws IOException {
        for (var name : List.of("one", "two")) {
            var buggy = Files.createDirectories(
                    folder.resolve("cases").resolve(name).resolve("buggy"));
            Files.writeString(buggy.resolve("tool.py"), "def add(a, b):\n    return a - b\n");
            Files.writeString(buggy.resolveSibling("case.json"), """
                    {"language": "python",
                     "command": ["python3", "-c", "import tool; assert tool.add(1, 2) == 3"],
                     "tests": [["python3", "-c", "import tool; assert tool.add(5, 2) == 7"]]}
                    """);
        }
    }

    @Test
    void theTableIsTheResultAndProgressIsTalk() throws IOException {
        assertThat(run(new BenchOptions())).isZero();
        assertThat(text(out)).contains("| one | correct |", "| two | correct |", "2 bugs: 2 plausible, 2 correct");
        assertThat(text(messages)).contains("one ").doesNotContain("| one |");
    }

    @Test
    void jsonAndReportAreWrittenAndAResumedRunRepeatsNothing() throws IOException {
        var options = new BenchOptions();
        options.json = folder.resolve("out/result.json");
        options.report = folder.resolve("out/report");
        assertThat(run(options)).isZero();
        assertThat(folder.resolve("out/report/report.html")).exists();
        assertThat(folder.resolve("out/report/report.md")).exists();
        var json = new ObjectMapper().readTree(folder.resolve("out/result.json").toFile());
        assertThat(json.path("summary").path("correct").asInt()).isEqualTo(2);

        messages.reset();
        options.resume = true;
        assertThat(run(options)).isZero();
        assertThat(text(messages)).contains("2 of them done before").doesNotContain("correct");
        assertThat(new ObjectMapper().readTree(folder.resolve("out/result.json").toFile()))
                .isEqualTo(json);
    }

    @Test
    void withoutResumeEverythingRunsAgain() throws IOException {
        var options = new BenchOptions();
        options.json = folder.resolve("result.json");
        run(options);
        messages.reset();
        run(options);
        assertThat(text(messages)).contains("0 of them done before", "one ", "two ");
    }

    @Test
    void onlyNamedCasesRunAndUnknownOnesAreAMistake() throws IOException {
        var options = new BenchOptions();
        options.only = List.of("two");
        run(options);
        assertThat(text(out)).contains("| two |").doesNotContain("| one |");
        options.only = List.of("two", "three");
        assertThat(run(options)).isEqualTo(2);
        assertThat(text(messages)).contains("there is no case three");
    }

    @Test
    void resumeNeedsAPlace() throws IOException {
        var options = new BenchOptions();
        options.resume = true;
        assertThat(run(options)).isEqualTo(2);
        assertThat(text(messages)).contains("--json FILE or --report FOLDER");
    }

    @Test
    void theCommandsAreThere() throws Exception {
        var help = MedicProcess.in(folder, "bench", "--help");
        assertThat(help.output() + help.errors())
                .contains("quixbugs", "folder", "humanevalpack", "refactory", "defects4j");
        var missing = MedicProcess.in(folder, "bench", "quixbugs", "--dir", "nowhere", "--lang", "python");
        assertThat(missing.exit()).isEqualTo(1);
        assertThat(missing.errors()).contains("is no checkout of QuixBugs");
        var nowhere = defects4j("Lang");
        assertThat(nowhere.exit()).isEqualTo(1);
        assertThat(nowhere.errors()).contains("there is no folder nowhere").hasLineCount(1);
        var unknown = defects4j("Time");
        assertThat(unknown.exit()).isEqualTo(2);
        assertThat(unknown.errors()).contains("--project", "[LANG, MATH]");
    }

    private MedicProcess defects4j(String project) throws Exception {
        return MedicProcess.in(
                folder, "bench", "defects4j", "--dir", "nowhere", "--repository", "nowhere", "--project", project);
    }

    private int run(BenchOptions options) throws IOException {
        options.timeout = 5;
        return options.run(
                new FolderCases(folder.resolve("cases")).cases(),
                MEDIC,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(messages, true, StandardCharsets.UTF_8));
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}
