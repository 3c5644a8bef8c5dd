package dev.codemedic.cli;

import dev.codemedic.core.learn.Forgetting.Forgotten;
import dev.codemedic.core.learn.Incident;
import dev.codemedic.sandbox.Access;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes failures out of the memory of the project around the working directory. */
@CommandLine.Command(
        name = "forget",
        description = "Forget failures: their values, proposals, what became of these, and what they taught.",
        footer = {
            "",
            "  medic forget M-3 M-7",
            "  medic forget --older-than 90",
            "  medic forget --all",
            "",
            "How long failures are remembered anyway is set in medic.toml, [memory]. What was sent to models stays in",
            "`medic ledger`, and backups of changed files in .medic/objects."
        })
final class ForgetCommand implements Callable<Integer> {
    @Parameters(paramLabel = "ID", description = "Such as M-12.")
    List<String> ids = List.of();

    @Option(names = "--older-than", paramLabel = "DAYS", description = "All that were last seen longer ago.")
    @Nullable
    Integer days;

    @Option(names = "--all", description = "All of this project, and what other projects learnt from it.")
    boolean all;

    @Option(names = "--force", description = "Also those whose fix is applied, which then cannot be undone by medic.")
    boolean force;

    @Mixin
    ProjectOption where = new ProjectOption();

    @Override
    public Integer call() throws IOException {
        if ((ids.isEmpty() ? 0 : 1) + (days == null ? 0 : 1) + (all ? 1 : 0) != 1 || days != null && days < 0) {
            System.err.println("medic: say what to forget: ids such as M-12, --older-than DAYS, or --all");
            return CommandLine.ExitCode.USAGE;
        }
        var project = where.project();
        try (var clinic = Wiring.clinic(project, new Languages(), "auto", Access.NONE)) {
            var chosen = chosen(clinic);
            if (chosen.isEmpty()) {
                return 1;
            }
            var applied = chosen.get().stream()
                    .filter(incident -> incident.state() == Incident.State.APPLIED)
                    .map(Incident::id)
                    .collect(Collectors.joining(", "));
            if (!applied.isEmpty() && !force) {
                System.err.println("medic: nothing was forgotten: the fix of " + applied
                        + " is applied, and could not be undone afterwards; --force forgets it all the same");
                return 1;
            }
            var forgotten = clinic.archive().forgetting().incidents(chosen.get());
            if (all) {
                try (var shared = Wiring.shared()) {
                    shared.forget(Wiring.identity(project));
                }
            }
            System.out.println(words(forgotten));
            return 0;
        }
    }

    /** Those to forget; empty where one is not there, which is told. */
    private Optional<List<Incident>> chosen(Clinic clinic) throws IOException {
        var known = clinic.store().incidents();
        if (all) {
            return Optional.of(known);
        }
        if (days != null) {
            var since = Instant.now().minus(Duration.ofDays(days));
            return Optional.of(known.stream()
                    .filter(incident -> incident.last().isBefore(since))
                    .toList());
        }
        var chosen = new ArrayList<Incident>();
        for (var id : ids) {
            var incident = clinic.store().incident(id);
            if (incident.isEmpty()) {
                System.err.println("medic: nothing was forgotten: there is no incident " + Plain.line(id, 40)
                        + " in this project; `medic list` shows what there is");
                return Optional.empty();
            }
            chosen.add(incident.get());
        }
        return Optional.of(chosen.stream().distinct().toList());
    }

    private static String words(Forgotten forgotten) {
        return forgotten.incidents() == 0
                ? "There is nothing of that kind to forget."
                : "Forgot " + Report.count(forgotten.incidents(), "failure") + ": "
                        + Report.count(forgotten.heals(), "heal") + ", "
                        + Report.count(forgotten.feedback(), "decision") + " on proposals, "
                        + Report.count(forgotten.lessons(), "lesson") + ".";
    }
}
