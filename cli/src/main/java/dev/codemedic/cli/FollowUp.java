package dev.codemedic.cli;

import dev.codemedic.core.apply.Change;
import dev.codemedic.core.apply.ChangeJournal;
import dev.codemedic.core.apply.ChangeRefused;
import dev.codemedic.core.failure.Failure;
import dev.codemedic.core.learn.Archive;
import dev.codemedic.core.learn.Feedback;
import dev.codemedic.core.learn.Incident;
import dev.codemedic.core.learn.Probation;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Watches applied changes: counts runs that went well, notices what was edited by hand, and takes back what did not hold.
 * Several processes may do so at once; each step is noted by the one that takes it.
 */
final class FollowUp {
    private final Project project;
    private final Clinic clinic;
    private final Languages languages;
    private final PrintStream out;
    private final Watched watched;

    FollowUp(Project project, Clinic clinic, Languages languages, PrintStream out) {
        this.project = project;
        this.clinic = clinic;
        this.languages = languages;
        this.out = out;
        this.watched = Watched.of(project);
    }

    /** Ends what is over: edited by hand, taken back by other means, or watched long enough. */
    void look() throws IOException {
        if (!watched.any()) {
            return;
        }
        var archive = clinic.archive();
        for (var probation : archive.probations().open()) {
            look(probation, archive);
        }
        watched.settle(archive.probations());
    }

    /** A run went well. @param language of the program; empty where it cannot be told, and the run counts for all */
    void passed(Optional<String> language) throws IOException {
        if (!watched.any()) {
            return;
        }
        look();
        var archive = clinic.archive();
        for (var probation : archive.probations().open()) {
            if (language.isPresent() && !language.equals(language(probation, archive))) {
                continue;
            }
            var left = archive.probations().passed(probation.change());
            if (left.isPresent() && left.getAsInt() <= 0) {
                end(probation, Probation.State.PASSED, Feedback.Kind.STAYED, "", Optional.empty(), archive);
            }
        }
        watched.settle(archive.probations());
    }

    /** A run failed. @return whether something was taken back, so that the project is no longer what ran */
    boolean failed(Failure seen) throws IOException {
        if (!watched.any()) {
            return false;
        }
        var failure = Wiring.redacted(seen);
        var archive = clinic.archive();
        var journal = clinic.journal();
        boolean undone = false;
        for (var probation : archive.probations().open().reversed()) {
            var change = journal.change(probation.change()).filter(made -> !made.undone());
            var doubt = change.flatMap(
                    made -> new Relapse(project, languages, journal, archive).reason(failure, probation, made));
            if (change.isPresent() && doubt.isPresent()) {
                undone |= takenBack(probation, change.get(), doubt.get(), journal, archive);
            }
        }
        look();
        return undone;
    }

    private boolean takenBack(
            Probation probation, Change change, String doubt, ChangeJournal journal, Archive archive) {
        var name = change.incident() + " (" + change.id() + ")";
        archive.probations().doubt(change.id(), doubt);
        try {
            var files = journal.undo(change).files().stream()
                    .map(file -> Plain.line(file.file().toString(), 160))
                    .collect(Collectors.joining(", "));
            end(
                    probation,
                    Probation.State.ENDED,
                    Feedback.Kind.CAME_BACK,
                    doubt,
                    Optional.of(Incident.State.UNDONE),
                    archive);
            out.println("medic: the fix of " + name + " is taken back in " + files + ": " + Plain.line(doubt, 300));
            return true;
        } catch (ChangeRefused refused) {
            if (journal.change(change.id()).filter(Change::undone).isPresent()) {
                // another process was quicker, and tells
                return true;
            }
            if (journal.standing(change).filter(standing -> standing.edited()).isPresent()) {
                end(
                        probation,
                        Probation.State.ENDED,
                        Feedback.Kind.EDITED,
                        "edited by hand; then " + doubt,
                        Optional.empty(),
                        archive);
            }
            out.println("medic: the fix of " + name + " stays, though " + Plain.line(doubt, 300) + ": "
                    + Plain.line(String.valueOf(refused.getMessage()), 300));
            return false;
        }
    }

    private void look(Probation probation, Archive archive) throws IOException {
        var journal = clinic.journal();
        var change = journal.change(probation.change());
        if (change.isEmpty()) {
            archive.probations().end(probation.change(), Probation.State.ENDED, Optional.empty(), Optional.empty());
        } else if (change.get().undone()) {
            // medic died, or was asked to take it back, before this was noted
            boolean back = !probation.doubt().isEmpty();
            end(
                    probation,
                    Probation.State.ENDED,
                    back ? Feedback.Kind.CAME_BACK : Feedback.Kind.UNDONE,
                    probation.doubt(),
                    Optional.of(Incident.State.UNDONE),
                    archive);
        } else {
            standing(probation, change.get(), journal, archive);
        }
    }

    private void standing(Probation probation, Change change, ChangeJournal journal, Archive archive) {
        var standing = journal.standing(change);
        if (standing.isEmpty()) {
            archive.probations().end(probation.change(), Probation.State.ENDED, Optional.empty(), Optional.empty());
        } else if (standing.get().gone()) {
            // By hand, or another branch is checked out: that alone says nothing of what the change was worth.
            archive.probations()
                    .end(
                            probation.change(),
                            Probation.State.ENDED,
                            Optional.empty(),
                            Optional.of(Incident.State.UNDONE));
        } else if (standing.get().edited()) {
            end(probation, Probation.State.ENDED, Feedback.Kind.EDITED, "edited by hand", Optional.empty(), archive);
        } else if (Instant.now().isAfter(probation.until())) {
            end(probation, Probation.State.PASSED, Feedback.Kind.STAYED, "", Optional.empty(), archive);
        }
    }

    private void end(
            Probation probation,
            Probation.State state,
            Feedback.Kind kind,
            String reason,
            Optional<Incident.State> incident,
            Archive archive) {
        var feedback = new Feedback(probation.heal(), probation.rank(), kind, reason, false, Instant.now());
        if (archive.probations().end(probation.change(), state, Optional.of(feedback), incident)) {
            learnt(archive);
        }
    }

    /** What it means for rules and for other projects; what was done to the project does not hang on it. */
    private void learnt(Archive archive) {
        try {
            new Sequel(project, archive, out).settle();
        } catch (IOException unwritable) {
            out.println("medic: the rules were not brought up to date: "
                    + Plain.line(String.valueOf(unwritable.getMessage()), 200));
        }
    }

    private static Optional<String> language(Probation probation, Archive archive) {
        return archive.cases()
                .heal(probation.heal())
                .map(kept -> kept.healed().diagnosis().failure().language());
    }

    /** What has become of watched changes; nothing is said where there are none. */
    List<Probation> open() throws IOException {
        look();
        return watched.any() ? clinic.archive().probations().open() : List.of();
    }
}
