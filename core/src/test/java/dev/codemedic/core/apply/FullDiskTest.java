package dev.codemedic.core.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project on a real file system of 512 KiB, which only the administrator can mount. */
class FullDiskTest {
    @TempDir
    private Path folder = Path.of("");

    private boolean mounted;

    @BeforeEach
    void mountASmallDisk() throws Exception {
        mounted = run("mount", "-t", "tmpfs", "-o", "size=512k,mode=0755", "none", folder.toString());
        assumeTrue(mounted, "a small file system cannot be mounted here");
    }

    @AfterEach
    void unmount() throws Exception {
        if (mounted) {
            run("umount", "-l", folder.toString());
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getInputStream().readAllBytes();
            return process.waitFor() == 0;
        } catch (IOException noSuchTool) {
            return false;
        }
    }

    @Test
    void changesNothingWhereThereIsNoRoomAtAnyStep() throws Exception {
        var project = new Project(folder)
                .with("a.py", "price = 1\n" + "# text\n".repeat(3_000))
                .with("b.py", "price = 1\n")
                .with("linked.py", "price = 1\n");
        Files.createLink(project.path("also.py"), project.path("linked.py"));
        var patch = project.replacing("price = 1", "price = " + "1".repeat(5_000), "a.py", "b.py", "linked.py");
        int refusals = 0;
        for (int room = 0; room < 300 << 10; room += 4 << 10) {
            fill(project, room);
            var before = project.content();
            try {
                var change = project.journal().apply("M-1", patch);
                Files.delete(project.path("filler"));
                project.journal().undo(change);
                assertThat(refusals).isGreaterThan(10);
                return;
            } catch (ChangeRefused refused) {
                assertThat(refused).hasMessageContaining("the disk is full");
                assertThat(project.content()).isEqualTo(before);
                refusals++;
            }
            Files.delete(project.path("filler"));
        }
        throw new AssertionError("300 KiB are enough");
    }

    /** Leaves so much room on the disk. */
    private void fill(Project project, int room) throws IOException {
        long free = Files.getFileStore(folder).getUsableSpace();
        Files.write(project.path("filler"), new byte[(int) Math.max(0, free - room)]);
    }
}
