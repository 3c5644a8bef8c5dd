package dev.codemedic.cli;

import dev.codemedic.cli.settings.PolicySettings;
import dev.codemedic.core.apply.Change;
import dev.codemedic.core.apply.ChangeRefused;
import dev.codemedic.core.learn.KeptCase;
import dev.codemedic.learn.lesson.Lesson;
import dev.codemedic.learn.lesson.Lessons;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;

/** Writes what the user chose, and remembers it. */
final class Application {
    private Application() {}

    /**
     * Writes a choice to the project.
     *
     * @param settings say what may be written, and how long it is watched
     * @param automatic whether nobody was asked
     *
     * @throws ChangeRefused where it was not written; the project is as it was
     */
    static Change write(
            Clinic clinic,
            PolicySettings settings,
            KeptCase kept,
            Choice choice,
            boolean automatic,
            PrintStream out,
            Style style)
            throws ChangeRefused, IOException {
        var incident = kept.incident();
        for (var edits : choice.patch().files()) {
            var forbidden =
                    settings.policy().forbidden(edits.file(), clinic.project().root());
            if (forbidden.isPresent()) {
                throw new ChangeRefused(edits.file() + ": by [policy.paths], " + forbidden.get());
            }
        }
        var lessons = learned(clinic, kept, choice);
        Watched.of(clinic.project()).begin();
        var change = clinic.journal().apply(incident.id(), choice.patch());
        new Aftercare(clinic.archive()).applied(kept, choice, change, automatic, settings);
        var files = change.files().stream().map(file -> file.file().toString()).collect(Collectors.joining(", "));
        out.println(
                style.green("Applied") + " to " + Plain.line(files, 160) + ". Undo with: medic undo " + incident.id());
        var sequel = new Sequel(clinic.project(), clinic.archive(), out);
        sequel.accepted(kept, choice.proposal().rank(), lessons);
        sequel.settle();
        return change;
    }

    /** What the choice teaches; drawn while the sources are still as they were. */
    private static List<Lesson> learned(Clinic clinic, KeptCase kept, Choice choice) throws IOException {
        return new Lessons(kept.incident().id(), kept.healed().diagnosis(), clinic.sources())
                .of(choice.patch())
                .lessons();
    }
}
