package dev.codemedic.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codemedic.core.learn.Incident;
import dev.codemedic.core.learn.KeptCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteCaseStoreTest {
    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("medic.db");
    }

    @Test
    void givesAWholeCaseBackAfterReopening() {
        var healed = Cases.healed("KeyError", "total");
        Incident incident;
        try (var archive = SqliteArchive.open(file())) {
            incident = archive.cases().record(healed).incident();
        }
        try (var archive = SqliteArchive.open(file())) {
            var store = archive.cases();
            assertThat(store.incident("last")).contains(incident);
            assertThat(store.latest(incident)).map(KeptCase::healed).contains(healed);
        }
    }

    @Test
    void countsTheSameFailureAsOneIncident() {
        try (var archive = SqliteArchive.open(file())) {
            var store = archive.cases();
            var first = store.record(Cases.healed("KeyError", "total")).incident();
            var again = store.record(Cases.healed("KeyError", "total")).incident();
            var other = store.record(Cases.healed("IndexError", "total")).incident();
            assertThat(again.id()).isEqualTo(first.id()).isEqualTo("M-1");
            assertThat(again.seen()).isEqualTo(2);
            assertThat(other.id()).isEqualTo("M-2");
            assertThat(store.incidents()).hasSize(2);
        }
    }

    @Test
    void findsAnIncidentHoweverItsIdIsWritten() {
        try (var archive = SqliteArchive.open(file())) {
            var store = archive.cases();
            var incident = store.record(Cases.healed("KeyError", "total")).incident();
            assertThat(store.incident("M-1")).contains(incident);
            assertThat(store.incident("m-1")).contains(incident);
            assertThat(store.incident("1")).contains(incident);
            assertThat(store.incident("M-2")).isEmpty();
            assertThat(store.incident("'; drop table incident; --")).isEmpty();
        }
    }

    @Test
    void setsADamagedFileAsideAndStartsAnew() throws IOException {
        Files.writeString(file(), "this is no database, but it is longer than the header of one would be".repeat(40));
        try (var archive = SqliteArchive.open(file())) {
            var store = archive.cases();
            assertThat(store.incidents()).isEmpty();
        }
        try (var files = Files.list(folder)) {
            assertThat(files.map(path -> path.getFileName().toString()))
                    .anyMatch(name -> name.startsWith("medic.db.damaged-"));
        }
    }

    @Test
    void severalProcessesGiveEachFailureItsOwnId() throws Exception {
        var processes = new ArrayList<Process>();
        for (int i = 0; i < 3; i++) {
            processes.add(new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "--enable-native-access=ALL-UNNAMED",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Recorder.class.getName(),
                            file().toString(),
                            "Error" + i)
                    .inheritIO()
                    .start());
        }
        for (var process : processes) {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isZero();
        }
        try (var archive = SqliteArchive.open(file())) {
            var store = archive.cases();
            assertThat(store.incidents()).hasSize(60);
            assertThat(store.incidents()).extracting(Incident::id).doesNotHaveDuplicates();
        }
    }

    /** Records twenty different failures in a process of its own. */
    static final class Recorder {
        public static void main(String[] arguments) {
            try (var archive = SqliteArchive.open(Path.of(arguments[0]))) {
                var store = archive.cases();
                for (var letter : List.of("A", "B", "C", "D", "E", "F", "G", "H", "I", "J")) {
                    store.record(Cases.healed(arguments[1] + letter, "total"));
                    store.record(Cases.healed(arguments[1] + letter, "main"));
                }
            }
        }
    }
}
