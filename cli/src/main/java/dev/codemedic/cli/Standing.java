package dev.codemedic.cli;

import dev.codemedic.core.decide.Attempt;
import dev.codemedic.core.decide.Decision;
import dev.codemedic.core.decide.Policy;
import dev.codemedic.core.failure.Failure;
import dev.codemedic.core.learn.Archive;
import dev.codemedic.core.learn.Case;
import dev.codemedic.core.learn.Incident;
import dev.codemedic.core.learn.KeptCase;
import dev.codemedic.core.learn.Memo;
import dev.codemedic.core.rank.Experience;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Proposals that were made for the same failure before, and that nothing has happened to since. */
record Standing(Archive archive, Project project) {
    /** What lies outside the project, such as installed packages, may have changed after this time. */
    private static final Duration FRESH = Duration.ofDays(1);

    /**
     * The heal of the same failure under the same circumstances, as it would be told now; empty where a new heal is due.
     *
     * @param circumstances as they are now, see {@link dev.codemedic.core.learn.Circumstances}
     * @param since when the failure was seen
     * @param policy decides anew
     */
    Optional<KeptCase> of(Failure failure, String circumstances, Instant since, Policy policy) {
        return archive.cases()
                .incident(failure.fingerprint())
                .filter(incident -> incident.state() == Incident.State.PROPOSED && !circumstances.isEmpty())
                .flatMap(incident -> archive.cases().latest(incident))
                .filter(kept -> kept.healed().memo().circumstances().equals(circumstances))
                .filter(kept -> kept.healed().decision() instanceof Decision.Ask)
                .filter(kept -> Duration.between(kept.healed().at(), since).compareTo(FRESH) < 0)
                .filter(kept -> archive.feedback().of(kept.number()).isEmpty())
                .map(kept -> new KeptCase(
                        kept.number(),
                        archive.cases().again(kept.incident(), since),
                        told(kept.healed(), since, policy)));
    }

    private Case told(Case before, Instant since, Policy policy) {
        var time = Duration.between(since, Instant.now());
        var account = new ArrayList<>(before.account());
        account.add("proposed before, " + ago(Duration.between(before.at(), since))
                + " ago; nothing that it was judged by has changed");
        return new Case(
                before.diagnosis(),
                before.proposals(),
                before.assessments(),
                policy.decide(new Attempt(
                        before.diagnosis(),
                        project.root(),
                        before.proposals(),
                        before.assessments(),
                        false,
                        before.effort(),
                        Experience.NONE)),
                before.sandbox(),
                since,
                time,
                List.of(new Case.Phase("recalled", time)),
                before.tests(),
                before.effort(),
                account,
                new Memo(time, before.memo().circumstances(), before.memo().traits()));
    }

    private static String ago(Duration time) {
        return time.toHours() > 0
                ? Report.count(time.toHours(), "hour")
                : time.toMinutes() > 0
                        ? Report.count(time.toMinutes(), "minute")
                        : Report.count(Math.max(1, time.toSeconds()), "second");
    }
}
