package dev.codemedic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A recording in a model's place, as the bundled example has it. */
class ScriptedTest {
    private static final Path EXAMPLE = Path.of("..", "examples", "models", "sums");

    @TempDir
    Path folder;

    @Test
    void theExampleIsHealedAndTheRecordingNamed() throws Exception {
        var here = Sums.in(folder);
        Files.copy(EXAMPLE.resolve("sums.yaml"), folder.resolve("sums.yaml"));
        assertThat(Files.readString(EXAMPLE.resolve("sums.py"))).isEqualTo(Sums.SOURCE);
        var run = here.run("--model", "scripted:sums.yaml");
        assertThat(run.errors())
                .contains(
                        "scripted/sums.yaml: agentless: 2 candidates",
                        "+    2 |     return sum(xs)\n",
                        "verdict: survives",
                        "as judge: grade 4 of 5 for the explanation");
        assertThat(here.medic("ledger").output()).contains("scripted/sums.yaml");
    }

    @Test
    void aFileThatIsNoneIsSaidBeforeAnythingRuns() throws Exception {
        var run = Sums.in(folder).run("--model", "scripted:nowhere.yaml");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.errors()).contains("nowhere.yaml", "Nothing was started").doesNotContain("RuntimeError");
    }
}
