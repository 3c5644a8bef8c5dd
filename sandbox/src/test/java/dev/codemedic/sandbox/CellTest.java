package dev.codemedic.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codemedic.core.failure.Command;
import dev.codemedic.core.failure.Exit;
import dev.codemedic.core.failure.Run;
import dev.codemedic.core.source.SourceFile;
import dev.codemedic.core.verify.Cell;
import dev.codemedic.core.verify.Limits;
import dev.codemedic.core.verify.Sandbox;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every tier with walls around the files promises. */
public abstract class CellTest {
    private static final Limits LIMITS = Workplace.LIMITS;

    private final Sandbox sandbox;
    private final int uid;

    @TempDir
    Path folder;

    private Path root = Path.of("/");
    private Workplace place = new Workplace(root, new ClosedCell());
    private Cell cell = place.cell();

    /** @param uid the user's number that programs see */
    protected CellTest(Sandbox sandbox, int uid) {
        this.sandbox = sandbox;
        this.uid = uid;
    }

    @BeforeEach
    void open() throws IOException {
        place = Workplace.open(sandbox, folder);
        root = place.root();
        cell = place.cell();
    }

    @AfterEach
    void close() {
        place.close();
    }

    private Run sh(String script) throws IOException {
        return place.sh(script);
    }

    private Run sh(String script, Limits limits) throws IOException {
        return place.sh(script, limits);
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
    void whatOnlyItsOwnerMayReadIsReadWhereItIsNamed() throws IOException {
        var hook = Files.createDirectory(folder.toRealPath().resolve("hook"));
        var file = Files.writeString(hook.resolve("f"), "hook");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        Files.setPosixFilePermissions(hook, PosixFilePermissions.fromString("rwx------"));
        var command = Command.of(List.of("cat", file.toString()), root);
        for (int i = 0; i < 2; i++) {
            assertThat(cell.run(command, Map.of(), Set.of(hook), Set.of(), LIMITS)
                            .output())
                    .isEqualTo("hook");
        }
        assertThat(cell.run(command, Map.of(), Set.of(), Set.of(), LIMITS).output())
                .isEmpty();
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
    void changesReachFilesThatAreReadOnlyLinkedOrNew() throws IOException {
        var locked = Files.writeString(root.resolve("locked.sh"), "echo old");
        Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("r-xr-xr-x"));
        Files.createSymbolicLink(root.resolve("link.txt"), Path.of("data.txt"));
        Files.createSymbolicLink(root.resolve("away"), folder.toRealPath());
        var changed = Stream.of("locked.sh", "link.txt", "away/x.txt", "new/deep/n.txt")
                .map(Path::of)
                .collect(Collectors.toMap(path -> path, path -> SourceFile.of(path, "echo new\n")));
        try (var other = sandbox.open(root)) {
            var script = "./locked.sh; cat link.txt away/x.txt new/deep/n.txt data.txt";
            var run = other.run(Command.of(List.of("sh", "-c", script), root), changed, Set.of(), Set.of(), LIMITS);
            assertThat(run.output()).as(run.errors()).isEqualTo("new\necho new\necho new\necho new\noriginal");
        }
        assertThat(folder.resolve("x.txt")).doesNotExist();
    }

    @Test
    void theEnvironmentArrivesAsItIs() throws IOException {
        var given = Map.of("PLAIN", "it's \"so\"\n$HOME `id` é\\", "dotted.name", "a b", "UID", "77");
        var script = "import os; print([os.environ[n] for n in ('PLAIN', 'dotted.name', 'UID')])";
        var command = new Command(List.of("python3", "-c", script), root, given, null);
        var run = cell.run(command, Map.of(), Set.of(), Set.of(), LIMITS);
        assertThat(run.output()).as(run.errors()).isEqualTo("['it\\'s \"so\"\\n$HOME `id` é\\\\', 'a b', '77']\n");
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
        assertThat(run.output()).isEqualTo(uid + "\nCapEff:\t0000000000000000\n-no\n");
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
}
