package dev.codemedic.cli;

import dev.codemedic.core.failure.Failure;
import dev.codemedic.core.learn.CaseStore;
import dev.codemedic.core.learn.Incident;
import dev.codemedic.sandbox.Access;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the incidents of the project around the working directory. */
@CommandLine.Command(name = "list", description = "List the failures seen in this project.")
final class ListCommand implements Callable<Integer> {
    @Option(names = "--json", description = "Print JSON on standard output.")
    boolean json;

    @Mixin
    ProjectOption where = new ProjectOption();

    @Override
    public Integer call() throws IOException {
        var project = where.project();
        try (var clinic = Wiring.clinic(project, new Languages(), "auto", Access.NONE)) {
            new FollowUp(project, clinic, new Languages(), System.err).look();
            var store = clinic.store();
            var incidents = store.incidents();
            if (json) {
                var failures = new LinkedHashMap<Incident, Optional<Failure>>();
                for (var incident : incidents) {
                    failures.put(
                            incident,
                            store.latest(incident)
                                    .map(kept -> kept.healed().diagnosis().failure()));
                }
                System.out.println(Wiring.json(project, failures));
                return 0;
            }
            if (incidents.isEmpty()) {
                System.out.println("No failures recorded here yet. Start with: medic run -- python3 app.py");
                return 0;
            }
            System.out.printf("%-7s %-44s %-26s %5s  %-8s %s%n", "ID", "WHAT", "WHERE", "SEEN", "LAST", "STATE");
            for (var incident : incidents) {
                row(incident, store);
            }
            return 0;
        }
    }

    private static void row(Incident incident, CaseStore store) {
        var failure =
                store.latest(incident).map(kept -> kept.healed().diagnosis().failure());
        var what = failure.map(Report::title).orElse("");
        var where = failure.flatMap(seen -> seen.prime())
                .map(frame -> frame.file().getFileName() + ":" + frame.line())
                .orElse("");
        System.out.printf(
                "%-7s %-44s %-26s %4d×  %-8s %s%n",
                incident.id(),
                Plain.line(what, 44),
                Plain.line(where, 26),
                incident.seen(),
                ago(incident.last()),
                incident.state().name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }

    private static String ago(Instant then) {
        var since = Duration.between(then, Instant.now());
        if (since.toMinutes() < 1) {
            return since.toSeconds() + "s";
        }
        if (since.toHours() < 1) {
            return since.toMinutes() + "m";
        }
        return since.toDays() < 1 ? since.toHours() + "h" : since.toDays() + "d";
    }
}
