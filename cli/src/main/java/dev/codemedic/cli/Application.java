package dev.codemedic.cli;

import dev.codemedic.core.apply.Change;
import dev.codemedic.core.apply.ChangeRefused;
import dev.codemedic.core.learn.Incident;
import java.io.IOException;
import java.io.PrintStream;
import java.util.stream.Collectors;

/** Writes what the user chose, and remembers it. */
final class Application {
    private Application() {}

    /**
     * Writes a choice to the project.
     *
     * @throws ChangeRefused where it was not written; the project is as it was
     */
    static Change write(Clinic clinic, Incident incident, Choice choice, PrintStream out, Style style)
            throws ChangeRefused, IOException {
        var change = clinic.journal().apply(incident.id(), choice.patch());
        var store = clinic.store();
        store.outcome(incident, choice.proposal().assessment().candidate().provenance(), true);
        store.moved(incident, Incident.State.APPLIED);
        var files = change.files().stream().map(file -> file.file().toString()).collect(Collectors.joining(", "));
        out.println(
                style.green("Applied") + " to " + Plain.line(files, 160) + ". Undo with: medic undo " + incident.id());
        return change;
    }
}
