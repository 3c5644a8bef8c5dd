package dev.codemedic.cli;

import dev.codemedic.core.learn.KeptCase;
import dev.codemedic.sandbox.Access;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What the commands about one incident share: finding it, and its newest heal. */
abstract class IncidentCommand implements Callable<Integer> {
    @Parameters(index = "0", arity = "0..1", paramLabel = "ID", description = "Such as M-12; the latest if left out.")
    String id = "last";

    @Option(names = "--json", description = "Print JSON on standard output.")
    boolean json;

    @Mixin
    ProjectOption where = new ProjectOption();

    @Override
    public final Integer call() throws IOException {
        try (var clinic = Wiring.clinic(project(), new Languages(), "auto", Access.NONE)) {
            new FollowUp(project(), clinic, new Languages(), System.err).look();
            var incident = clinic.store().incident(id);
            if (incident.isEmpty()) {
                System.err.println("medic: there is no incident " + Plain.line(id, 40)
                        + " in this project; `medic list` shows what there is");
                return 1;
            }
            var healed = clinic.store().latest(incident.get());
            if (healed.isEmpty()) {
                System.err.println(
                        "medic: nothing is recorded of " + incident.get().id());
                return 1;
            }
            if (json) {
                System.out.println(
                        Wiring.json(project(), incident.get(), healed.get().healed()));
            }
            return about(healed.get(), clinic);
        }
    }

    /** The project that the incident belongs to. */
    final Project project() throws IOException {
        return where.project();
    }

    /** Does what the command is for; with {@link #json} the JSON is already printed. */
    abstract int about(KeptCase kept, Clinic clinic) throws IOException;

    /** The style for standard output. */
    static Style style() {
        return Style.of(System.getenv(), Terminal.results());
    }
}
