package dev.codemedic.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codemedic.core.failure.Command;
import dev.codemedic.core.failure.Exit;
import dev.codemedic.core.verify.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlainProcessTest {
    private static final Limits LIMITS = new Limits(Duration.ofSeconds(20), 4L << 30, 1 << 16, 16L << 20, 256);

    @TempDir
    Path root;

    @Test
    void saysThatItIsNoSandboxAndWhy() throws IOException {
        assertThat(Sandboxes.named("process", Access.NONE).tier())
                .isEqualTo("T0 process: no walls, asked for by --sandbox process");
    }

    @Test
    void refusesANameThatDoesNotExist() {
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> Sandboxes.named("vault", Access.NONE)))
                .hasMessage("--sandbox vault: there are auto, bubblewrap, landlock, container and process");
    }

    @Test
    void pathsOfTheProjectLeadToTheCopy() throws IOException {
        var project = root.toRealPath();
        Files.writeString(project.resolve("data.txt"), "original");
        var script = "echo changed > '" + project + "/data.txt'; cat '" + project + "/data.txt'; pwd";
        try (var cell = Sandboxes.named("process", Access.NONE).open(project)) {
            var run = cell.run(Command.of(List.of("sh", "-c", script), project), Map.of(), Set.of(), Set.of(), LIMITS);
            assertThat(run.output()).isEqualTo("changed\n" + project + "\n");
        }
        assertThat(project.resolve("data.txt")).hasContent("original");
    }

    @Test
    void whatTheProgramWritesForUsSpeaksOfTheProject() throws IOException {
        var project = Files.createDirectory(root.toRealPath().resolve("caf\u00e9"));
        var captures = Files.createDirectory(root.toRealPath().resolve("captures"));
        try (var cell = Sandboxes.named("process", Access.NONE).open(project)) {
            cell.run(
                    Command.of(List.of("sh", "-c", "pwd > '" + captures + "/1.json'"), project),
                    Map.of(),
                    Set.of(),
                    Set.of(captures),
                    LIMITS);
        }
        assertThat(captures.resolve("1.json")).hasContent(project + "\n");
    }

    @Test
    void aProcessAndItsChildrenEndWithTheTime() throws IOException {
        try (var cell = Sandboxes.named("process", Access.NONE).open(root.toRealPath())) {
            var run = cell.run(
                    Command.of(List.of("sh", "-c", "sleep 4721 & sleep 4722"), root.toRealPath()),
                    Map.of(),
                    Set.of(),
                    Set.of(),
                    new Limits(Duration.ofMillis(300), 4L << 30, 1 << 16, 16L << 20, 256));
            assertThat(run.exit()).isInstanceOf(Exit.TimedOut.class);
        }
        assertThat(ProcessHandle.allProcesses()
                        .map(process -> process.info().commandLine().orElse(""))
                        .filter(line -> line.matches(".*sleep 472[12].*")))
                .isEmpty();
    }
}
