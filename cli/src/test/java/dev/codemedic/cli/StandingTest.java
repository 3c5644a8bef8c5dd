package dev.codemedic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.codemedic.store.SqliteArchive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A failure that is seen again before anything was done about it. */
class StandingTest {
    private static final String SHOP = """
            import sys

            CARTS = {"alice": [3, 5]}

            def total(customer):
                prices = CARTS.get(customer)
                return sum(prices)

            open("last.txt", "w").write(sys.argv[1])
            print(total(sys.argv[1]))
            """;

    @TempDir
    Path project;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(project.resolve("medic.toml"), "");
        Files.writeString(project.resolve("shop.py"), SHOP);
    }

    private JsonNode run(String... options) throws IOException, InterruptedException {
        var words = new String[options.length + 6];
        words[0] = "run";
        words[1] = "--json";
        System.arraycopy(options, 0, words, 2, options.length);
        words[options.length + 2] = "--";
        words[options.length + 3] = "python3";
        words[options.length + 4] = "shop.py";
        words[options.length + 5] = "bob";
        return json(MedicProcess.in(project, words));
    }

    private static JsonNode json(MedicProcess medic) throws IOException {
        return new ObjectMapper().readTree(medic.output().strip());
    }

    private boolean isKept(long heal) {
        try (var archive = SqliteArchive.open(project.resolve(".medic/medic.db"))) {
            return archive.cases().heal(heal).isPresent();
        }
    }

    @Test
    void theSecondTimeTheProposalIsThereAtOnce() throws IOException, InterruptedException {
        var first = run();
        var second = run();
        assertThat(second.at("/proposals/0/diff").asText())
                .isEqualTo(first.at("/proposals/0/diff").asText())
                .contains("+");
        assertThat(second.at("/seen").asInt()).isEqualTo(2);
        assertThat(second.at("/phases").fieldNames()).toIterable().containsExactly("recalled");
        assertThat(isKept(2)).as("nothing was proposed twice").isFalse();
    }

    @Test
    void theReportSaysThatItStillStands() throws IOException, InterruptedException {
        run();
        var again = MedicProcess.in(project, "run", "--", "python3", "shop.py", "bob");
        assertThat(again.errors())
                .contains(
                        "seen 2 times",
                        "proposed before, ",
                        "nothing that it was judged by has changed",
                        "medic apply M-1");
    }

    @Test
    void whereAFileHasChangedItIsHealedAnew() throws IOException, InterruptedException {
        run();
        Files.writeString(project.resolve("shop.py"), SHOP + "# and more\n");
        assertThat(run().at("/phases").fieldNames()).toIterable().contains("searched");
        assertThat(isKept(2)).isTrue();
    }

    @Test
    void withoutMemoryItIsHealedAnew() throws IOException, InterruptedException {
        run();
        assertThat(run("--no-memory").at("/phases").fieldNames()).toIterable().contains("searched");
    }

    @Test
    void whatWasProposedBeforeCanBeAppliedWithTheNextRun() throws IOException, InterruptedException {
        run();
        var applied = MedicProcess.in(project, "run", "--apply", "--", "python3", "shop.py", "bob");
        assertThat(applied.exit()).isZero();
        assertThat(applied.errors()).contains("Applied to shop.py");
        assertThat(Files.readString(project.resolve("shop.py"))).isNotEqualTo(SHOP);
    }

    @Test
    void twoProcessesThatFailAlikeAtOnceMakeOneProposal() throws Exception {
        try (var both = Executors.newFixedThreadPool(2)) {
            Callable<JsonNode> one = this::run;
            var results = both.invokeAll(List.of(one, one));
            var diffs = new TreeSet<String>();
            for (var result : results) {
                assertThat(result.get().at("/id").asText()).isEqualTo("M-1");
                diffs.add(result.get().at("/proposals/0/diff").asText());
            }
            assertThat(diffs).hasSize(1);
            assertThat(isKept(1)).isTrue();
            assertThat(isKept(2)).as("one of them waited for the other").isFalse();
        }
    }
}
