package dev.codemedic.cli;

import dev.codemedic.core.learn.Archive;
import dev.codemedic.core.learn.Feedback;
import dev.codemedic.core.learn.History;
import dev.codemedic.core.learn.Incident;
import dev.codemedic.core.learn.KeptCase;
import dev.codemedic.core.learn.Objection;
import dev.codemedic.core.patch.ChangeKey;
import dev.codemedic.core.rank.Proposal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Notes that proposals are not wanted. */
record Rejection(Archive archive, KeptCase kept) {
    private static final int MOST = 500;

    /** One proposal that is not wanted. */
    record Told(Proposal proposal, Objection why, String note) {}

    /** Notes one; that it is no bug is said of the failure, and so of all its proposals. */
    void of(Told told) {
        var reason = told.why().with(Wiring.redactor().without(told.note()));
        boolean failure = told.why() == Objection.NOT_A_BUG;
        var rejected = failure ? open() : List.of(told.proposal());
        for (var proposal : rejected) {
            archive.feedback()
                    .add(new Feedback(
                            kept.number(), proposal.rank(), Feedback.Kind.REJECTED, reason, false, Instant.now()));
        }
        if (failure) {
            archive.cases().moved(kept.incident(), Incident.State.NOT_A_BUG);
        } else if (open().isEmpty()) {
            archive.cases().moved(kept.incident(), Incident.State.REJECTED);
        }
    }

    /** The proposals that nobody has turned down or taken up, best first. */
    List<Proposal> open() {
        var said = archive.feedback().of(kept.number());
        return kept.healed().proposals().stream()
                .filter(proposal -> last(proposal, said).isEmpty())
                .toList();
    }

    /** Whether there are proposals, and each of them is a change that was turned down or taken back before. */
    boolean ofAll() {
        var history = new History(
                List.of(), archive.feedback().outcomes(MOST), kept.incident().fingerprint(), Instant.now());
        var proposals = kept.healed().proposals();
        return !proposals.isEmpty()
                && proposals.stream()
                        .allMatch(proposal ->
                                history.refused(ChangeKey.of(proposal.diff())).isPresent());
    }

    /** Whether a proposal was turned down. */
    boolean covers(Proposal proposal) {
        return last(proposal)
                .filter(said -> said.kind() == Feedback.Kind.REJECTED)
                .isPresent();
    }

    /** What became of a proposal at last. */
    Optional<Feedback> last(Proposal proposal) {
        return last(proposal, archive.feedback().of(kept.number()));
    }

    private static Optional<Feedback> last(Proposal proposal, List<Feedback> said) {
        var about = new ArrayList<>(said);
        about.removeIf(feedback -> feedback.rank() != proposal.rank());
        return about.isEmpty() ? Optional.empty() : Optional.of(about.getLast());
    }

    /** Takes all rejections of the failure back. @return how many there were */
    int withdrawn() {
        int taken = archive.feedback().withdraw(kept.incident().fingerprint());
        var state = kept.incident().state();
        if (state == Incident.State.NOT_A_BUG || state == Incident.State.REJECTED) {
            archive.cases()
                    .moved(
                            kept.incident(),
                            kept.healed().proposals().isEmpty() ? Incident.State.NO_FIX : Incident.State.PROPOSED);
        }
        return taken;
    }
}
