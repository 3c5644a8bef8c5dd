package dev.codemedic.cli;

import dev.codemedic.core.apply.Change;
import dev.codemedic.core.learn.Archive;
import dev.codemedic.core.learn.Feedback;
import dev.codemedic.core.learn.Incident;
import dev.codemedic.core.learn.KeptCase;
import dev.codemedic.core.learn.Probation;
import java.time.Duration;
import java.time.Instant;

/** Remembers what becomes of proposals. */
record Aftercare(Archive archive) {
    private static final int RUNS = 5;
    private static final Duration TIME = Duration.ofDays(7);

    /**
     * A proposal was written to the project.
     *
     * @param automatic whether nobody was asked
     */
    void applied(KeptCase kept, Choice choice, Change change, boolean automatic) {
        int rank = choice.proposal().rank();
        boolean whole =
                choice.patch().equals(choice.proposal().assessment().candidate().patch());
        archive.feedback()
                .add(new Feedback(
                        kept.number(),
                        rank,
                        whole ? Feedback.Kind.ACCEPTED : Feedback.Kind.EDITED,
                        whole ? "" : "applied in part",
                        automatic,
                        change.at()));
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
    void undone(Incident incident, Change change, Feedback.Kind how, String reason) {
        archive.cases().moved(incident, Incident.State.UNDONE);
        var watched = archive.probations().of(change.id());
        if (watched.isPresent()) {
            var probation = watched.get();
            archive.feedback().add(new Feedback(probation.heal(), probation.rank(), how, reason, false, Instant.now()));
            archive.probations().note(probation.now(Probation.State.ENDED, 0));
        }
    }
}
