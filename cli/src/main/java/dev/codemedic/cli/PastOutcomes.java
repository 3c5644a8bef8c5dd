package dev.codemedic.cli;

import dev.codemedic.core.diagnosis.Diagnosis;
import dev.codemedic.core.heal.Memory;
import dev.codemedic.core.heal.Recollection;
import dev.codemedic.core.learn.FeedbackLog;
import dev.codemedic.core.learn.History;
import dev.codemedic.core.patch.ChangeKey;
import dev.codemedic.core.patch.UnifiedDiff;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.rank.Estimate;
import dev.codemedic.core.source.EditImpossible;
import dev.codemedic.core.source.SourceTree;
import dev.codemedic.core.source.SourceUnreadable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What became of earlier proposals of a project. */
record PastOutcomes(FeedbackLog log) implements Memory {
    private static final int MOST = 500;

    @Override
    public Recollection recall(Diagnosis diagnosis, SourceTree sources) {
        var history =
                new History(List.of(), log.outcomes(MOST), diagnosis.failure().fingerprint(), Instant.now());
        return new Recollection() {
            @Override
            public Estimate history(Candidate candidate, double start) {
                return history.of(candidate.provenance(), shape(candidate), start);
            }

            @Override
            public Optional<String> refused(Candidate candidate) {
                try {
                    return history.refused(ChangeKey.of(UnifiedDiff.of(sources, candidate.patch())));
                } catch (EditImpossible | SourceUnreadable changed) {
                    return Optional.empty();
                }
            }
        };
    }
}
