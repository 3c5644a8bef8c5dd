package dev.codemedic.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.codemedic.bench.learning.AskingTime;
import dev.codemedic.bench.learning.Families;
import dev.codemedic.bench.learning.Program;
import dev.codemedic.bench.learning.Programs;
import dev.codemedic.bench.learning.Programs.LeftOut;
import dev.codemedic.bench.learning.Rehearsal;
import dev.codemedic.bench.learning.Retrieval;
import dev.codemedic.bench.learning.SimilarityBench;
import dev.codemedic.bench.process.WorkFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Measures how well failures of the same bug are found again. */
@CommandLine.Command(
        name = "similarity",
        description =
                "Disguise programs with known bugs, let all of them fail, and print how well failures of the same bug"
                        + " are found: by all that medic compares, by each part alone, and by a text search.")
final class BenchSimilarityCommand implements Callable<Integer> {
    private static final int MANY = 5_000;

    @Option(
            names = "--examples",
            paramLabel = "DIR",
            defaultValue = "examples",
            description = "Cases as examples/README.md describes them (default: ${DEFAULT-VALUE}).")
    Path examples = Path.of("examples");

    @Option(names = "--quixbugs", paramLabel = "DIR", description = "A checkout of jkoppel/QuixBugs as well.")
    @Nullable
    Path quixbugs;

    @Option(
            names = "--disguises",
            paramLabel = "N",
            defaultValue = "3",
            description = "Disguises of each program (default: ${DEFAULT-VALUE}).")
    int disguises;

    @Option(names = "--only", paramLabel = "TEXT", description = "Only programs whose name contains this.")
    @Nullable
    String only;

    @Option(names = "--keep", paramLabel = "DIR", description = "Keep the disguised programs in this folder.")
    @Nullable
    Path keep;

    @Option(
            names = "--json",
            paramLabel = "FILE",
            description = "Write all results and what they are made from as JSON.")
    @Nullable
    Path json;

    @Override
    public Integer call() throws IOException {
        if (!Files.isDirectory(examples)) {
            System.err.println("medic: there is no folder " + examples);
            return 2;
        }
        if (disguises < 1) {
            System.err.println("medic: --disguises must be at least 1");
            return 2;
        }
        try (var work = new WorkFolder()) {
            return measured(
                    keep == null ? work.path() : Files.createDirectories(keep).toRealPath());
        }
    }

    private int measured(Path folder) throws IOException {
        var languages = new Languages().all();
        var leftOut = new ArrayList<LeftOut>();
        var programs = programs(leftOut);
        var bench = new SimilarityBench(languages);
        var families = new Families(new Rehearsal(languages), folder, disguises, bench);
        var made = families.of(programs, name -> System.err.println("medic: " + Plain.line(name, 100)));
        leftOut.addAll(families.leftOut());
        var failures = bench.failures(made);
        var results = SimilarityBench.measure(failures);
        table(results);
        System.out.printf("%n%d failures of %d bugs in %d programs%n", failures.size(), made.size(), programs.size());
        if (!failures.isEmpty()) {
            time(SimilarityBench.time(failures, MANY));
        }
        leftOut.forEach(left ->
                System.out.println("left out: " + Plain.line(left.name(), 100) + ": " + Plain.line(left.why(), 200)));
        if (json != null) {
            new ObjectMapper()
                    .writerWithDefaultPrettyPrinter()
                    .writeValue(json.toFile(), Map.of("results", results, "leftOut", leftOut, "failures", failures));
        }
        return 0;
    }

    private List<Program> programs(List<LeftOut> leftOut) throws IOException {
        var programs = new ArrayList<>(Programs.examples(examples, leftOut));
        if (quixbugs != null) {
            programs.addAll(Programs.quixbugs(quixbugs));
        }
        var text = only;
        programs.removeIf(program -> text != null && !program.name().contains(text));
        return programs;
    }

    private static void time(AskingTime time) {
        System.out.printf(
                Locale.ROOT,
                "among %,d failures: %.1f ms to prepare, then %.1f ms to ask (median; 95 %% below %.1f ms)%n",
                time.remembered(),
                time.prepared(),
                time.median(),
                time.p95());
    }

    private static void table(List<Retrieval> results) {
        System.out.println("| search | bugs | asked | precision at 1 | precision at 3 | recall at 1 | recall at 3 |");
        System.out.println("|---|---|---:|---:|---:|---:|---:|");
        for (var result : results) {
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %s | %d | %.3f | %.3f | %.3f | %.3f |%n",
                    result.search(),
                    result.half().name().toLowerCase(Locale.ROOT),
                    result.questions(),
                    result.precision1(),
                    result.precision3(),
                    result.recall1(),
                    result.recall3());
        }
    }
}
