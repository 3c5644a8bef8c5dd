package dev.codemedic.sandbox.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user is told where no engine can be used; the engines are scripts that say what real ones say. */
class EngineSearchTest {
    @TempDir
    Path folder;

    private String engine(String version, String answer, int status) throws IOException {
        var script = folder.resolve("engine");
        Files.writeString(
                script,
                "#!/bin/sh\n[ \"$1\" = --version ] && { echo '" + version + "'; exit; }\necho '" + answer
                        + "' >&2\nexit " + status + "\n");
        assertThat(script.toFile().setExecutable(true)).isTrue();
        return script.toString();
    }

    @Test
    void whatIsNotInstalledIsNamedWithItsPackage() {
        assertThatThrownBy(() -> EngineSearch.of("no-such-engine", Map.of()))
                .isInstanceOf(IOException.class)
                .hasMessage("no-such-engine is not installed (apt install no-such-engine)");
    }

    @Test
    void aSocketThatMayNotBeUsedIsToldWithTheGroup() throws IOException {
        var program = engine(
                "Docker version 28.2.2",
                "permission denied while trying to connect to the Docker daemon socket at unix:///var/run/docker.sock",
                1);
        assertThatThrownBy(() -> EngineSearch.of(program, Map.of()))
                .hasMessageContaining("you may not use its engine: `sudo usermod -aG docker $USER`");
    }

    @Test
    void anEngineThatDoesNotRunIsToldWithHowToStartIt() throws IOException {
        var program = engine(
                "Docker version 28.2.2",
                "Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?",
                1);
        assertThatThrownBy(() -> EngineSearch.of(program, Map.of()))
                .hasMessageContaining("its engine is not running: `sudo systemctl start docker`");
    }

    @Test
    void aDockerCommandThatIsPodmanIsSpokenToAsPodman() throws IOException {
        var program = engine("podman version 4.3.1", "4.3.1", 0);
        var engine = EngineSearch.of(program, Map.of());
        assertThat(engine.kind()).isEqualTo(Engine.Kind.PODMAN);
        assertThat(engine.version()).isEqualTo("4.3.1");
    }
}
