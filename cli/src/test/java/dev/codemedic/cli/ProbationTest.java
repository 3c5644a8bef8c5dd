package dev.codemedic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codemedic.core.apply.FileChangeJournal;
import dev.codemedic.core.learn.Feedback;
import dev.codemedic.store.SqliteArchive;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An applied change is watched, and taken back where it does not hold. */
class ProbationTest {
    @TempDir
    Path folder;

    private Shop shop = new Shop(Path.of(""));

    @BeforeEach
    void applyAFix() throws Exception {
        shop = Shop.in(folder).settings("[policy]\nprobation-runs = 2\n");
        assertThat(shop.serve("bob", "--apply").exit()).isZero();
        assertThat(shop.source()).isEqualTo(Shop.HEALED);
    }

    private List<Feedback> feedback() {
        try (var archive = SqliteArchive.open(folder.resolve(".medic/medic.db"))) {
            return archive.feedback().of(1);
        }
    }

    private List<Feedback.Kind> kinds() {
        return feedback().stream().map(Feedback::kind).toList();
    }

    @Test
    void theSameFailureAgainTakesItBackAndItIsNotProposedAgain() throws Exception {
        var run = shop.serve("nobody");
        assertThat(run.errors()).contains("the fix of M-1 (C-1) is taken back in shop.py: the same failure came again");
        assertThat(shop.source()).isEqualTo(Shop.SOURCE);
        assertThat(kinds()).containsExactly(Feedback.Kind.ACCEPTED, Feedback.Kind.CAME_BACK);
        var again = shop.serve("bob", "--apply");
        assertThat(again.exit()).isZero();
        assertThat(shop.source()).contains("prices or []").doesNotContain("customer, [])");
        assertThat(shop.medic("why", "M-1").output())
                .contains("refused before: came back (the same failure came again)");
    }

    @Test
    void anotherFailureInItsLinesTakesItBackThoughTheyHaveMoved() throws Exception {
        shop.write("# a line more\n" + Shop.HEALED);
        var run = shop.serve("list");
        assertThat(run.errors()).contains("is taken back", "another failure, TypeError, came in its lines (shop.py:8)");
        assertThat(shop.source()).isEqualTo("# a line more\n" + Shop.SOURCE);
        assertThat(kinds()).endsWith(Feedback.Kind.CAME_BACK);
    }

    @Test
    void afterTheRunsThatAreWatchedItHasStayed() throws Exception {
        shop.serve("alice");
        assertThat(shop.medic("policy").output()).contains("C-1 for M-1: 1 more run");
        shop.serve("alice");
        assertThat(kinds()).containsExactly(Feedback.Kind.ACCEPTED, Feedback.Kind.STAYED);
        assertThat(folder.resolve(".medic/watched")).doesNotExist();
        assertThat(shop.serve("nobody").errors()).doesNotContain("taken back");
        assertThat(shop.source()).isEqualTo(Shop.HEALED);
    }

    @Test
    void runsThatFailElsewhereNeitherCountNorTakeItBack() throws Exception {
        Files.writeString(folder.resolve("other.py"), "import nowhere\n");
        shop.medic("run", "--", "python3", "other.py");
        assertThat(shop.medic("policy").output()).contains("C-1 for M-1: 2 more runs");
        assertThat(shop.source()).isEqualTo(Shop.HEALED);
    }

    @Test
    void anEditByHandIsNoticedAtTheNextCommand() throws Exception {
        shop.write(Shop.HEALED.replace("customer, [])", "customer, ())"));
        shop.medic("list");
        assertThat(kinds()).containsExactly(Feedback.Kind.ACCEPTED, Feedback.Kind.EDITED);
        assertThat(shop.serve("nobody").errors()).doesNotContain("taken back");
    }

    @Test
    void whereItsLinesWereEditedTheFileIsLeftAlone() throws Exception {
        var edited = Shop.HEALED.replace("customer, [])", "customer, ())");
        shop.write(edited);
        assertThat(shop.serve("nobody").errors())
                .contains("stays, though the same failure came again", "line 7 was changed since");
        assertThat(shop.source()).isEqualTo(edited);
        assertThat(kinds()).endsWith(Feedback.Kind.EDITED);
    }

    @Test
    void whatIsTakenBackByHandIsNoticedToo() throws Exception {
        shop.write(Shop.SOURCE);
        assertThat(shop.medic("list").output()).contains("undone");
        assertThat(kinds()).as("it may be another branch").containsExactly(Feedback.Kind.ACCEPTED);
    }

    @Test
    void ofTwoProcessesAtOnceOneTakesItBack() throws Exception {
        var runs = new ArrayList<Future<MedicProcess>>();
        try (var pool = Executors.newFixedThreadPool(2)) {
            for (int i = 0; i < 2; i++) {
                runs.add(pool.submit(() -> shop.serve("nobody", "--no-heal")));
            }
        }
        int told = 0;
        for (var run : runs) {
            told += run.get().errors().contains("is taken back") ? 1 : 0;
        }
        assertThat(told).isEqualTo(1);
        assertThat(shop.source()).isEqualTo(Shop.SOURCE);
        assertThat(kinds()).containsExactly(Feedback.Kind.ACCEPTED, Feedback.Kind.CAME_BACK);
    }

    @Test
    void whatWasTakenBackWhenMedicDiedIsNotedAfterwards() throws Exception {
        try (var archive = SqliteArchive.open(folder.resolve(".medic/medic.db"))) {
            archive.probations().doubt("C-1", "the same failure came again");
        }
        var journal = new FileChangeJournal(folder);
        journal.undo(journal.changes().getFirst());
        assertThat(shop.medic("list").output()).contains("undone");
        assertThat(feedback().getLast().kind()).isEqualTo(Feedback.Kind.CAME_BACK);
        assertThat(feedback().getLast().reason()).isEqualTo("the same failure came again");
    }
}
