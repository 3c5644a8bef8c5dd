package dev.codemedic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codemedic.core.failure.Command;
import dev.codemedic.core.failure.Exit;
import dev.codemedic.core.failure.Failure;
import dev.codemedic.core.failure.Frame;
import dev.codemedic.core.failure.Run;
import dev.codemedic.core.failure.Thrown;
import dev.codemedic.store.SqliteArchive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one run has solved is known to the next one's question. */
class SolvedCasesTest {
    private static final String SHOP = """
            CARTS = {"alice": [3, 4]}


            def load(customer):
                return CARTS.get(customer)


            def total(prices):
                return sum(price for price in prices)


            print(total(load("bob")))
            """;

    @TempDir
    Path project;

    private Failure failure(String type, String function) {
        var frame = new Frame(project.resolve("other.py"), 3, null, function, "", true, List.of(), List.of());
        var thrown = new Thrown(type, "another message", Thrown.Link.RAISED, List.of(frame), Map.of());
        var run = new Run(Command.of(List.of("run"), project), new Exit.Code(1), "", "", Duration.ofMillis(5));
        return new Failure(Failure.Kind.CRASH, "python", "", List.of(thrown), List.of(), run);
    }

    private List<String> like(Failure failure) {
        try (var archive = SqliteArchive.open(project.resolve(".medic/medic.db"))) {
            return new SolvedCases(archive.cases()).like(failure);
        }
    }

    @Test
    void aFixIsRememberedOnceItIsApplied() throws IOException, InterruptedException {
        Files.writeString(project.resolve("shop.py"), SHOP);
        MedicProcess.in(project, "run", "--", "python3", "shop.py");
        assertThat(like(failure("TypeError", "total"))).as("only proposed").isEmpty();
        MedicProcess.in(project, "apply", "M-1");
        assertThat(like(failure("KeyError", "total"))).isEmpty();
        assertThat(like(failure("TypeError", "elsewhere")))
                .singleElement()
                .satisfies(text -> assertThat(text)
                        .startsWith("TypeError: ")
                        .contains(
                                "in shop.py, total\ncause: `prices` is None: `CARTS.get(customer)` found no key",
                                "-    return CARTS.get(customer)\n+    return CARTS.get(customer, [])"));
    }
}
