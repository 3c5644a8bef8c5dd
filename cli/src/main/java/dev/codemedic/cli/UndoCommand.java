package dev.codemedic.cli;

import dev.codemedic.core.apply.ChangeRefused;
import dev.codemedic.core.learn.Feedback;
import dev.codemedic.core.learn.KeptCase;
import java.io.IOException;
import java.util.stream.Collectors;
import picocli.CommandLine;

/** Takes an applied proposal back. */
@CommandLine.Command(name = "undo", description = "Take an applied proposal back; later changes elsewhere stay.")
final class UndoCommand extends IncidentCommand {
    @Override
    int about(KeptCase kept, Clinic clinic) throws IOException {
        var incident = kept.incident();
        var journal = clinic.journal();
        var change = journal.latest(incident.id());
        if (change.isEmpty()) {
            System.err.println("medic: nothing of " + incident.id() + " is applied; `medic list` shows what is");
            return 1;
        }
        try {
            var undone = journal.undo(change.get());
            new Aftercare(clinic.archive()).undone(incident, undone, Feedback.Kind.UNDONE, "");
            new Sequel(project(), clinic.archive(), System.err).settle();
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
}
