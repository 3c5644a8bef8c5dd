package dev.codemedic.cli;

import dev.codemedic.core.apply.Change;
import dev.codemedic.core.apply.ChangeJournal;
import dev.codemedic.core.apply.Standing;
import dev.codemedic.core.failure.Failure;
import dev.codemedic.core.learn.Archive;
import dev.codemedic.core.learn.KeptCase;
import dev.codemedic.core.learn.Probation;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;

/** Whether a failure speaks against a change that is watched. */
record Relapse(Project project, Languages languages, ChangeJournal journal, Archive archive) {

    /** Why the change is to be taken back; empty where the failure has nothing to do with it. */
    Optional<String> reason(Failure failure, Probation probation, Change change) {
        var healed = archive.cases().heal(probation.heal());
        if (healed.isEmpty() || outdated(failure, change) || isGone(change)) {
            return Optional.empty();
        }
        if (failure.fingerprint().equals(healed.get().incident().fingerprint())) {
            return again(failure, healed.get(), probation)
                    ? Optional.of("the same failure came again")
                    : Optional.empty();
        }
        return known(failure, probation)
                ? Optional.empty()
                : journal.standing(change).flatMap(standing -> inItsLines(failure, standing));
    }

    /** Whether its lines are as they were before it, such as on another branch: nothing speaks against it then. */
    private boolean isGone(Change change) {
        return journal.standing(change).filter(Standing::gone).isPresent();
    }

    /** Tests share a failure: only one that the change made pass tells that it does not hold. */
    private static boolean again(Failure failure, KeptCase healed, Probation probation) {
        if (failure.tests().isEmpty()) {
            return true;
        }
        var passing = new HashSet<>(healed.healed().diagnosis().failure().tests());
        healed.healed().proposals().stream()
                .filter(proposal -> proposal.rank() == probation.rank())
                .flatMap(proposal -> proposal.assessment().remaining().stream())
                .forEach(remaining -> remaining.tests().forEach(passing::remove));
        return failure.tests().stream().anyMatch(passing::contains);
    }

    /** Whether it happened before the change was made. */
    private boolean known(Failure failure, Probation probation) {
        return archive.cases()
                .incident(failure.fingerprint())
                .filter(incident -> incident.first().isBefore(probation.begun()))
                .isPresent();
    }

    private Optional<String> inItsLines(Failure failure, Standing standing) {
        return failure.prime()
                .filter(frame -> standing.holds(relative(frame.file()), frame.line()))
                .map(frame -> "another failure, " + failure.root().simpleType() + ", came in its lines ("
                        + relative(frame.file()) + ":" + frame.line() + ")");
    }

    private Path relative(Path file) {
        var whole = project.root().resolve(file).normalize();
        return whole.startsWith(project.root()) ? project.root().relativize(whole) : file;
    }

    private boolean outdated(Failure failure, Change change) {
        var workbench = languages.of(failure).workbench();
        return change.files().stream()
                .anyMatch(touched -> workbench.outdated(failure, project.root().resolve(touched.file())));
    }
}
