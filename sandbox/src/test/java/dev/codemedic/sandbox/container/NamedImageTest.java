package dev.codemedic.sandbox.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.codemedic.sandbox.Workplace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** An image of the user's: its own programs run, and nothing of this system's. */
@ExtendWith(DockerExtension.class)
class NamedImageTest {
    private static final List<String> TOOLS = List.of(
            "sh", "cat", "chmod", "cp", "find", "mkdir", "rm", "tar", "wc", "grep", "id", "ls", "env", "touch", "head");

    private final DockerEngine engine;

    @TempDir
    Path folder;

    NamedImageTest(DockerEngine engine) {
        this.engine = engine;
    }

    @AfterEach
    void remove() throws IOException {
        engine.ask("rmi", "--force", "medic-test/tools:1", "medic-test/volume:1", "medic-test/few:1");
    }

    private String imported(String name, List<String> tools, String change) throws Exception {
        var script = "set -e; mkdir -p image/bin image/etc; echo mine > image/etc/which; ln -sf bin image/sbin\n"
                + "for t in " + String.join(" ", tools) + "; do p=$(readlink -f $(command -v $t)); cp $p image/bin/$t\n"
                + "ldd $p | grep -o '/[^ ]*' | while read l; do mkdir -p image/$(dirname $l); cp -L $l image/$l; done; done\n"
                + "tar -C image -cf - . | docker import --change \"" + change + "\" - " + name;
        var builder = new ProcessBuilder("sh", "-c", script)
                .directory(folder.toFile())
                .redirectErrorStream(true);
        builder.environment().putAll(engine.environment());
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return name;
    }

    @Test
    void itsOwnProgramsAndVariablesAreUsed() throws Exception {
        var image = imported("medic-test/tools:1", TOOLS, "ENV PATH=/bin MINE=1");
        var sandbox = ContainerSandbox.open("docker", Optional.of(image), engine.environment());
        assertThat(sandbox.tier()).endsWith("image medic-test/tools:1)");
        try (var place = Workplace.open(sandbox, folder)) {
            var run = place.sh("cat /etc/which data.txt; ls -d /usr/bin 2>/dev/null; echo $MINE $PATH");
            assertThat(run.output()).isEqualTo("mine\noriginal1 /bin\n");
        }
    }

    @Test
    void itsVolumesLieInMemory() throws Exception {
        var image = imported("medic-test/volume:1", TOOLS, "VOLUME /data");
        var before = engine.ask("volume", "ls", "--quiet");
        var sandbox = ContainerSandbox.open("docker", Optional.of(image), engine.environment());
        try (var place = Workplace.open(sandbox, folder)) {
            assertThat(place.sh("grep ' /data ' /proc/mounts").output()).startsWith("tmpfs");
            assertThat(engine.ask("volume", "ls", "--quiet")).isEqualTo(before);
        }
    }

    @Test
    void aToolThatIsMissingIsNamed() throws Exception {
        var few = TOOLS.stream().filter(tool -> !tool.equals("tar")).toList();
        var image = imported("medic-test/few:1", few, "ENV PATH=/bin");
        assertThatThrownBy(() -> ContainerSandbox.open("docker", Optional.of(image), engine.environment()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("the image has no tar: use one that has");
    }
}
