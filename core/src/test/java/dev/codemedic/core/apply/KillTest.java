package dev.codemedic.core.apply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codemedic.core.patch.Patch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a process that applies and undoes in a loop. {@code -Dmedic.kills=5000} for a longer run. */
class KillTest {
    private static final int KILLS = Integer.getInteger("medic.kills", 60);

    @TempDir
    private Path folder = Path.of("");

    static Patch patch(Project project) throws Exception {
        return project.replacing("price = 1", "price = 1_000", "a.py", "lib/b c.py", "ü.py", "linked.py");
    }

    @Test
    void aKilledMedicLeavesTheTreeOldOrNewAndUndoStillWorks() throws Exception {
        var filler = "# some text\n".repeat(5_000);
        var project = new Project(folder)
                .with("a.py", "price = 1\n")
                .with("lib/b c.py", filler + "price = 1\n")
                .with("ü.py", "price = 1")
                .with("linked.py", "price = 1\n" + filler);
        Files.createLink(project.path("lib/also linked.py"), project.path("linked.py"));
        var old = project.content();
        var change = project.journal().apply("M-1", patch(project));
        var fresh = project.content();
        project.journal().undo(change);

        int interrupted = 0;
        // On a busy machine most kills come too early or too late: more are made until one has hit.
        for (int kill = 0; kill < KILLS || interrupted == 0 && kill < 20 * KILLS; kill++) {
            killSomewhere(project);
            if (Files.exists(project.path(".medic/intent"))) {
                interrupted++;
            }
            project.journal().recover();
            assertWhole(project, old, fresh);
        }
        assertThat(interrupted).as("kills that hit a change under way").isPositive();
        var last = project.journal().latest("M-1");
        if (last.isPresent()) {
            project.journal().undo(last.get());
        }
        assertThat(project.content()).isEqualTo(old);
    }

    private static void killSomewhere(Project project) throws Exception {
        var random = ThreadLocalRandom.current();
        try (var child = Child.start(ApplyLoop.class, project.root())) {
            for (int step = random.nextInt(1, 6); step > 0; step--) {
                assertThat(child.line()).isIn("applied", "undone");
            }
            LockSupport.parkNanos(random.nextLong(20_000_000));
            child.kill();
        }
    }

    private static void assertWhole(Project project, Map<String, String> old, Map<String, String> fresh)
            throws Exception {
        assertThat(project.content()).isIn(List.of(old, fresh));
        boolean made = project.content().equals(fresh);
        assertThat(project.journal().latest("M-1").isPresent()).isEqualTo(made);
    }
}
