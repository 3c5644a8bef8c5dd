package dev.codemedic.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.codemedic.core.heal.Language;
import dev.codemedic.core.verify.Scratch;
import dev.codemedic.drill.Drill;
import dev.codemedic.drill.Drills;
import dev.codemedic.drill.Ground;
import dev.codemedic.drill.Outcome;
import dev.codemedic.sandbox.Access;
import dev.codemedic.sandbox.Sandboxes;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Shows on the user's own machine that the net holds. */
@CommandLine.Command(
        name = "drill",
        description = {
            "Plant known faults in a throw-away project, and see whether the net holds here:",
            "programs that reach for what is not theirs, patches that cheat, kills while writing,",
            "secrets in messages. Nothing of yours is touched. Exit code 0 only if all held."
        })
final class DrillCommand implements Callable<Integer> {
    private static final String ROW = "  %s %-22s %s%n";

    @Option(names = "--json", description = "Print the results as one line of JSON, last on standard output.")
    boolean json;

    @Option(
            names = "--sandbox",
            paramLabel = "TIER",
            defaultValue = "auto",
            description = "The sandbox to try (default: ${DEFAULT-VALUE}).")
    String tier = "auto";

    @Option(names = "--list", description = "Only tell what would be planted.")
    boolean list;

    @Override
    public Integer call() throws IOException {
        if (list) {
            Drills.all().forEach(drill -> System.out.printf(Locale.ROOT, "%-22s %s%n", drill.name(), drill.fault()));
            return 0;
        }
        var sandbox = Sandboxes.named(tier, Access.NONE);
        var style = Style.of(System.getenv(), Terminal.messages());
        System.err.println(
                style.bold("medic drill") + "  planted faults in a throw-away project, in " + sandbox.tier());
        long start = System.nanoTime();
        var mapper = new ObjectMapper();
        var report = mapper.createObjectNode();
        var rows = report.putArray("drills");
        int held = 0;
        for (var drill : Drills.all()) {
            Outcome outcome;
            try (var scratch = new Scratch()) {
                outcome = outcome(drill, new Ground(scratch.fresh(), sandbox, installed(), MedicBuild.command()));
            }
            held += outcome.held() ? 1 : 0;
            System.err.printf(
                    Locale.ROOT,
                    ROW,
                    outcome.held() ? style.green("✓") : style.red("✗"),
                    drill.name(),
                    Plain.line(outcome.evidence(), 160));
            if (!outcome.held()) {
                System.err.println("      planted: " + drill.fault());
            }
            rows.addObject()
                    .put("name", drill.name())
                    .put("fault", drill.fault())
                    .put("held", outcome.held())
                    .put("evidence", outcome.evidence());
        }
        int total = rows.size();
        double seconds = (System.nanoTime() - start) / 1e9;
        System.err.printf(Locale.ROOT, "%d of %d held   %.1f s%n", held, total, seconds);
        if (held < total) {
            System.err.println("Do not trust this medic here with --apply. " + advice());
        }
        if (json) {
            report.put("sandbox", sandbox.tier());
            report.putObject("summary").put("held", held).put("total", total).put("seconds", seconds);
            System.out.println(mapper.writeValueAsString(report));
        }
        return held == total ? 0 : 1;
    }

    private String advice() {
        return tier.equals("process")
                ? "A plain process has no walls; leave --sandbox out."
                : "docs/security.md tells what each sandbox promises.";
    }

    private static Outcome outcome(Drill drill, Ground ground) {
        try {
            return drill.run(ground);
        } catch (IOException | RuntimeException impossible) {
            return new Outcome(false, "could not be carried out: " + impossible.getMessage());
        }
    }

    private static List<Language> installed() {
        return new Languages()
                .all().stream()
                        .filter(language -> !language.name().equals("python") || runs("python3"))
                        .filter(language -> !language.name().equals("java") || runs("java"))
                        .toList();
    }

    private static boolean runs(String program) {
        try {
            return new ProcessBuilder(program, program.equals("java") ? "-version" : "--version")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException notThere) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
