package dev.codemedic.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.codemedic.core.failure.Command;
import dev.codemedic.core.failure.Exit;
import dev.codemedic.core.failure.Run;
import dev.codemedic.core.source.SourceFile;
import dev.codemedic.core.verify.Cell;
import dev.codemedic.core.verify.Limits;
import dev.codemedic.core.verify.Sandbox;
import dev.codemedic.core.verify.Session;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BubblewrapTest {
    private static final Limits LIMITS = new Limits(Duration.ofSeconds(20), 4L << 30, 1 << 16, 16L << 20, 256);

    @TempDir
    Path folder;

    private Path root = Path.of("/");
    private Cell cell = new NoCell();

    @BeforeEach
    void open() throws IOException {
        Sandbox sandbox = Sandboxes.named("auto", Access.NONE);
        assumeTrue(sandbox.tier().startsWith("T1"), sandbox.tier());
        root = Files.createDirectory(folder.toRealPath().resolve("my project é"));
        Files.writeString(root.resolve("data.txt"), "original");
        Files.createDirectory(root.resolve("sub"));
        Files.writeString(root.resolve("sub/tool.sh"), "echo tool");
        cell = sandbox.open(root);
    }

    @AfterEach
    void close() {
        cell.close();
    }

    private Run sh(String script) throws IOException {
        return sh(script, LIMITS);
    }

    private Run sh(String script, Limits limits) throws IOException {
        return cell.run(Command.of(List.of("sh", "-c", script), root), Map.of(), Set.of(), Set.of(), limits);
    }

    @Test
    void runsAtTheRealPathOfTheProject() throws IOException {
        assertThat(sh("pwd; cat data.txt").output()).isEqualTo(root + "\noriginal");
    }

    @Test
    void theOriginalIsNeverWritten() throws IOException {
        var run = sh("echo changed > data.txt; rm -r sub; echo new > new.txt; cat data.txt");
        assertThat(run.output()).isEqualTo("changed\n");
        assertThat(root.resolve("data.txt")).hasContent("original");
        assertThat(root.resolve("sub/tool.sh")).exists();
        assertThat(root.resolve("new.txt")).doesNotExist();
    }

    @Test
    void everyRunStartsFromTheOriginalState() throws IOException {
        sh(
                "echo changed > data.txt; rm -r sub; mkdir -p deep/er; echo x > deep/er/f; ln -s /etc/passwd link; mkfifo p");
        var run = sh("cat data.txt; find . | sort");
        assertThat(run.output()).isEqualTo("original.\n./data.txt\n./sub\n./sub/tool.sh\n");
    }

    @Test
    void modesAreRestored() throws IOException {
        sh("chmod 000 data.txt sub; :");
        assertThat(sh("cat data.txt; sh sub/tool.sh").output()).isEqualTo("originaltool\n");
    }

    @Test
    void changedFilesAreThereForOneRunOnly() throws IOException {
        var changed = Map.of(Path.of("data.txt"), SourceFile.of(Path.of("data.txt"), "patched"));
        var run = cell.run(Command.of(List.of("cat", "data.txt"), root), changed, Set.of(), Set.of(), LIMITS);
        assertThat(run.output()).isEqualTo("patched");
        assertThat(sh("cat data.txt").output()).isEqualTo("original");
    }

    @Test
    void whatLiesOutsideCannotBeWrittenOrSeen() throws IOException {
        var secret = Files.writeString(folder.toRealPath().resolve("secret.txt"), "key");
        var run = sh("{ cat '" + secret + "'; echo x > /usr/medic-was-here; ls -A $HOME; echo x > /etc/x; } 2>&1");
        assertThat(run.output()).doesNotContain("key").contains("Read-only file system");
        assertThat(Path.of("/usr/medic-was-here")).doesNotExist();
    }

    @Test
    void namedPathsCanBeReadAndWritten() throws IOException {
        var read = Files.writeString(folder.toRealPath().resolve("lib.txt"), "library");
        var write = Files.createDirectory(folder.toRealPath().resolve("out"));
        var script = "cat '" + read + "'; echo x >> '" + read + "' 2>/dev/null || echo -no; echo y > '" + write + "/f'";
        var run =
                cell.run(Command.of(List.of("sh", "-c", script), root), Map.of(), Set.of(read), Set.of(write), LIMITS);
        assertThat(run.output()).isEqualTo("library-no\n");
        assertThat(write.resolve("f")).hasContent("y");
    }

    @Test
    void whatLiesInAFolderToWriteCanBeRead() throws IOException {
        var write = Files.createDirectories(folder.toRealPath().resolve("plan/deep"));
        Files.writeString(write.resolve("plan.txt"), "watch");
        var out = folder.toRealPath().resolve("plan");
        var script = "cat '" + out + "/deep/plan.txt'; echo done >> '" + out + "/deep/plan.txt'";
        var run = cell.run(Command.of(List.of("sh", "-c", script), root), Map.of(), Set.of(), Set.of(out), LIMITS);
        assertThat(run.output()).isEqualTo("watch");
        assertThat(write.resolve("plan.txt")).hasContent("watchdone");
    }

    @Test
    void thereIsNoNetwork() throws IOException {
        var run = sh("cat /proc/net/dev | grep -c : ");
        assertThat(run.output()).isEqualTo("1\n");
    }

    @Test
    void theUserHasNoCapability() throws IOException {
        var run = sh(
                "id -u; grep CapEff /proc/self/status; echo x > /proc/sys/kernel/core_pattern 2>/dev/null || echo -no");
        assertThat(run.output())
                .isEqualTo(
                        Files.getAttribute(Path.of("/proc/self"), "unix:uid") + "\nCapEff:\t0000000000000000\n-no\n");
    }

    @Test
    void theWholeTreeEndsWithTheTime() throws IOException {
        var run = sh(
                "setsid sleep 4711 & setsid sh -c 'trap \"\" TERM; sleep 4712' & sleep 4713",
                new Limits(Duration.ofMillis(300), 4L << 30, 1 << 16, 16L << 20, 256));
        assertThat(run.exit()).isInstanceOf(Exit.TimedOut.class);
        assertThat(ProcessHandle.allProcesses()
                        .map(process -> process.info().commandLine().orElse(""))
                        .filter(line -> line.matches(".*sleep 471[123].*")))
                .isEmpty();
    }

    @Test
    void aGrandchildThatHoldsTheOutputDoesNotHoldUs() throws IOException {
        var run = sh("sleep 4714 & echo done");
        assertThat(run.output()).isEqualTo("done\n");
        assertThat(run.exit().clean()).isTrue();
    }

    @Test
    void endlessOutputIsCutAndEnded() throws IOException {
        var run = sh("yes");
        assertThat(run.output().length()).isLessThan(1 << 18);
        assertThat(run.exit().clean()).isFalse();
    }

    @Test
    void aLargeFileCannotBeWritten() throws IOException {
        var run = sh("head -c 64M /dev/zero > big; stat -c %s big");
        assertThat(run.output().strip()).isEqualTo(Long.toString(16L << 20));
    }

    @Test
    void exitCodesAndSignalsAreTold() throws IOException {
        assertThat(sh("exit 7").exit()).isEqualTo(new Exit.Code(7));
        assertThat(sh("kill -SEGV $$").exit()).isEqualTo(new Exit.Signal(11));
    }

    @Test
    void inputIsFedFromAFile() throws IOException {
        var input = Files.writeString(folder.toRealPath().resolve("in.txt"), "a\nb\n");
        var command = Command.of(List.of("wc", "-l"), root).withInput(input);
        assertThat(cell.run(command, Map.of(), Set.of(), Set.of(), LIMITS).output())
                .isEqualTo("2\n");
    }

    @Test
    void aSessionAnswersUntilItIsClosed() throws IOException {
        var command = Command.of(List.of("cat"), root);
        try (var session = cell.start(command, Set.of(), Set.of(), LIMITS)) {
            for (var word : List.of("one\n", "two\n")) {
                session.input().write(word.getBytes(StandardCharsets.UTF_8));
                session.input().flush();
                assertThat(new String(session.output().readNBytes(4), StandardCharsets.UTF_8))
                        .isEqualTo(word);
            }
            assertThat(session.alive()).isTrue();
            session.close();
            assertThat(session.alive()).isFalse();
        }
    }

    /** Stands in until a cell is opened. */
    private static final class NoCell implements Cell {
        @Override
        public Run run(
                Command command, Map<Path, SourceFile> changed, Set<Path> reads, Set<Path> writes, Limits limits) {
            throw new IllegalStateException("not opened");
        }

        @Override
        public Session start(Command command, Set<Path> reads, Set<Path> writes, Limits limits) {
            throw new IllegalStateException("not opened");
        }

        @Override
        public void close() {}
    }
}
