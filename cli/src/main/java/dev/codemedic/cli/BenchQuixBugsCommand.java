package dev.codemedic.cli;

import dev.codemedic.bench.quixbugs.QuixBugs;
import dev.codemedic.bench.repair.Benchmark;
import dev.codemedic.bench.repair.JudgeCheck;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Repairs the programs of QuixBugs and judges every patch against the benchmark's own fix. */
@CommandLine.Command(
        name = "quixbugs",
        description = "Repair the programs of a QuixBugs checkout; judge patches by its tests and its fixed versions.")
final class BenchQuixBugsCommand implements Callable<Integer> {
    /** The languages of the benchmark. */
    enum Programs {
        PYTHON,
        JAVA
    }

    @Mixin
    BenchOptions options = new BenchOptions();

    @Option(names = "--dir", required = true, paramLabel = "PATH", description = "A checkout of jkoppel/QuixBugs.")
    Path checkout = Path.of(".");

    @Option(names = "--lang", required = true, description = "One of: ${COMPLETION-CANDIDATES}.")
    Programs language = Programs.PYTHON;

    @Option(
            names = "--check-judge",
            description = "Repair nothing: hold the fixed and the faulty versions against the fixed ones.")
    boolean check;

    @Override
    public Integer call() throws IOException {
        var quixbugs = new QuixBugs(checkout.toAbsolutePath());
        var benchmark = language == Programs.JAVA ? quixbugs.java() : quixbugs.python();
        return check
                ? checked(benchmark.only(Set.copyOf(options.only)))
                : options.run(benchmark, MedicBuild.command(), System.out, System.err);
    }

    private static int checked(Benchmark benchmark) throws IOException {
        int wrong = 0;
        System.out.println(
                "| program | fixed version | inputs | given | dropped | seconds | faulty version | own tests of the fixed |");
        System.out.println("|---|---|---:|---:|---:|---:|---|---|");
        for (var bug : benchmark.cases()) {
            if (bug instanceof JudgeCheck.Checkable checkable) {
                var check = JudgeCheck.of(checkable);
                wrong += check.right() ? 0 : 1;
                row(check);
            }
        }
        System.out.printf(
                "%n%d programs; the judge is wrong on %d%n", benchmark.cases().size(), wrong);
        return wrong == 0 ? 0 : 1;
    }

    private static void row(JudgeCheck check) {
        var fixed = check.fixed();
        System.out.printf(
                Locale.ROOT,
                "| %s | %s | %d | %d | %d | %.1f | %s | %s |%n",
                check.name(),
                fixed.correct() ? "correct" : "NOT CORRECT: " + Plain.line(fixed.why(), 200),
                fixed.inputs(),
                fixed.given(),
                fixed.dropped(),
                fixed.seconds(),
                check.faulty().correct()
                        ? "CALLED CORRECT"
                        : Plain.line(check.faulty().why().replace('|', '/'), 120),
                Plain.line(check.trouble().orElse("pass"), 100));
    }
}
