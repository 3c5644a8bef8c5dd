package dev.codemedic.sandbox.container;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codemedic.core.failure.Command;
import dev.codemedic.core.failure.Exit;
import dev.codemedic.core.verify.Limits;
import dev.codemedic.sandbox.ClosedCell;
import dev.codemedic.sandbox.Workplace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Runs share a container, and yet know nothing of each other. */
@ExtendWith(DockerExtension.class)
class WarmReuseTest {
    /** Which container it is: when its first process was started. */
    private static final String WHICH = "cut -d' ' -f22 /proc/1/stat";

    private final ContainerSandbox sandbox;

    @TempDir
    Path folder;

    private Workplace place = new Workplace(Path.of("/"), new ClosedCell());

    WarmReuseTest(ContainerSandbox sandbox) {
        this.sandbox = sandbox;
    }

    @BeforeEach
    void open() throws IOException {
        place = Workplace.open(sandbox, folder);
    }

    @AfterEach
    void close() {
        place.close();
    }

    @Test
    void runsShareOneContainer() throws IOException {
        var first = place.sh(WHICH).output();
        assertThat(place.sh(WHICH).output()).isEqualTo(first);
        place.sh("exit 3");
        place.sh("sleep 30 & sleep 30 & kill -SEGV $$");
        assertThat(place.sh(WHICH).output()).isEqualTo(first);
    }

    @Test
    void noFileOutsideTheProjectOutlivesARun() throws IOException {
        var first = place.sh(WHICH).output();
        place.sh("for f in /tmp/a /tmp/.b \"$HOME/c\" \"$HOME/.d\" /var/tmp/e /dev/shm/f; do echo x > \"$f\"; done;"
                + " mkdir -p /tmp/deep/er; touch /tmp/deep/er/g; chmod 0 /tmp/deep/er /tmp/deep; ln -s / /tmp/link");
        var run = place.sh("find /tmp /var/tmp /dev/shm /dev/mqueue \"$HOME\" -xdev ! -type d; ls -d /tmp/deep");
        assertThat(run.output()).isEmpty();
        assertThat(place.sh(WHICH).output()).isEqualTo(first);
    }

    @Test
    void noProcessOutlivesARun() throws IOException {
        place.sh("setsid sh -c 'trap \"\" TERM HUP; sleep 4811' > /dev/null 2>&1 & sleep 4812 & echo started");
        var run = place.sh("cat /proc/[0-9]*/cmdline | tr '\\0' ' '");
        assertThat(run.output()).doesNotContain("481");
    }

    @Test
    void whatSurvivesATimeOutDoesNotTouchTheNextRun() throws IOException {
        var slow = place.sh(
                "setsid sh -c 'while :; do echo bad > data.txt; echo bad > /tmp/bad; done' & while :; do :; done",
                Workplace.within(Duration.ofSeconds(1)));
        assertThat(slow.exit()).isInstanceOf(Exit.TimedOut.class);
        var next = place.sh("for i in 1 2 3 4 5 6 7 8 9; do cat data.txt; ls /tmp | grep bad; done");
        assertThat(next.output()).isEqualTo("original".repeat(9));
    }

    @Test
    void aProgramThatKillsItsParentLeavesNothingBehind() throws IOException {
        place.sh("setsid sh -c 'sleep 1; while :; do echo bad > data.txt; done' & kill -9 $PPID; sleep 5");
        assertThat(place.sh("cat data.txt /proc/[0-9]*/cmdline | tr '\\0' ' '").output())
                .startsWith("original")
                .doesNotContain("bad");
    }

    @Test
    void sharedMemoryThatOutlivesItsProcessCostsTheContainer() throws IOException {
        var first = place.sh(WHICH).output();
        assertThat(place.sh("ipcmk -M 4096 >/dev/null && ipcs -m | grep -c 4096")
                        .output())
                .isEqualTo("1\n");
        assertThat(place.sh("ipcs -m | grep -c 4096").output()).isEqualTo("0\n");
        assertThat(place.sh(WHICH).output()).isNotEqualTo(first);
    }

    @Test
    void theEnvironmentIsThatOfTheRunAlone() throws IOException {
        var command = Command.of(List.of("env"), place.root());
        place.run(command.with(Map.of("ONE", "1\n2")), Workplace.LIMITS);
        var run = place.run(command.with(Map.of("TWO", "a b")), Workplace.LIMITS);
        assertThat(run.output()).contains("TWO=a b").doesNotContain("ONE=").doesNotContain("HOSTNAME");
        assertThat(run.output()).doesNotContain("DOCKER_HOST");
    }

    @Test
    void otherReadsAreShownWithoutANewContainer() throws IOException {
        var outside = folder.toRealPath();
        var first = Files.createDirectory(outside.resolve("first"));
        Files.writeString(first.resolve("f"), "one");
        var second = Files.createDirectory(outside.resolve("second"));
        Files.writeString(second.resolve("f"), "two");
        assertThat(read(first, Set.of(first))).startsWith("one");
        assertThat(read(second, Set.of(second))).startsWith("two");
        Files.writeString(second.resolve("f"), "three");
        assertThat(read(second, Set.of(second))).startsWith("three");
        assertThat(read(second, Set.of())).doesNotContain("three");
        assertThat(read(first, Set.of(first)).lines().toList().getLast())
                .isEqualTo(read(second, Set.of(second)).lines().toList().getLast());
    }

    private String read(Path from, Set<Path> reads) throws IOException {
        var script = "cat '" + from + "/f'; echo; " + WHICH;
        var command = Command.of(List.of("sh", "-c", script), place.root());
        return place.cell()
                .run(command, Map.of(), reads, Set.of(), Workplace.LIMITS)
                .output();
    }

    @Test
    void whatIsWrittenForUsComesBackFromEachRun() throws IOException {
        var all = new ArrayList<String>();
        for (int i = 0; i < 3; i++) {
            var out = Files.createDirectory(folder.toRealPath().resolve("out" + i));
            var script = "umask 077; mkdir '" + out + "/d'; echo " + i + " > '" + out + "/d/f'; exec sleep " + (i * 60);
            place.cell()
                    .run(
                            Command.of(List.of("sh", "-c", script), place.root()),
                            Map.of(),
                            Set.of(),
                            Set.of(out),
                            Workplace.within(Duration.ofSeconds(2)));
            all.add(Files.readString(out.resolve("d/f")));
        }
        assertThat(all).containsExactly("0\n", "1\n", "2\n");
    }

    @Test
    void twoCellsDoNotSeeEachOther() throws Exception {
        try (var other = sandbox.open(place.root());
                var threads = Executors.newFixedThreadPool(2)) {
            var cells = List.of(place.cell(), other);
            var started = cells.stream()
                    .map(cell -> threads.submit(() -> {
                        var seen = new ArrayList<String>();
                        for (int i = 0; i < 5; i++) {
                            var script = "cat data.txt; echo $$ > data.txt; ls /tmp | grep -c mark; touch /tmp/mark$$";
                            var command = Command.of(List.of("sh", "-c", script), place.root());
                            seen.add(cell.run(command, Map.of(), Set.of(), Set.of(), Workplace.LIMITS)
                                    .output());
                        }
                        return seen;
                    }))
                    .toList();
            for (var result : started) {
                assertThat(result.get()).containsOnly("original0\n").hasSize(5);
            }
        }
    }

    @Test
    void aSessionLeavesNothingToTheNextRun() throws IOException {
        var command = Command.of(
                List.of("sh", "-c", "setsid sleep 4821 & echo bad > data.txt; echo up; exec cat"), place.root());
        try (var session = place.cell().start(command, Set.of(), Set.of(), Workplace.LIMITS)) {
            assertThat(session.output().readNBytes(3)).asString().isEqualTo("up\n");
        }
        assertThat(place.sh("cat data.txt /proc/[0-9]*/cmdline | tr '\\0' ' '").output())
                .startsWith("original")
                .doesNotContain("482");
    }

    @Test
    void aSessionsFilesAreThereWhenItAnswers() throws IOException {
        var out = Files.createDirectory(folder.toRealPath().resolve("out"));
        var script = "while read -r line; do umask 077; echo $line > '" + out + "/.t'; mv '" + out + "/.t' '" + out
                + "/'$line; echo ok; done";
        var command = Command.of(List.of("sh", "-c", script), place.root());
        try (var session = place.cell().start(command, Set.of(), Set.of(out), Workplace.LIMITS)) {
            for (var name : List.of("one", "two")) {
                session.input().write((name + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8));
                session.input().flush();
                assertThat(session.output().readNBytes(3)).asString().isEqualTo("ok\n");
                assertThat(out.resolve(name)).hasContent(name);
            }
        }
    }

    @Test
    void largerBoundsGetAContainerOfTheirOwn() throws IOException {
        var first = place.sh(WHICH).output();
        var limits = new Limits(Duration.ofSeconds(20), 4L << 30, 1 << 16, 32L << 20, 256);
        var run = place.sh(WHICH + "; head -c 30M /dev/zero > big && stat -c %s big", limits);
        assertThat(run.output()).doesNotStartWith(first).endsWith((30L << 20) + "\n");
    }
}
