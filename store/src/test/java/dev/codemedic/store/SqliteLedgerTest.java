package dev.codemedic.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codemedic.core.model.Ledger;
import dev.codemedic.core.model.Usage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteLedgerTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @TempDir
    Path folder;

    private static Ledger.Entry entry(Instant at, String sent, Usage usage, String outcome) {
        return new Ledger.Entry(at, "ollama/x:7b", true, "fixer", "fixer 1", sent, usage, outcome);
    }

    @Test
    void whatWasSentIsThereAgainAfterTheProcessHasEnded() {
        var file = folder.resolve("medic.db");
        var cost = new Usage(100, 20, Duration.ofMillis(1500), 0.25);
        try (var ledger = SqliteLedger.open(file)) {
            ledger.record(entry(NOON, "What is wrong?\n'quoted' ö", Usage.NONE, "asked"));
            ledger.record(entry(NOON.plusSeconds(2), "What is wrong?", cost, "answered"));
        }
        try (var ledger = SqliteLedger.open(file)) {
            assertThat(ledger.newest(SqliteLedger.Part.ALL, 10))
                    .extracting("outcome")
                    .containsExactly("answered", "asked");
            assertThat(ledger.newest(SqliteLedger.Part.ALL, 1).getFirst().usage())
                    .isEqualTo(cost);
            assertThat(ledger.newest(SqliteLedger.Part.ALL, 2).getLast().sent())
                    .isEqualTo("What is wrong?\n'quoted' ö");
            assertThat(ledger.since(NOON)).isEqualTo(cost);
            assertThat(ledger.since(NOON.plusSeconds(60))).isEqualTo(Usage.NONE);
            assertThat(ledger.questionsSince(NOON)).isEqualTo(1);
        }
    }

    @Test
    void aDatabaseOfBeforeThereWereModelsIsBroughtUpToDate() throws SQLException {
        var file = OldDatabase.of(folder, 1);
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.execute("""
                    insert into incident (fingerprint, language, type, place, seen, first_seen, last_seen, state)
                    values ('0123456789abcdef', 'python', 'KeyError', '', 1, '2026-01-01T00:00:00Z',
                        '2026-01-01T00:00:00Z', 'OPEN')
                    """);
        }
        try (var ledger = SqliteLedger.open(file);
                var archive = SqliteArchive.open(file)) {
            ledger.record(entry(NOON, "x", Usage.NONE, "asked"));
            assertThat(archive.cases().incidents()).hasSize(1);
        }
    }

    @Test
    void itLivesBesideTheCasesOfTheSameDatabase() {
        var file = folder.resolve("medic.db");
        try (var archive = SqliteArchive.open(file);
                var ledger = SqliteLedger.open(file)) {
            archive.cases().record(Cases.healed("TypeError", "total"));
            ledger.record(entry(NOON, "x", Usage.NONE, "asked"));
            assertThat(archive.cases().incidents()).hasSize(1);
        }
    }

    @Test
    void aDayBeginsWithItsFirstMomentAndWhatLeftTheMachineIsCounted() {
        try (var ledger = SqliteLedger.open(folder.resolve("medic.db"))) {
            var away = new Ledger.Entry(
                    NOON.plusMillis(250), "openai/x", false, "judge", "judge 1", "y", Usage.NONE, "asked");
            ledger.record(entry(NOON.minusSeconds(1), "early", Usage.NONE, "asked"));
            ledger.record(entry(NOON, "x", Usage.NONE, "asked"));
            ledger.record(away);
            assertThat(ledger.questionsSince(NOON)).isEqualTo(2);
            var all = ledger.total(SqliteLedger.Part.ALL);
            assertThat(all.questions()).isEqualTo(3);
            assertThat(all.away()).isEqualTo(1);
            var part = new SqliteLedger.Part(NOON, true);
            assertThat(ledger.newest(part, 10)).containsExactly(away);
            assertThat(ledger.total(part).questions()).isEqualTo(1);
        }
    }

    @Test
    void aLedgerThatCameWithARepositoryGivesNothingBack() throws SQLException {
        var file = folder.resolve("medic.db");
        try (var ledger = SqliteLedger.open(file)) {
            ledger.record(entry(NOON, "x", new Usage(-1_000_000, -1, Duration.ofHours(-9), -7), "answered"));
            ledger.record(entry(NOON, "x", new Usage(Integer.MAX_VALUE, 1, Duration.ZERO, 1), "answered"));
            ledger.record(entry(NOON, "x", new Usage(Integer.MAX_VALUE, 1, Duration.ZERO, 1), "answered"));
            assertThat(ledger.since(NOON)).isEqualTo(new Usage(Integer.MAX_VALUE, 2, Duration.ZERO, 2));
            assertThat(ledger.total(SqliteLedger.Part.ALL).usage())
                    .isEqualTo(new Usage(Integer.MAX_VALUE, 2, Duration.ZERO, 2));
        }
    }

    @Test
    void aDatabaseThatForgetsByItselfIsSetAside() throws SQLException {
        var file = folder.resolve("medic.db");
        SqliteLedger.open(file).close();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.execute("create trigger forget after insert on ledger begin delete from ledger; end");
        }
        try (var ledger = SqliteLedger.open(file)) {
            ledger.record(entry(NOON, "x", Usage.NONE, "asked"));
            assertThat(ledger.questionsSince(NOON)).isEqualTo(1);
        }
        assertThat(folder).isDirectoryContaining("glob:**medic.db.damaged-*");
    }

    @Test
    void aLinkToAnotherProgramsDatabaseIsNotFollowed() throws Exception {
        var other = folder.resolve("cookies.sqlite");
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + other);
                var statement = connection.createStatement()) {
            statement.execute("create table cookies (value text)");
        }
        var before = Files.readAllBytes(other);
        var file = Files.createSymbolicLink(folder.resolve("medic.db"), other);
        try (var ledger = SqliteLedger.open(file)) {
            ledger.record(entry(NOON, "x", Usage.NONE, "asked"));
            assertThat(ledger.questionsSince(NOON)).isEqualTo(1);
        }
        assertThat(other).hasBinaryContent(before);
    }
}
