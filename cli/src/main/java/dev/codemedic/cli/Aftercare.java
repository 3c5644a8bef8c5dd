package dev.codemedic.cli;

import dev.codemedic.core.apply.Change;
import dev.codemedic.core.learn.Archive;
import dev.codemedic.core.learn.Feedback;
import dev.codemedic.core.learn.Incident;
import dev.codemedic.core.learn.KeptCase;
import dev.codemedic.core.learn.KeptLesson;
import dev.codemedic.core.learn.Probation;
import dev.codemedic.core.learn.StoreBroken;
import dev.codemedic.learn.lesson.Lesson;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Remembers what becomes of proposals. */
record Aftercare(Archive archive, Project project) {
    private static final int RUNS = 5;
    private static final Duration TIME = Duration.ofDays(7);

    /**
     * A proposal was written to the project.
     *
     * @param automatic whether nobody was asked
     * @param lessons what it teaches
     */
    void applied(KeptCase kept, Choice choice, Change change, boolean automatic, List<Lesson> lessons)
            throws IOException {
        int rank = choice.proposal().rank();
        boolean whole =
                choice.patch().equals(choice.proposal().assessment().candidate().patch());
        noted(new Feedback(
                kept.number(),
                rank,
                whole ? Feedback.Kind.ACCEPTED : Feedback.Kind.EDITED,
                whole ? "" : "applied in part",
                automatic,
                change.at()));
        for (var lesson : lessons) {
            archive.lessons()
                    .keep(new KeptLesson(
                            0,
                            kept.number(),
                            rank,
                            lesson.condition().language(),
                            lesson.condition().type(),
                            lesson.shape(),
                            lesson.toText(),
                            change.at()));
        }
        archive.probations()
                .note(new Probation(
                        change.id(),
                        kept.number(),
                        rank,
                        change.at(),
                        RUNS,
                        change.at().plus(TIME),
                        Probation.State.OPEN));
        archive.cases().moved(kept.incident(), Incident.State.APPLIED);
    }

    /** An applied proposal was taken back. @param how by whom @param reason in a few words; may be empty */
    void undone(Incident incident, Change change, Feedback.Kind how, String reason) throws IOException {
        archive.cases().moved(incident, Incident.State.UNDONE);
        var watched = archive.probations().of(change.id());
        if (watched.isPresent()) {
            var probation = watched.get();
            noted(new Feedback(probation.heal(), probation.rank(), how, reason, false, Instant.now()));
            archive.probations().note(probation.now(Probation.State.ENDED, 0));
        }
    }

    /** For this project, and for the user's other ones unless they learn nothing from each other. */
    private void noted(Feedback feedback) throws IOException {
        archive.feedback().add(feedback);
        if (Wiring.memory(project).shared()) {
            try (var shared = Wiring.shared()) {
                archive.feedback().outcomes(1).forEach(outcome -> shared.note(Wiring.identity(project), outcome));
            } catch (IOException | StoreBroken noPlace) {
                // a home that cannot be written: other projects learn nothing from this one
            }
        }
    }
}
