package dev.codemedic.cli;

import dev.codemedic.cli.settings.PolicySettings;
import dev.codemedic.core.apply.Change;
import dev.codemedic.core.learn.Archive;
import dev.codemedic.core.learn.Feedback;
import dev.codemedic.core.learn.Incident;
import dev.codemedic.core.learn.KeptCase;
import dev.codemedic.core.learn.Probation;
import java.time.Instant;
import java.util.Optional;

/** Remembers what becomes of proposals. */
record Aftercare(Archive archive) {

    /** A proposal was written to the project. @param automatic whether nobody was asked @param settings of its probation */
    void applied(KeptCase kept, Choice choice, Change change, boolean automatic, PolicySettings settings) {
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
        var probation = Probation.of(
                change.id(),
                kept.number(),
                rank,
                change.at(),
                settings.runs().value(),
                change.at().plus(settings.watched()));
        // A part was never said to hold: there is nothing to watch.
        archive.probations().note(whole ? probation : probation.now(Probation.State.PASSED, 0));
        archive.cases().moved(kept.incident(), Incident.State.APPLIED);
    }

    /** Its owner took an applied proposal back. @param reason in a few words; may be empty */
    void undone(Incident incident, Change change, String reason) {
        var watched = archive.probations().of(change.id());
        if (watched.isEmpty()) {
            archive.cases().moved(incident, Incident.State.UNDONE);
            return;
        }
        var probation = watched.get();
        var feedback =
                new Feedback(probation.heal(), probation.rank(), Feedback.Kind.UNDONE, reason, false, Instant.now());
        boolean ended = archive.probations()
                .end(change.id(), Probation.State.ENDED, Optional.of(feedback), Optional.of(Incident.State.UNDONE));
        if (!ended) {
            archive.feedback().add(feedback);
            archive.cases().moved(incident, Incident.State.UNDONE);
        }
    }
}
