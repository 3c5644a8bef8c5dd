package dev.codemedic.models.strategy;

import dev.codemedic.core.failure.Failure;
import dev.codemedic.core.patch.PatchedTree;
import dev.codemedic.core.patch.UnifiedDiff;
import dev.codemedic.core.source.EditImpossible;
import dev.codemedic.core.source.SourceTree;
import dev.codemedic.core.source.SourceUnreadable;
import dev.codemedic.core.verify.Assessment;
import java.util.Optional;

/**
 * A change that did not heal, but after which the program fails at another place: the next step may build on it.
 *
 * @param tree the project with the change
 * @param failure how it fails then
 * @param diff the change
 */
record Progress(PatchedTree tree, Failure failure, String diff) {

    /** The progress that a rejected change makes; empty where it makes none. @param before the failure to heal */
    static Optional<Progress> of(Assessment assessment, Failure before, SourceTree sources) {
        var remaining = assessment.remaining();
        if (assessment.verdict().healed()
                || assessment.suppression()
                || remaining.isEmpty()
                || remaining.get().fingerprint().equals(before.fingerprint())) {
            return Optional.empty();
        }
        try {
            var patch = assessment.candidate().patch();
            return Optional.of(new Progress(
                    new PatchedTree(sources, patch.applied(sources)), remaining.get(), UnifiedDiff.of(sources, patch)));
        } catch (EditImpossible | SourceUnreadable changedMeanwhile) {
            return Optional.empty();
        }
    }
}
