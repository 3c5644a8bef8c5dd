package dev.codemedic.core.learn;

import dev.codemedic.core.decide.Decision;
import dev.codemedic.core.diagnosis.Diagnosis;
import dev.codemedic.core.rank.Proposal;
import dev.codemedic.core.repair.Effort;
import dev.codemedic.core.repair.TestState;
import dev.codemedic.core.verify.Assessment;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A finished heal, with everything needed to explain it later.
 *
 * @param diagnosis what was found
 * @param proposals what survived, best first, at most three
 * @param assessments every candidate that was tried, in order
 * @param decision what was decided
 * @param sandbox the sandbox tier in force
 * @param at when the failure was seen
 * @param time from the failure to the decision
 * @param phases how long each phase took, in order
 * @param tests how the tests came out on the program as it was; null where the failure was no test's
 * @param effort what the search by tests took; {@link Effort#NONE} without one
 * @param account what was asked of models, and how it ended, a line each
 * @param memo what is noted beside it, so that it can be recalled
 */
public record Case(
        Diagnosis diagnosis,
        List<Proposal> proposals,
        List<Assessment> assessments,
        Decision decision,
        String sandbox,
        Instant at,
        Duration time,
        List<Phase> phases,
        @Nullable TestState tests,
        Effort effort,
        List<String> account,
        Memo memo) {

    /** A named stretch of the heal. */
    public record Phase(String name, Duration time) {}

    public Case {
        proposals = List.copyOf(proposals);
        assessments = List.copyOf(assessments);
        phases = List.copyOf(phases);
        // Cases that were kept before there was a search have none.
        effort = Objects.requireNonNullElse(effort, Effort.NONE);
        account = List.copyOf(Objects.requireNonNullElse(account, List.of()));
        memo = Objects.requireNonNullElse(memo, Memo.NONE);
    }

    /** The same, as told by somebody who saw the failure before the heal began. */
    public Case since(Instant seen) {
        var before = Duration.between(seen, at);
        var all = new ArrayList<Phase>();
        all.add(new Phase("prepared", before));
        all.addAll(phases);
        var noted = memo.proposed().isZero()
                ? memo
                : new Memo(memo.proposed().plus(before), memo.circumstances(), memo.traits());
        return new Case(
                diagnosis,
                proposals,
                assessments,
                decision,
                sandbox,
                seen,
                time.plus(before),
                all,
                tests,
                effort,
                account,
                noted);
    }

    /** The same with another memo. */
    public Case noting(Memo other) {
        return new Case(
                diagnosis, proposals, assessments, decision, sandbox, at, time, phases, tests, effort, account, other);
    }

    /** The same with another decision. */
    public Case deciding(Decision other) {
        return new Case(
                diagnosis, proposals, assessments, other, sandbox, at, time, phases, tests, effort, account, memo);
    }

    /** How the tests came out on the program as it was, where its tests failed. */
    public Optional<TestState> tested() {
        return Optional.ofNullable(tests);
    }
}
