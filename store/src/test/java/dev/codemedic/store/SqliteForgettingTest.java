package dev.codemedic.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codemedic.core.learn.Archive;
import dev.codemedic.core.learn.Case;
import dev.codemedic.core.learn.Feedback;
import dev.codemedic.core.learn.Forgetting.Forgotten;
import dev.codemedic.core.learn.Incident;
import dev.codemedic.core.learn.KeptLesson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteForgettingTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @TempDir
    Path folder;

    private Archive opened() {
        return SqliteArchive.open(folder.resolve("medic.db"));
    }

    private static void accept(Archive archive, Case healed) {
        var kept = archive.cases().record(healed);
        archive.feedback().add(new Feedback(kept.number(), 1, Feedback.Kind.ACCEPTED, "", false, NOON));
        archive.lessons().keep(new KeptLesson(0, kept.number(), 1, "python", "KeyError", "a shape", "a lesson", NOON));
    }

    @Test
    void whatIsForgottenLeavesNoTraceInTheFile() throws IOException {
        try (var archive = opened()) {
            archive.cases().transition("x", "sensed", "about tangerines");
            accept(archive, Cases.healed("TangerineError", "total"));
            accept(archive, Cases.healed("KeyError", "total"));
            var forgotten = archive.forgetting()
                    .incidents(List.of(archive.cases().incident("M-1").orElseThrow()));
            assertThat(forgotten).isEqualTo(new Forgotten(1, 1, 1, 1));
            assertThat(archive.cases().incident("M-1")).isEmpty();
            assertThat(archive.cases().incidents()).extracting(Incident::id).containsExactly("M-2");
            assertThat(archive.feedback().outcomes(9)).hasSize(1);
            assertThat(archive.lessons().lessons("python", "KeyError", 9)).hasSize(1);
        }
        for (var ending : List.of("", "-wal", "-shm")) {
            var file = folder.resolve("medic.db" + ending);
            if (Files.exists(file)) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain("TangerineError");
            }
        }
    }

    @Test
    void oldHealsAreForgottenAndWhatTheyTaughtIsNot() {
        try (var archive = opened()) {
            accept(archive, Cases.healed("KeyError", "total"));
            assertThat(archive.forgetting().retain(NOON.minusSeconds(1_000_000), 10))
                    .isEqualTo(new Forgotten(0, 0, 0, 0));
            assertThat(archive.forgetting().retain(NOON, 10)).isEqualTo(new Forgotten(1, 1, 0, 0));
            assertThat(archive.cases().incidents()).isEmpty();
            assertThat(archive.feedback().outcomes(9)).hasSize(1);
            assertThat(archive.lessons().lessons("python", "KeyError", 9)).hasSize(1);
            assertThat(archive.cases().record(Cases.healed("KeyError", "total")).number())
                    .as("its number is not used again")
                    .isEqualTo(2);
        }
    }

    @Test
    void ofTooManyHealsTheOldestGo() {
        try (var archive = opened()) {
            for (int i = 0; i < 5; i++) {
                archive.cases().record(Cases.healed("KeyError", "total"));
            }
            assertThat(archive.forgetting().retain(Instant.EPOCH, 2).heals()).isEqualTo(3);
            assertThat(archive.cases().heal(3)).isEmpty();
            assertThat(archive.cases().heal(4)).isPresent();
        }
    }

    @Test
    void anAppliedIncidentCanStillBeUndone() {
        try (var archive = opened()) {
            accept(archive, Cases.healed("KeyError", "total"));
            var incident = archive.cases().incident("last").orElseThrow();
            archive.cases().moved(incident, Incident.State.APPLIED);
            archive.forgetting().retain(NOON, 0);
            assertThat(archive.cases().latest(incident)).isPresent();
        }
    }
}
