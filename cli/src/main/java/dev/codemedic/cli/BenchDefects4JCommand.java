package dev.codemedic.cli;

import dev.codemedic.bench.defects4j.Defects4J;
import dev.codemedic.bench.defects4j.LibraryCheck;
import dev.codemedic.bench.defects4j.Project;
import dev.codemedic.bench.repair.Half;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Repairs bugs of real libraries. */
@CommandLine.Command(
        name = "defects4j",
        description = "Repair real bugs of Java libraries; the developers' other tests are held out.")
final class BenchDefects4JCommand implements Callable<Integer> {
    @Mixin
    BenchOptions options = new BenchOptions();

    @Option(
            names = "--dir",
            required = true,
            paramLabel = "DEFECTS4J",
            description = "A checkout of rjust/defects4j, or its git directory.")
    Path checkout = Path.of("defects4j");

    @Option(
            names = "--repository",
            required = true,
            paramLabel = "GIT",
            description = "A clone of the library, such as apache/commons-lang, or its git directory.")
    Path repository = Path.of("commons-lang");

    @Option(names = "--project", required = true, description = "One of: ${COMPLETION-CANDIDATES}.")
    Project project = Project.LANG;

    @Option(
            names = "--half",
            defaultValue = "ALL",
            description = "Bugs of even or odd numbers; one of: ${COMPLETION-CANDIDATES}.")
    Half half = Half.ALL;

    @Option(
            names = "--single-location",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description = "Only bugs whose fix changes one run of neighbouring lines (default: ${DEFAULT-VALUE}).")
    boolean single = true;

    @Option(
            names = "--check-judge",
            description = "Repair nothing: tell which bugs show here, and judge their faulty and fixed versions.")
    boolean check;

    @Override
    public Integer call() throws IOException {
        var defects4j = new Defects4J(checkout, repository, project);
        return check
                ? checked(defects4j)
                : options.run(defects4j.benchmark(half, single), MedicBuild.command(), System.out, System.err);
    }

    private int checked(Defects4J defects4j) throws IOException {
        var bugs = defects4j.bugs(half, single);
        var checks = new ArrayList<LibraryCheck>();
        System.out.println("| bug | shows | faulty version | fixed version | seconds | trouble |");
        System.out.println("|---|---|---|---|---:|---|");
        for (var bug : bugs) {
            if (options.only.isEmpty() || options.only.contains(bug.name())) {
                var told = LibraryCheck.of(bug);
                checks.add(told);
                row(told);
            }
        }
        System.out.printf(
                "%n%s: %d active bugs, %d of one location; of %d looked at %d compile, %d show, the judge is right on %d%n",
                project,
                defects4j.bugs(Half.ALL, false).size(),
                defects4j.bugs(Half.ALL, true).size(),
                checks.size(),
                count(checks, LibraryCheck::compiled),
                count(checks, LibraryCheck::reproduced),
                count(checks, LibraryCheck::right));
        return count(checks, LibraryCheck::reproduced) == count(checks, LibraryCheck::right) ? 0 : 1;
    }

    private static long count(List<LibraryCheck> checks, Predicate<LibraryCheck> kind) {
        return checks.stream().filter(kind).count();
    }

    private static void row(LibraryCheck check) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %s | %s | %s | %.1f | %s |%n",
                check.name(),
                cell(check.unusable().map(why -> "no: " + why).orElse("yes")),
                check.faulty().plausible()
                        ? "CALLED PLAUSIBLE"
                        : cell(check.faulty().why()),
                (check.reproduced() && !check.fixed().correct() ? "NOT CORRECT: " : "")
                        + cell(check.fixed().why()),
                check.fixed().seconds(),
                cell(check.trouble().orElse("")));
    }

    private static String cell(String text) {
        return Plain.line(text.replace('|', '/'), 200);
    }
}
