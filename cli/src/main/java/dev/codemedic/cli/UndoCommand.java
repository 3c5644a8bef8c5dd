package dev.codemedic.cli;

import dev.codemedic.core.apply.ChangeRefused;
import dev.codemedic.core.learn.Incident;
import dev.codemedic.core.learn.KeptCase;
import dev.codemedic.core.learn.Objection;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Takes an applied proposal back. */
@CommandLine.Command(name = "undo", description = "Take an applied proposal back; later changes elsewhere stay.")
final class UndoCommand extends IncidentCommand {
    @Option(
            names = "--reason",
            paramLabel = "WHY",
            description = "Why: wrong, risky, style, elsewhere, not-a-bug, other.")
    @Nullable
    String reason;

    @Option(names = "--note", paramLabel = "TEXT", description = "More about it.")
    String note = "";

    @Override
    int about(KeptCase kept, Clinic clinic) throws IOException {
        var incident = kept.incident();
        var objection = Optional.ofNullable(reason).flatMap(Objection::of);
        if (reason != null && objection.isEmpty()) {
            System.err.println("medic: --reason is one of " + Objection.all() + ". Nothing was undone.");
            return CommandLine.ExitCode.USAGE;
        }
        var journal = clinic.journal();
        var change = journal.latest(incident.id());
        if (change.isEmpty()) {
            System.err.println("medic: nothing of " + incident.id() + " is applied; `medic list` shows what is");
            return 1;
        }
        try {
            var undone = journal.undo(change.get());
            new Aftercare(clinic.archive())
                    .undone(
                            incident,
                            undone,
                            objection
                                    .map(why -> why.with(Wiring.redactor().without(note)))
                                    .orElse(""));
            if (objection.equals(Optional.of(Objection.NOT_A_BUG))) {
                clinic.store().moved(incident, Incident.State.NOT_A_BUG);
            }
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
