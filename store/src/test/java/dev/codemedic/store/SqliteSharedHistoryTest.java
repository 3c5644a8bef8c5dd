package dev.codemedic.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codemedic.core.failure.Fingerprint;
import dev.codemedic.core.learn.Feedback;
import dev.codemedic.core.learn.Outcome;
import dev.codemedic.core.propose.Provenance;
import dev.codemedic.core.rank.Score;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteSharedHistoryTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @TempDir
    Path folder;

    private static Outcome outcome(long heal, Feedback.Kind kind) {
        return new Outcome(
                new Feedback(heal, 1, kind, "it reads customers.csv", true, NOON.plusSeconds(heal)),
                new Fingerprint("0123456789abcdef"),
                new Provenance("template", "MissingKey"),
                "python $A[$B]",
                "c0ffee",
                "verified",
                new Score(0.8, 0.9, 0.7, 0.1, 0.85, List.of("R 0.9")));
    }

    @Test
    void aProjectSeesWhatBecameOfProposalsInOthers() {
        try (var shared = SqliteSharedHistory.open(folder.resolve("history.db"))) {
            shared.note("one", outcome(1, Feedback.Kind.ACCEPTED));
            shared.note("one", outcome(1, Feedback.Kind.UNDONE));
            shared.note("two", outcome(1, Feedback.Kind.STAYED));
            assertThat(shared.others("two", 10)).singleElement().satisfies(seen -> {
                assertThat(seen.feedback().kind()).isEqualTo(Feedback.Kind.UNDONE);
                assertThat(seen.provenance()).isEqualTo(new Provenance("template", "MissingKey"));
                assertThat(seen.score().evidence()).isEqualTo(0.9);
            });
            assertThat(shared.forget("two")).isEqualTo(1);
            assertThat(shared.others("one", 10)).isEmpty();
        }
    }

    @Test
    void nothingOfTheProgramIsInIt() throws IOException {
        var file = folder.resolve("history.db");
        try (var shared = SqliteSharedHistory.open(file)) {
            shared.note("one", outcome(1, Feedback.Kind.ACCEPTED));
        }
        var bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertThat(bytes).contains("MissingKey").doesNotContain("customers", "$A[$B]", "c0ffee", "0123456789abcdef");
    }
}
