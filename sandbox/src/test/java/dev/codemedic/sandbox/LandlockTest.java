package dev.codemedic.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.codemedic.core.failure.Command;
import dev.codemedic.core.failure.Exit;
import dev.codemedic.core.failure.Run;
import dev.codemedic.core.verify.Cell;
import dev.codemedic.core.verify.Limits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LandlockTest {
    private static final Limits LIMITS = new Limits(Duration.ofSeconds(20), 4L << 30, 1 << 16, 16L << 20, 256);

    @TempDir
    Path folder;

    private Cell open(Path root) throws IOException {
        assumeTrue(
                LandlockSandbox.obstacle().isEmpty(),
                () -> LandlockSandbox.obstacle().orElse(""));
        return Sandboxes.named("landlock", Access.NONE).open(root);
    }

    private Run sh(String script) throws IOException {
        return sh(script, LIMITS);
    }

    private Run sh(String script, Limits limits) throws IOException {
        var root = Files.createDirectories(folder.toRealPath().resolve("project"));
        Files.writeString(root.resolve("data.txt"), "original");
        try (var cell = open(root)) {
            return cell.run(Command.of(List.of("sh", "-c", script), root), Map.of(), Set.of(), Set.of(), limits);
        }
    }

    @Test
    void writesOnlyTheCopy() throws IOException {
        var run = sh("echo changed > data.txt; cat data.txt; echo x > /var/tmp/medic-was-here; echo x > ../x");
        assertThat(run.output()).isEqualTo("changed\n");
        assertThat(folder.resolve("project/data.txt")).hasContent("original");
        assertThat(Path.of("/var/tmp/medic-was-here")).doesNotExist();
        assertThat(run.errors()).contains("Permission denied");
    }

    @Test
    void readsOnlyTheSystem() throws IOException {
        var secret = Files.writeString(folder.toRealPath().resolve("secret.txt"), "key-4711");
        assertThat(sh("cat '" + secret + "'; ls /root /home; cat /proc/$PPID/environ")
                        .output())
                .isEmpty();
    }

    @Test
    void makesNoSocket() throws IOException {
        var run = sh("bash -c 'exec 3<>/dev/tcp/127.0.0.1/9' 2>&1");
        assertThat(run.output()).contains("Permission denied").doesNotContain("refused");
    }

    @Test
    void hasNoCapability() throws IOException {
        assertThat(sh("grep -E 'Cap(Eff|Bnd)|NoNewPrivs' /proc/self/status").output())
                .isEqualTo("CapEff:\t0000000000000000\nCapBnd:\t0000000000000000\nNoNewPrivs:\t1\n");
    }

    @Test
    void daemonsEndWithTheProgram() throws IOException {
        assertThat(sh("setsid sleep 4731 & setsid sh -c 'trap \"\" TERM; sleep 4732' & echo done")
                        .output())
                .isEqualTo("done\n");
        assertThat(sleeping("sleep 473[12]")).isEmpty();
    }

    @Test
    void theTreeEndsWithTheTime() throws IOException {
        var run = sh(
                "setsid sleep 4733 & sleep 4734",
                new Limits(Duration.ofMillis(1500), 4L << 30, 1 << 16, 16L << 20, 256));
        assertThat(run.exit()).isInstanceOf(Exit.TimedOut.class);
        assertThat(sleeping("sleep 473[34]")).isEmpty();
    }

    @Test
    void cannotSignalWhatIsOutside() throws IOException {
        var outside = new ProcessBuilder("sleep", "600").start();
        try {
            sh("kill -9 " + outside.pid() + "; kill -9 -1");
            assertThat(outside.isAlive()).isTrue();
        } finally {
            outside.destroyForcibly();
        }
    }

    @Test
    void exitCodesAndSignalsAreTold() throws IOException {
        assertThat(sh("exit 7").exit()).isEqualTo(new Exit.Code(7));
        assertThat(sh("kill -SEGV $$").exit()).isEqualTo(new Exit.Signal(11));
    }

    @Test
    void aSessionAnswers() throws IOException {
        var root = Files.createDirectories(folder.toRealPath().resolve("project"));
        try (var cell = open(root);
                var session = cell.start(Command.of(List.of("cat"), root), Set.of(), Set.of(), LIMITS)) {
            session.input().write("one\n".getBytes(StandardCharsets.UTF_8));
            session.input().flush();
            assertThat(new String(session.output().readNBytes(4), StandardCharsets.UTF_8))
                    .isEqualTo("one\n");
        }
    }

    private static List<String> sleeping(String pattern) {
        return ProcessHandle.allProcesses()
                .map(process -> process.info().commandLine().orElse(""))
                .filter(line -> line.matches(".*" + pattern + ".*"))
                .toList();
    }
}
