package dev.codemedic.cli;

import dev.codemedic.core.apply.ChangeRefused;
import dev.codemedic.core.learn.Case;
import dev.codemedic.core.learn.Incident;
import dev.codemedic.core.propose.Provenance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;
import picocli.CommandLine;

/** Takes an applied proposal back. */
@CommandLine.Command(name = "undo", description = "Take an applied proposal back; later changes elsewhere stay.")
final class UndoCommand extends IncidentCommand {
    @Override
    int about(Incident incident, Case healed, Clinic clinic) throws IOException {
        var journal = clinic.journal();
        var change = journal.latest(incident.id());
        if (change.isEmpty()) {
            System.err.println("medic: nothing of " + incident.id() + " is applied; `medic list` shows what is");
            return 1;
        }
        try {
            var undone = journal.undo(change.get());
            clinic.store().moved(incident, Incident.State.UNDONE);
            healed.proposals().stream()
                    .findFirst()
                    .ifPresent(proposal -> dropped(
                            clinic, incident, proposal.assessment().candidate().provenance()));
            System.err.println("Undone in "
                    + undone.files().stream()
                            .map(file -> Plain.line(file.file().toString(), 160))
                            .collect(Collectors.joining(", ")));
            return 0;
        } catch (ChangeRefused refused) {
            System.err.println("medic: not undone: " + Plain.line(String.valueOf(refused.getMessage()), 400));
            return 1;
        }
    }

    private static void dropped(Clinic clinic, Incident incident, Provenance provenance) {
        try {
            clinic.store().outcome(incident, provenance, false);
        } catch (IOException alreadyOpen) {
            throw new UncheckedIOException(alreadyOpen);
        }
    }
}
