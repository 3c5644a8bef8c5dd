package dev.codemedic.sandbox.container;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codemedic.core.failure.Command;
import dev.codemedic.core.failure.Exit;
import dev.codemedic.core.failure.Run;
import dev.codemedic.core.verify.Limits;
import dev.codemedic.sandbox.ClosedCell;
import dev.codemedic.sandbox.Workplace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Programs that mean harm hit a bound, and the next run is as if they had never been. */
@ExtendWith(DockerExtension.class)
class HostileProgramsTest {
    private static final Limits SMALL = new Limits(Duration.ofSeconds(20), 512L << 20, 1 << 16, 64L << 20, 64);

    private final ContainerSandbox sandbox;

    @TempDir
    Path folder;

    private Workplace place = new Workplace(Path.of("/"), new ClosedCell());

    HostileProgramsTest(ContainerSandbox sandbox) {
        this.sandbox = sandbox;
    }

    @BeforeEach
    void open() throws IOException {
        place = Workplace.open(sandbox, folder);
    }

    @AfterEach
    void close() throws IOException {
        try {
            assertThat(place.sh("cat data.txt; sh sub/tool.sh; ls -A /tmp | wc -l", SMALL)
                            .output())
                    .matches("originaltool\n[01]\n");
        } finally {
            place.close();
        }
    }

    private String python(String script) throws IOException {
        return python(script, SMALL).output();
    }

    private Run python(String script, Limits limits) throws IOException {
        return place.run(Command.of(List.of("/usr/bin/python3", "-c", script), place.root()), limits);
    }

    @Test
    void aDiskBombFillsOnlyItsOwnPlace() throws IOException {
        long before = Files.getFileStore(folder).getUsableSpace();
        var run = place.sh(
                "i=0; while head -c 60M /dev/zero > f$i 2>/dev/null && [ $i -lt 100 ]; do i=$((i+1)); done; echo $i",
                SMALL);
        assertThat(Integer.parseInt(run.output().strip())).isBetween(0, 2);
        assertThat(before - Files.getFileStore(folder).getUsableSpace()).isLessThan(1L << 30);
    }

    @Test
    void countlessFilesAreBounded() throws IOException {
        var made = python("""
                import os
                n = 0
                try:
                    while n < 1000000:
                        os.close(os.open("f%d" % n, os.O_CREAT | os.O_WRONLY))
                        n += 1
                except OSError:
                    pass
                print(n)
                """);
        assertThat(Integer.parseInt(made.strip())).isLessThan(20_000);
    }

    @Test
    void aForkBombMeetsItsBound() throws IOException {
        var run = python("""
                import os, time
                while True:
                    try:
                        os.fork()
                    except OSError:
                        time.sleep(0.01)
                """, new Limits(Duration.ofSeconds(2), 512L << 20, 1 << 16, 64L << 20, 64));
        assertThat(run.exit()).isInstanceOf(Exit.TimedOut.class);
    }

    @Test
    void memoryOfOneProcessIsBounded() throws IOException {
        assertThat(python("""
                try:
                    kept = bytearray(2 << 30)
                except MemoryError:
                    print("none")
                """)).isEqualTo("none\n");
    }

    @Test
    void sharedMemoryIsBoundedAndTold() throws IOException {
        var run = python("""
                import mmap
                kept = []
                while True:
                    kept.append(mmap.mmap(-1, 64 << 20))
                    kept[-1].write(b"x" * (64 << 20))
                """, new Limits(Duration.ofMinutes(2), 512L << 20, 1 << 16, 64L << 20, 64));
        assertThat(run.exit()).isEqualTo(new Exit.Signal(9));
        assertThat(run.errors()).startsWith("medic: ended by the system, since the container used all of its memory");
    }

    @Test
    void memoryOfAllTogetherIsBounded() throws IOException {
        var run = python("""
                import os, time
                children = []
                for i in range(12):
                    child = os.fork()
                    if child == 0:
                        kept = bytearray(b"x") * (400 << 20)
                        time.sleep(60)
                        os._exit(0)
                    children.append(child)
                print(os.waitstatus_to_exitcode(os.wait()[1]))
                """, SMALL);
        assertThat(run.output()).isEqualTo("-9\n");
    }

    @Test
    void theMainProcessCannotBeTouched() throws IOException {
        var run = place.sh(
                "for p in 1 7 8; do kill -9 $p 2>&1; cat /proc/$p/environ /proc/$p/mem /proc/$p/fd/0 2>&1; done;"
                        + " ls /.medic/hold 2>&1; echo x > /.medic/original/data.txt; echo x > /.medic/in/x; echo end",
                SMALL);
        assertThat(run.output())
                .contains("Operation not permitted", "Permission denied")
                .endsWith("end\n");
        assertThat(run.errors()).contains("Read-only file system");
    }

    @Test
    void noWayLeadsToMoreRights() throws IOException {
        var run = place.sh(
                "su -c id 2>/dev/null </dev/null; sudo -n id 2>/dev/null; unshare -Ur id 2>/dev/null; mount -t tmpfs x /mnt"
                        + " 2>/dev/null; grep -E 'NoNewPrivs|^Seccomp:' /proc/self/status; ls /var/run/docker.sock 2>/dev/null;"
                        + " ls -A /home /root 2>/dev/null | grep -v '^/' | grep -v '^$' | wc -l; id -u",
                SMALL);
        assertThat(run.output())
                .contains("NoNewPrivs:\t1", "Seccomp:\t2")
                .doesNotContain("uid=0")
                .endsWith("\n" + Identity.own().uid() + "\n");
    }

    @Test
    void onlyRegularFilesComeBack() throws IOException {
        var out = Files.createDirectory(folder.toRealPath().resolve("out"));
        var secret = Files.writeString(folder.toRealPath().resolve("secret"), "key");
        var script =
                "cd '" + out + "'; ln -s /etc/passwd link; ln -s '" + secret + "' other; mkfifo pipe; ln -s / root;"
                        + " echo fine > file; mkdir sub; ln -s ../../.. sub/up; head -c 60M /dev/zero > large; echo $?";
        place.cell().run(Command.of(List.of("sh", "-c", script), place.root()), Map.of(), Set.of(), Set.of(out), SMALL);
        assertThat(out.resolve("file")).hasContent("fine");
        try (var files = Files.walk(out)) {
            assertThat(files)
                    .allMatch(file -> Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)
                            || Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .noneMatch(file -> file.endsWith("passwd"));
        }
        assertThat(secret).hasContent("key");
    }

    @Test
    void aFolderThatWasMadeALinkGivesNothing() throws IOException {
        var out = Files.createDirectory(folder.toRealPath().resolve("out"));
        var script = "rmdir '" + out + "'; ln -s /usr/bin '" + out + "'";
        place.cell().run(Command.of(List.of("sh", "-c", script), place.root()), Map.of(), Set.of(), Set.of(out), SMALL);
        assertThat(out).isEmptyDirectory();
    }

    @Test
    void aProgramThatSpeaksLikeTheEngineIsTakenAtItsWord() throws IOException {
        var run = place.sh("echo 'Error response from daemon: No such container: x' >&2; exit 1", SMALL);
        assertThat(run.exit()).isEqualTo(new Exit.Code(1));
        assertThat(run.errors()).startsWith("Error response from daemon");
    }

    @Test
    void aProgramThatSpeaksLikeTheSandboxIsRunAgainAndTold() throws IOException {
        var run = org.assertj.core.api.Assertions.catchThrowable(
                () -> place.sh("echo '" + CellScript.MARK + "lies' >&2; exit " + CellScript.FAILED, SMALL));
        assertThat(run).isInstanceOf(IOException.class).hasMessageContaining("cannot run sh: lies");
    }
}
