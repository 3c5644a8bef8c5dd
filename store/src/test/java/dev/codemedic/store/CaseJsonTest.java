package dev.codemedic.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.codemedic.core.learn.Incident;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CaseJsonTest {

    @Test
    void givesOneLineWithStableNamesAndRelativePaths() throws IOException {
        var healed = Cases.healed("KeyError", "total");
        var failure = healed.diagnosis().failure();
        var incident =
                new Incident("M-12", failure.fingerprint(), 3, Instant.EPOCH, Instant.EPOCH, Incident.State.NO_FIX);
        var line = new CaseJson(Path.of("/p")).heal(incident, healed);
        assertThat(line).doesNotContain("\n");
        var json = new ObjectMapper().readTree(line);
        assertThat(json.path("id").asText()).isEqualTo("M-12");
        assertThat(json.path("state").asText()).isEqualTo("no-fix");
        assertThat(json.at("/failure/type").asText()).isEqualTo("KeyError");
        assertThat(json.at("/failure/frames/0/file").asText()).isEqualTo("shop.py");
        assertThat(json.at("/failure/frames/0/locals/items").asText()).isEqualTo("[1, 'ü']");
        assertThat(json.at("/proposals/0/verdict").asText()).isEqualTo("plausible");
        assertThat(json.at("/proposals/0/score/S").asDouble()).isEqualTo(0.8);
        assertThat(json.at("/candidates").size()).isEqualTo(2);
        assertThat(json.at("/decision/kind").asText()).isEqualTo("ask");
        assertThat(json.at("/seconds").asDouble()).isEqualTo(1234.567890123);
    }
}
