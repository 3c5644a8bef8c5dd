package dev.codemedic.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codemedic.core.learn.Archive;
import dev.codemedic.core.learn.Feedback;
import dev.codemedic.core.learn.Outcome;
import dev.codemedic.core.learn.Probation;
import dev.codemedic.core.patch.ChangeKey;
import dev.codemedic.core.propose.Provenance;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteFeedbackLogTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @TempDir
    Path folder;

    private Archive opened() {
        return SqliteArchive.open(folder.resolve("medic.db"));
    }

    private static Feedback feedback(long heal, Feedback.Kind kind, boolean automatic) {
        return new Feedback(heal, 1, kind, "", automatic, NOON);
    }

    @Test
    void ofAProposalTheLastThingThatBecameOfItCounts() {
        long heal;
        try (var archive = opened()) {
            heal = archive.cases().record(Cases.healed("KeyError", "total")).number();
            archive.feedback().add(feedback(heal, Feedback.Kind.ACCEPTED, true));
            archive.feedback().add(feedback(heal, Feedback.Kind.CAME_BACK, false));
        }
        try (var archive = opened()) {
            var outcomes = archive.feedback().outcomes(10);
            assertThat(outcomes)
                    .extracting(outcome -> outcome.feedback().kind())
                    .containsExactly(Feedback.Kind.CAME_BACK);
            assertThat(archive.feedback().of(heal)).hasSize(2);
            assertThat(archive.feedback().automaticSince(NOON)).isEqualTo(1);
            assertThat(archive.feedback().automaticSince(NOON.plusSeconds(1))).isZero();
        }
    }

    @Test
    void anOutcomeTellsWhatTheProposalWas() {
        try (var archive = opened()) {
            var kept = archive.cases().record(Cases.healed("KeyError", "total"));
            archive.feedback().add(feedback(kept.number(), Feedback.Kind.REJECTED, false));
            assertThat(archive.feedback().outcomes(1)).singleElement().satisfies(outcome -> {
                var proposal = kept.healed().proposals().getFirst();
                assertThat(outcome.provenance())
                        .isEqualTo(proposal.assessment().candidate().provenance());
                assertThat(outcome.fingerprint()).isEqualTo(kept.incident().fingerprint());
                assertThat(outcome.shape()).isEqualTo("python $A[$B]");
                assertThat(outcome.change()).isEqualTo(ChangeKey.of(Cases.DIFF));
                assertThat(outcome.score().confidence()).isEqualTo(0.75);
            });
        }
    }

    @Test
    void aProbationGoesOnAfterReopening() {
        try (var archive = opened()) {
            var heal = archive.cases().record(Cases.healed("KeyError", "total")).number();
            var begun = Probation.of("C-1", heal, 1, NOON, 5, NOON.plusSeconds(60));
            archive.probations().note(begun);
            archive.probations().note(begun.now(Probation.State.OPEN, 4));
        }
        try (var archive = opened()) {
            assertThat(archive.probations().open()).extracting(Probation::runs).containsExactly(4);
            archive.probations()
                    .note(archive.probations().of("C-1").orElseThrow().now(Probation.State.PASSED, 0));
            assertThat(archive.probations().open()).isEmpty();
        }
    }

    @Test
    void outcomesOfBeforeThereWasFeedbackAreTakenOver() throws SQLException {
        var file = OldDatabase.of(folder, 2);
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.execute("""
                    insert into incident (fingerprint, language, type, place, seen, first_seen, last_seen, state)
                    values ('0123456789abcdef', 'python', 'KeyError', '', 1, '2026-01-01T00:00:00Z',
                        '2026-01-01T00:00:00Z', 'APPLIED')
                    """);
            statement.execute("insert into outcome values (1, '2026-01-01T00:00:00Z', 'template', 'MissingKey', 1)");
            statement.execute("insert into outcome values (1, '2026-01-02T00:00:00Z', 'template', 'MissingKey', 0)");
        }
        try (var archive = SqliteArchive.open(file)) {
            assertThat(archive.feedback().outcomes(10))
                    .extracting(Outcome::provenance)
                    .containsExactly(
                            new Provenance("template", "MissingKey"), new Provenance("template", "MissingKey"));
        }
    }
}
