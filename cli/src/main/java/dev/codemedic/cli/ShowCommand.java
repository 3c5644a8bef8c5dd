package dev.codemedic.cli;

import dev.codemedic.core.learn.KeptCase;
import java.io.IOException;
import picocli.CommandLine;

/** Shows an incident as it was first told. */
@CommandLine.Command(name = "show", description = "Show a failure, its cause and the best proposal.")
final class ShowCommand extends IncidentCommand {
    @Override
    int about(KeptCase kept, Clinic clinic) throws IOException {
        var incident = kept.incident();
        var healed = kept.healed();
        if (!json) {
            new Report(System.out, style()).story(incident, healed, clinic.sources());
        }
        return 0;
    }
}
