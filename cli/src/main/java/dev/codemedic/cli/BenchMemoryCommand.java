package dev.codemedic.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.codemedic.bench.learning.Families;
import dev.codemedic.bench.learning.Family;
import dev.codemedic.bench.learning.MemoryBench;
import dev.codemedic.bench.learning.MemoryFigures;
import dev.codemedic.bench.learning.Mode;
import dev.codemedic.bench.learning.Program;
import dev.codemedic.bench.learning.Programs;
import dev.codemedic.bench.learning.Programs.LeftOut;
import dev.codemedic.bench.learning.Rehearsal;
import dev.codemedic.bench.learning.Step;
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

/** Measures what a project's memory is worth. */
@CommandLine.Command(
        name = "memory",
        description = {
            "Let every bug occur again and again in one project, under other names and in other places, heal each",
            "time, and print how much faster and how often right that is with what was learnt than without."
        })
final class BenchMemoryCommand implements Callable<Integer> {
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
            names = "--times",
            paramLabel = "N",
            defaultValue = "3",
            description = "How often each bug occurs (default: ${DEFAULT-VALUE}).")
    int times = 3;

    @Option(
            names = "--scores",
            description = "Also heal with earlier outcomes in the order, but without earlier fixes.")
    boolean scores;

    @Option(names = "--only", paramLabel = "TEXT", description = "Only programs whose name contains this.")
    @Nullable
    String only;

    @Option(names = "--json", paramLabel = "FILE", description = "Write every heal as JSON.")
    @Nullable
    Path json;

    @Override
    public Integer call() throws IOException {
        if (!Files.isDirectory(examples) || times < 2) {
            System.err.println(
                    times < 2 ? "medic: --times must be at least 2" : "medic: there is no folder " + examples);
            return CommandLine.ExitCode.USAGE;
        }
        try (var work = new WorkFolder()) {
            var leftOut = new ArrayList<LeftOut>();
            var families = families(Files.createDirectory(work.path().resolve("programs")), leftOut);
            var modes = scores ? List.of(Mode.PLAIN, Mode.SCORES) : List.of(Mode.PLAIN);
            var bench = new MemoryBench(MedicBuild.command(), work.path(), modes);
            var steps = bench.run(families, times, BenchMemoryCommand::told);
            var figures = MemoryFigures.of(steps);
            var rules = bench.rules();
            table(figures);
            System.out.printf(
                    "%n%d failures of %d bugs; %d rules%n",
                    steps.stream().filter(step -> step.mode() == Mode.MEMORY).count(), families.size(), rules.size());
            leftOut.forEach(left -> System.out.println(
                    "left out: " + Plain.line(left.name(), 100) + ": " + Plain.line(left.why(), 200)));
            if (json != null) {
                new ObjectMapper()
                        .findAndRegisterModules()
                        .writerWithDefaultPrettyPrinter()
                        .writeValue(json.toFile(), Map.of("rows", figures.rows(), "steps", steps, "rules", rules));
            }
            return 0;
        }
    }

    private List<Family> families(Path folder, List<LeftOut> leftOut) throws IOException {
        var programs = new ArrayList<Program>(Programs.examples(examples, leftOut));
        if (quixbugs != null) {
            programs.addAll(Programs.quixbugs(quixbugs));
        }
        var text = only;
        programs.removeIf(program -> text != null && !program.name().contains(text));
        var families = new Families(new Rehearsal(new Languages().all()), folder, times - 1, (_, _, _) -> {});
        var made = families.of(programs, name -> System.err.println("medic: " + Plain.line(name, 100))).stream()
                .filter(Family::isHealable)
                .toList();
        leftOut.addAll(families.leftOut());
        return made;
    }

    private static void told(Step step) {
        System.err.printf(
                Locale.ROOT,
                "%d %-7s %-44s %s %5.2f s  %5.2f s  %s%n",
                step.occurrence(),
                step.mode().name().toLowerCase(Locale.ROOT),
                Plain.line(step.family(), 44),
                step.first() ? "right" : step.right() > 0 ? "later" : step.proposals() > 0 ? "wrong" : "none ",
                step.proposed(),
                step.decided(),
                Plain.line(step.source(), 40));
    }

    private static void table(MemoryFigures figures) {
        System.out.println(
                "| time | goes by | failures | from memory | of these right | right first | right at all | proposed | decided |");
        System.out.println("|---:|---|---:|---:|---:|---:|---:|---:|---:|");
        for (var row : figures.rows()) {
            System.out.printf(
                    Locale.ROOT,
                    "| %d | %s | %d | %d | %d | %d | %d | %.2f s | %.2f s |%n",
                    row.occurrence(),
                    row.mode().name().toLowerCase(Locale.ROOT),
                    row.failures(),
                    row.remembered(),
                    row.rememberedRight(),
                    row.first(),
                    row.found(),
                    row.proposed(),
                    row.decided());
        }
        figures.faster()
                .ifPresent(faster -> System.out.printf(
                        Locale.ROOT,
                        "%nthe second time, from memory (%d pairs): proposed %.1f times faster (median; all together %.1f,"
                                + " at least %.1f), decided %.1f times faster (median)%n",
                        faster.pairs(),
                        faster.ratio(),
                        faster.total(),
                        faster.least(),
                        faster.decided()));
    }
}
