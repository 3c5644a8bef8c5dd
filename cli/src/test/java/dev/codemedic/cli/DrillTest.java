package dev.codemedic.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.codemedic.sandbox.Access;
import dev.codemedic.sandbox.Sandboxes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DrillTest {
    @TempDir
    Path folder;

    @Test
    void holdsInTheSandboxThatIsTaken() throws Exception {
        assumeTrue(Sandboxes.named("auto", Access.NONE).tier().startsWith("T1"), "no bubblewrap here");
        var drill = MedicProcess.in(folder, "drill", "--json");
        var report = json(drill);
        assertThat(drill.errors()).doesNotContain("✗");
        assertThat(report.path("summary").path("held").asInt())
                .isEqualTo(report.path("summary").path("total").asInt())
                .isGreaterThanOrEqualTo(16);
        assertThat(drill.exit()).isZero();
    }

    @Test
    void tellsWhatAPlainProcessDoesNotHold() throws Exception {
        var drill = MedicProcess.in(folder, "drill", "--json", "--sandbox", "process");
        assertThat(drill.exit()).isEqualTo(1);
        assertThat(drill.errors()).contains("Do not trust this medic here");
        assertThat(StreamSupport.stream(json(drill).path("drills").spliterator(), false)
                        .filter(row -> !row.path("held").asBoolean())
                        .map(row -> row.path("name").asText()))
                .contains("key read", "network use", "file written");
    }

    private static JsonNode json(MedicProcess drill) throws IOException {
        return new ObjectMapper().readTree(drill.output().strip());
    }
}
