package dev.codemedic.cli;

import dev.codemedic.core.learn.Case;
import dev.codemedic.core.learn.Incident;
import java.io.IOException;
import picocli.CommandLine;

/** Shows an incident as it was first told. */
@CommandLine.Command(name = "show", description = "Show a failure, its cause and the best proposal.")
final class ShowCommand extends IncidentCommand {
    @Override
    int about(Incident incident, Case healed, Clinic clinic) throws IOException {
        if (!json) {
            new Report(System.out, style()).story(incident, healed, clinic.sources());
        }
        return 0;
    }
}
