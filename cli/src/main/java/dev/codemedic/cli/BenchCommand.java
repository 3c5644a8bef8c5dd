package dev.codemedic.cli;

import dev.codemedic.bench.BenchCase;
import dev.codemedic.bench.BenchResult;
import dev.codemedic.bench.BenchRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Heals a folder of cases, each with a fresh medic, and prints a table of what happened. */
@CommandLine.Command(
        name = "bench",
        subcommands = {
            BenchQuixBugsCommand.class,
            BenchFolderCommand.class,
            BenchHumanEvalPackCommand.class,
            BenchRefactoryCommand.class,
            BenchDefects4JCommand.class,
            BenchPriorCommand.class,
            BenchSimilarityCommand.class,
            BenchMemoryCommand.class,
            BenchSandboxCommand.class
        },
        description = "Heal every case below a folder and print verdicts and times as a Markdown table.")
final class BenchCommand implements Callable<Integer> {
    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "DIR",
            description = "A folder of cases (format: examples/README.md).")
    Path folder = Path.of("examples");

    @Option(names = "--only", paramLabel = "TEXT", description = "Only cases whose name contains this.")
    @Nullable
    String only;

    @Override
    public Integer call() throws IOException {
        if (!Files.isDirectory(folder)) {
            System.err.println("medic: there is no folder " + folder);
            return 2;
        }
        var run = new BenchRun(MedicBuild.command());
        var results = new ArrayList<BenchResult>();
        System.out.println("| case | verdict | crash to decision | whole run | candidates | as expected |");
        System.out.println("|---|---|---|---|---|---|");
        for (var bench : BenchCase.below(folder)) {
            if (only == null || bench.name().contains(only)) {
                var result = run.of(bench);
                results.add(result);
                row(result);
            }
        }
        summary(results);
        return results.stream().allMatch(BenchResult::passed) ? 0 : 1;
    }

    private static void row(BenchResult result) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %s | %.2f s | %.2f s | %d | %s |%n",
                result.name(),
                result.verdict(),
                result.healSeconds(),
                result.wallSeconds(),
                result.candidates(),
                result.passed() ? "yes" : "no: " + Plain.line(String.join("; ", result.wrong()), 300));
    }

    private static void summary(List<BenchResult> results) {
        var healed = results.stream()
                .filter(result -> !result.verdict().equals("none"))
                .toList();
        System.out.println();
        System.out.printf(
                Locale.ROOT,
                "%d cases, %d as expected; with a proposal: median %.2f s from crash to decision, %.2f s whole run%n",
                results.size(),
                results.stream().filter(BenchResult::passed).count(),
                median(healed, BenchResult::healSeconds),
                median(healed, BenchResult::wallSeconds));
    }

    private static double median(List<BenchResult> results, ToDoubleFunction<BenchResult> figure) {
        var figures = results.stream().mapToDouble(figure).sorted().toArray();
        if (figures.length == 0) {
            return 0;
        }
        int middle = figures.length / 2;
        return figures.length % 2 == 1 ? figures[middle] : (figures[middle - 1] + figures[middle]) / 2;
    }
}
