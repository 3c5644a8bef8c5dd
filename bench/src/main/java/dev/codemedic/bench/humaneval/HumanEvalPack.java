package dev.codemedic.bench.humaneval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.codemedic.bench.process.Script;
import dev.codemedic.bench.repair.Benchmark;
import dev.codemedic.bench.repair.Half;
import dev.codemedic.bench.repair.Layout;
import dev.codemedic.bench.repair.RepairCase;
import dev.codemedic.bench.repair.TestedCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * HumanEvalPack (Muennighoff and others, 2023): functions with a fault made by hand. A repair sees every second assertion;
 * a patch is correct that passes all of them. Where the tests are no series of assertions, they are seen as a whole.
 *
 * @param file its {@code humanevalpack.jsonl} of one language
 */
public record HumanEvalPack(Path file) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NAME = "humanevalpack";
    private static final String TESTS = "test_solution.py";

    /** The functions in Python. */
    public Benchmark python(Half half) throws IOException {
        var rows = new Script(HumanEvalPack.class, "split.py")
                .lines(file.toAbsolutePath().toString());
        return new Benchmark(
                NAME,
                "python",
                half.of(rows).stream().map(HumanEvalPack::python).toList());
    }

    /** The functions in Java. */
    public Benchmark java(Half half) throws IOException {
        var rows = new ArrayList<JsonNode>();
        for (var line : Files.readAllLines(file)) {
            rows.add(JSON.readTree(line));
        }
        var cases = new ArrayList<RepairCase>();
        for (var row : half.of(rows)) {
            cases.add(new JavaFunction(row).asCase());
        }
        return new Benchmark(NAME, "java", cases);
    }

    private static RepairCase python(JsonNode row) {
        var command = List.of("python3", "-m", "pytest", "-q", TESTS);
        return new TestedCase(
                row.path("name").asText(),
                "python",
                Layout.of(Map.of(
                        "solution.py",
                        row.path("buggy").asText(),
                        TESTS,
                        row.path("visible").asText())),
                List.of(),
                command,
                new TestedCase.HeldOut(
                        Layout.of(Map.of(TESTS, row.path("all").asText())), List.of(command), Optional.empty()),
                Optional.of(Layout.of(Map.of("solution.py", row.path("fixed").asText()))));
    }
}
