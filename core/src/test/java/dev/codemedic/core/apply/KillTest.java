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
        for (int kill = 0; kill < KILLS; kill++) {
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

    /** After some steps, within the time that the last of them took; half of the kills await that a change is under way. */
    private static void killSomewhere(Project project) throws Exception {
        var random = ThreadLocalRandom.current();
        var intent = project.path(".medic/intent");
        try (var child = Child.start(ApplyLoop.class, project.root())) {
            assertThat(child.line()).isIn("applied", "undone");
            long step = 0;
            for (int steps = random.nextInt(1, 6); steps > 0; steps--) {
                long begun = System.nanoTime();
                assertThat(child.line()).isIn("applied", "undone");
                step = System.nanoTime() - begun;
            }
            if (random.nextBoolean()) {
                while (child.isAlive() && !Files.exists(intent)) {
                    Thread.onSpinWait();
                }
                step /= 4;
            }
            LockSupport.parkNanos(random.nextLong(1 + step));
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
