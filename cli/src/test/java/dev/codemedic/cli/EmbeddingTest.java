package dev.codemedic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codemedic.models.standin.StandIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model that turns failures into vectors. */
class EmbeddingTest {
    private static final String SHOP = """
            CARTS = {"alice": [3, 5]}

            def total(customer):
                prices = CARTS.get(customer)
                return sum(prices)

            print(total("bob"))
            """;

    @TempDir
    Path folder;

    private Sums here(String embedding) throws IOException {
        Files.writeString(folder.resolve("shop.py"), SHOP);
        Files.writeString(
                folder.resolve("depot.py"), SHOP.replace("CARTS", "STOCK").replace("total", "weight"));
        return Sums.in(folder).settings("[memory]\nembedding = \"" + embedding + "\"\n");
    }

    private static MedicProcess run(Sums here, String file) throws IOException, InterruptedException {
        return here.medic("run", "--", "python3", file);
    }

    @Test
    void meaningCountsInHowAlikeFailuresAreAndTheLedgerShowsWhatWasSent() throws IOException, InterruptedException {
        try (var server = StandIn.answering()) {
            var here = here("ollama/stand-in:1b").with(server);
            run(here, "shop.py");
            here.medic("apply", "--no-run", "M-1");
            run(here, "depot.py");
            assertThat(here.medic("why", "M-2").output()).contains("C 0.", "meaning");
            assertThat(here.medic("ledger", "--text").output())
                    .contains("embedding", "TypeError", "In all 2 questions", "none left this machine");
        }
    }

    @Test
    void whereItIsNotThereNothingElseChanges() throws IOException, InterruptedException {
        var here = here("ollama/stand-in:1b");
        assertThat(run(here, "shop.py").errors()).contains("medic apply M-1");
        here.medic("apply", "--no-run", "M-1");
        assertThat(run(here, "depot.py").errors()).contains("as in M-1");
        assertThat(here.medic("why", "M-2").output()).contains("C 0.").doesNotContain("meaning");
    }

    @Test
    void aModelElsewhereIsRefused() throws IOException, InterruptedException {
        var refused = run(here("openai/text-embedding-3-small"), "shop.py");
        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.errors()).contains("is no model of an Ollama on this machine", "Nothing was started");
    }
}
