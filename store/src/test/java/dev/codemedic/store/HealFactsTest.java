package dev.codemedic.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codemedic.core.decide.StopReason;
import dev.codemedic.core.learn.Feedback;
import dev.codemedic.core.learn.HealFacts;
import dev.codemedic.core.propose.Provenance;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be counted of heals without reading them whole. */
class HealFactsTest {
    @TempDir
    Path folder;

    @Test
    void aHealIsToldWithItsBestProposalAndWhatBecameOfIt() {
        try (var archive = SqliteArchive.open(folder.resolve("medic.db"))) {
            var kept = archive.cases().record(Cases.healed("KeyError", "total"));
            var written = kept.healed().at().plusSeconds(90);
            archive.feedback().add(new Feedback(kept.number(), 1, Feedback.Kind.ACCEPTED, "", false, written));
            archive.feedback()
                    .add(new Feedback(kept.number(), 1, Feedback.Kind.UNDONE, "", false, written.plusSeconds(5)));
            assertThat(archive.cases().facts()).singleElement().satisfies(facts -> {
                assertThat(facts.number()).isEqualTo(kept.number());
                assertThat(facts.incident()).isEqualTo(kept.incident());
                assertThat(facts.language()).isEqualTo("python");
                assertThat(facts.type()).isEqualTo("KeyError");
                assertThat(facts.place()).isEqualTo("shop.py:5");
                assertThat(facts.at()).isEqualTo(kept.healed().at());
                assertThat(facts.time()).isEqualTo(Duration.ofNanos(1234567890123L));
                assertThat(facts.proposed()).isEqualTo(Duration.ofMillis(30));
                assertThat(facts.healed()).isTrue();
                assertThat(facts.stopped()).isEmpty();
                assertThat(facts.proposal())
                        .contains(new HealFacts.Best(new Provenance("template", "MissingKey"), "plausible"));
                assertThat(facts.became()).contains(Feedback.Kind.UNDONE);
                assertThat(facts.untilWritten()).contains(Duration.ofSeconds(90));
            });
        }
    }

    @Test
    void aHealWithoutAProposalIsToldWithItsReason() {
        try (var archive = SqliteArchive.open(folder.resolve("medic.db"))) {
            archive.cases().record(Cases.healed("KeyError", "total"));
            archive.cases().record(Cases.healed("IndexError", "total"));
            assertThat(archive.cases().facts()).hasSize(2).last().satisfies(facts -> {
                assertThat(facts.healed()).isFalse();
                assertThat(facts.stopped()).contains(StopReason.FLAKY);
                assertThat(facts.became()).isEmpty();
                assertThat(facts.untilWritten()).isEmpty();
            });
        }
    }
}
