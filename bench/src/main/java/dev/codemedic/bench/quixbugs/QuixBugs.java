package dev.codemedic.bench.quixbugs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.codemedic.bench.input.Inputs;
import dev.codemedic.bench.repair.Benchmark;
import dev.codemedic.bench.repair.RepairCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * QuixBugs (Lin, Koppel, Chen and Solar-Lezama, 2017): 40 small algorithms with one wrong line each, in Python and Java.
 *
 * @param checkout an unmodified checkout of github.com/jkoppel/QuixBugs
 */
public record QuixBugs(Path checkout) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The programs in Python. */
    public Benchmark python() throws IOException {
        return new Benchmark(
                "quixbugs",
                "python",
                cases(
                        "correct_python_programs",
                        ".py",
                        "python_testcases/test_%s.py",
                        name -> new PythonBug(this, name)));
    }

    /** The programs in Java. */
    public Benchmark java() throws IOException {
        return new Benchmark(
                "quixbugs",
                "java",
                cases(
                        "correct_java_programs",
                        ".java",
                        "java_testcases/junit/%s_TEST.java",
                        name -> new JavaBug(this, name.toLowerCase(Locale.ROOT))));
    }

    /** A file of the checkout. */
    Path file(String name) {
        return checkout.resolve(name);
    }

    /** What a program is judged on. */
    Inputs inputs(String program) throws IOException {
        var given = new ArrayList<JsonNode>();
        var file = file("json_testcases/" + program + ".json");
        if (Files.exists(file)) {
            for (var line : Files.readAllLines(file)) {
                if (!line.isBlank()) {
                    given.add(JSON.readTree(line).get(0));
                }
            }
        }
        return ProgramInputs.of(program, given);
    }

    private List<RepairCase> cases(String folder, String ending, String test, Function<String, RepairCase> maker)
            throws IOException {
        if (!Files.isDirectory(file(folder))) {
            throw new IOException(checkout + " is no checkout of QuixBugs: there is no " + folder);
        }
        try (var files = Files.list(file(folder))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending))
                    .map(name -> name.substring(0, name.length() - ending.length()))
                    .filter(name -> Files.exists(file(test.formatted(name))))
                    .sorted()
                    .map(maker)
                    .toList();
        }
    }
}
