package dev.codemedic.core.apply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codemedic.core.apply.FaultyDisk.Fault;
import dev.codemedic.core.apply.FaultyDisk.PowerCut;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Cuts the power, or breaks the disk, at every single operation of a change over three files, one hard-linked. */
class CrashPointTest {
    private static final int MORE_THAN_ANY = 1_000;

    @TempDir
    private Path folder = Path.of("");

    private Project project;
    private Map<String, String> old = Map.of();
    private Map<String, String> fresh = Map.of();

    @BeforeEach
    void findBothStates() throws Exception {
        renew();
        old = project.content();
        apply(new LocalDisk());
        fresh = project.content();
    }

    private void renew() throws IOException {
        project = new Project(Files.createTempDirectory(folder, "project"))
                .with("a.py", "price = 1\n")
                .with("lib/b.py", "# b\nprice = 1\n")
                .with("c.py", "price = 1\n# the end\n");
        Files.createLink(project.path("lib/c too.py"), project.path("c.py"));
    }

    private Change apply(Disk disk) throws Exception {
        var journal = new FileChangeJournal(project.root(), disk, Duration.ZERO);
        return journal.apply("M-1", project.replacing("price = 1", "price = 1_000", "a.py", "c.py", "lib/b.py"));
    }

    private Change undo(Disk disk, Change change) throws Exception {
        return new FileChangeJournal(project.root(), disk, Duration.ZERO).undo(change);
    }

    @ParameterizedTest
    @EnumSource(names = {"CUT_BEFORE", "CUT_WITHIN", "CUT_BEHIND"})
    void recoversFromACutDuringApply(Fault fault) throws Exception {
        var ends = new ArrayList<Map<String, String>>();
        for (int cut = 0; interrupted(cut, fault); cut++) {
            project.journal().recover();
            ends.add(project.content());
            assertWhole();
            renew();
        }
        assertThat(ends).hasSizeGreaterThan(20).contains(old, fresh);
    }

    private boolean interrupted(int cut, Fault fault) throws Exception {
        try {
            apply(new FaultyDisk(cut, fault));
            return false;
        } catch (PowerCut dead) {
            return true;
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CUT_BEFORE", "CUT_WITHIN", "CUT_BEHIND"})
    void recoversFromACutDuringUndo(Fault fault) throws Exception {
        for (int cut = 0; cut < MORE_THAN_ANY; cut++) {
            renew();
            var change = apply(new LocalDisk());
            try {
                undo(new FaultyDisk(cut, fault), change);
                return;
            } catch (PowerCut dead) {
                project.journal().recover();
                assertWhole();
            }
        }
        throw new AssertionError("an undo takes fewer steps");
    }

    @Test
    void recoversFromACutDuringRecovery() throws Exception {
        for (int cut = 0; interrupted(cut, Fault.CUT_WITHIN); cut++) {
            for (int again = 0; again < MORE_THAN_ANY; again++) {
                var disk = new FaultyDisk(again, Fault.CUT_WITHIN);
                try {
                    new FileChangeJournal(project.root(), disk, Duration.ZERO).recover();
                    break;
                } catch (PowerCut dead) {
                    // and once more
                }
            }
            assertWhole();
            renew();
        }
    }

    @Test
    void anErrorDuringApplyLeavesTheTreeAsItWasOrTheChangeMade() throws Exception {
        for (int failing = 0; failing < MORE_THAN_ANY; failing++) {
            renew();
            var disk = new FaultyDisk(failing, Fault.ERROR_ONCE);
            try {
                apply(disk);
                assertThat(project.content()).isEqualTo(fresh);
                assertThat(project.journal().changes()).hasSize(1);
                if (disk.count() <= failing) {
                    return;
                }
            } catch (ChangeRefused refused) {
                assertThat(refused).hasMessageContaining("bad sector");
                assertThat(project.content()).isEqualTo(old);
                assertThat(project.journal().changes()).isEmpty();
            }
            assertWhole();
        }
    }

    @Test
    void aDiskThatKeepsFailingIsRecoveredFromWhenItIsMended() throws Exception {
        for (int failing = 0; failing < MORE_THAN_ANY; failing++) {
            renew();
            var disk = new FaultyDisk(failing, Fault.ERRORS);
            try {
                apply(disk);
                if (disk.count() <= failing) {
                    return;
                }
            } catch (ChangeRefused refused) {
                assertThat(project.content()).isEqualTo(old);
            } catch (JournalBroken broken) {
                assertThat(broken).hasMessageContaining("next medic command finishes it");
            }
            project.journal().recover();
            assertWhole();
        }
    }

    @Test
    void takesAnInterruptedChangeBackRatherThanOverwriteTheUser() throws Exception {
        var kept = new ArrayList<String>();
        for (int cut = 0; interrupted(cut, Fault.CUT_BEHIND); cut++) {
            var edited = project.text("lib/b.py").replace("# b", "# mine");
            project.with("lib/b.py", edited);
            project.journal().recover();
            kept.add(project.text("lib/b.py"));
            assertThat(project.text("lib/b.py")).contains("# mine");
            boolean made = project.text("lib/b.py").contains("1_000");
            assertThat(project.text("a.py").contains("1_000")).isEqualTo(made);
            assertThat(project.text("c.py").contains("1_000")).isEqualTo(made);
            assertThat(project.journal().changes()).hasSize(made ? 1 : 0);
            renew();
        }
        assertThat(kept).contains("# mine\nprice = 1\n", "# mine\nprice = 1_000\n");
    }

    @Test
    void takesAnInterruptedChangeBackWhereAFileWasDeletedMeanwhile() throws Exception {
        for (int cut = 0; interrupted(cut, Fault.CUT_BEHIND); cut++) {
            boolean recorded = !project.journal().changes().isEmpty();
            Files.delete(project.path("lib/b.py"));
            project.journal().recover();
            assertThat(project.content()).doesNotContainKey("lib/b.py");
            assertThat(project.text("a.py")).isEqualTo(recorded ? "price = 1_000\n" : "price = 1\n");
            renew();
        }
    }

    /** The tree is exactly old or new, nothing is left over, and the journal agrees and goes on working. */
    private void assertWhole() throws Exception {
        assertThat(project.content()).isIn(List.of(old, fresh));
        boolean made = project.content().equals(fresh);
        var changes = project.journal().changes();
        assertThat(changes.stream().filter(change -> !change.undone()).count()).isEqualTo(made ? 1 : 0);
        if (made) {
            project.journal().undo(changes.getFirst());
        }
        assertThat(project.content()).isEqualTo(old);
        apply(new LocalDisk());
        assertThat(project.content()).isEqualTo(fresh);
    }
}
