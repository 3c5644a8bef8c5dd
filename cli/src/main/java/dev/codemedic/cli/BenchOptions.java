package dev.codemedic.cli;

import dev.codemedic.bench.repair.Benchmark;
import dev.codemedic.bench.repair.BugResult;
import dev.codemedic.bench.repair.Harness;
import dev.codemedic.bench.repair.Medic;
import dev.codemedic.bench.repair.StateFile;
import dev.codemedic.bench.report.BenchReport;
import dev.codemedic.bench.report.MarkdownReport;
import dev.codemedic.bench.report.ReportFiles;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What every benchmark of repairs can be told, and how it is run. */
final class BenchOptions {
    private static final int USAGE = 2;

    @Option(names = "--json", paramLabel = "FILE", description = "Write all results as JSON.")
    @Nullable
    Path json;

    @Option(names = "--report", paramLabel = "FOLDER", description = "Write report.md and report.html with plots.")
    @Nullable
    Path report;

    @Option(names = "--only", paramLabel = "NAME", split = ",", description = "Only these cases.")
    List<String> only = List.of();

    @Option(
            names = "--resume",
            description = "Go on where an earlier run of the same medic was stopped; needs --json or --report.")
    boolean resume;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "How long to search for one patch (default: ${DEFAULT-VALUE}).")
    long timeout;

    /** Runs a benchmark, tells of each case on standard error and of all of them on standard output. */
    int run(Benchmark all, List<String> medic, PrintStream out, PrintStream messages) throws IOException {
        var benchmark = all.only(Set.copyOf(only));
        if (!complete(benchmark, messages) || !keeps(messages)) {
            return USAGE;
        }
        var version = MedicBuild.version();
        var state = state(benchmark, version);
        if (!resume) {
            state.clear();
        }
        messages.printf(
                "medic: %s, %s: %d bugs, %d of them done before%n",
                benchmark.name(),
                benchmark.language(),
                benchmark.cases().size(),
                state.results().size());
        var results = new Harness(new Medic(medic, version), Duration.ofSeconds(timeout))
                .run(benchmark, state, result -> progress(result, messages));
        var told = BenchReport.of(benchmark.name(), benchmark.language(), version, timeout, results);
        out.print(new MarkdownReport(told).table());
        if (json != null) {
            ReportFiles.json(told, json);
        }
        if (report != null) {
            ReportFiles.folder(told, report);
            messages.println("medic: the report is in " + report.resolve("report.html"));
        }
        return 0;
    }

    private boolean complete(Benchmark benchmark, PrintStream messages) {
        var missing = new LinkedHashSet<>(only);
        benchmark.cases().forEach(one -> missing.remove(one.name()));
        if (!missing.isEmpty()) {
            messages.println("medic: there is no case " + Plain.line(String.join(", ", missing), 200));
        }
        return missing.isEmpty();
    }

    private boolean keeps(PrintStream messages) throws IOException {
        if (resume && json == null && report == null) {
            messages.println("medic: --resume needs --json FILE or --report FOLDER, where results are kept");
            return false;
        }
        if (json != null) {
            Files.createDirectories(json.toAbsolutePath().getParent());
        }
        if (report != null) {
            Files.createDirectories(report);
        }
        return true;
    }

    /** Results are kept beside the JSON file, else in the report's folder. */
    private StateFile state(Benchmark benchmark, String version) {
        var run = "%s %s %s %d s".formatted(benchmark.name(), benchmark.language(), version, timeout);
        if (json != null) {
            return StateFile.at(json.resolveSibling(json.getFileName() + ".state"), run);
        }
        return report == null ? StateFile.none() : StateFile.at(report.resolve("results.state"), run);
    }

    private static void progress(BugResult result, PrintStream messages) {
        messages.printf(
                Locale.ROOT,
                "%-32s %-9s %6.2f s  %s%n",
                Plain.line(result.name(), 32),
                result.verdict(),
                result.effort().wall(),
                Plain.line(String.join("; ", notes(result)), 200));
    }

    private static List<String> notes(BugResult result) {
        var notes = new LinkedHashSet<>(result.problems());
        if (!result.judged().why().isEmpty()) {
            notes.add(result.judged().why());
        }
        if (result.trouble() != null) {
            notes.add("the benchmark's own fix fails here: " + result.trouble());
        }
        return List.copyOf(notes);
    }
}
