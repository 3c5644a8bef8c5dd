package dev.codemedic.core.learn;

import dev.codemedic.core.behaviour.Behaviour;
import dev.codemedic.core.behaviour.Difference;
import dev.codemedic.core.decide.Decision;
import dev.codemedic.core.diagnosis.Diagnosis;
import dev.codemedic.core.diagnosis.Observation;
import dev.codemedic.core.diagnosis.Site;
import dev.codemedic.core.failure.FailureRedaction;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.rank.Proposal;
import dev.codemedic.core.rank.Score;
import dev.codemedic.core.redact.Redactor;
import dev.codemedic.core.repair.Effort;
import dev.codemedic.core.repair.TestState;
import dev.codemedic.core.verify.Assessment;
import dev.codemedic.core.verify.Check;
import dev.codemedic.core.verify.TestRun;
import dev.codemedic.core.verify.Verdict;
import java.util.List;

/**
 * Takes the secrets out of a case, before it is kept, shown or handed on. Patches and diffs stay as they are, since they
 * must still apply: what they hold is source.
 */
public final class CaseRedaction {
    private final Redactor redactor;
    private final FailureRedaction failures;

    /** @param redactor what finds the secrets */
    public CaseRedaction(Redactor redactor) {
        this.redactor = redactor;
        this.failures = new FailureRedaction(redactor);
    }

    /** The case without secrets. */
    public Case of(Case healed) {
        var tests = healed.tests();
        return new Case(
                diagnosis(healed.diagnosis()),
                healed.proposals().stream().map(this::proposal).toList(),
                healed.assessments().stream().map(this::assessment).toList(),
                decision(healed.decision()),
                healed.sandbox(),
                healed.at(),
                healed.time(),
                healed.phases(),
                tests == null ? null : tests(tests),
                effort(healed.effort()),
                healed.account().stream().map(redactor::without).toList(),
                new Memo(
                        healed.memo().proposed(),
                        healed.memo().circumstances(),
                        redactor.without(healed.memo().traits())));
    }

    private Diagnosis diagnosis(Diagnosis diagnosis) {
        return new Diagnosis(
                failures.of(diagnosis.failure()),
                diagnosis.category(),
                redactor.without(diagnosis.cause()),
                diagnosis.sites().stream()
                        .map(site ->
                                new Site(site.file(), site.line(), site.suspicion(), redactor.without(site.reason())))
                        .toList(),
                diagnosis.observations().stream()
                        .map(seen -> new Observation(seen.file(), seen.line(), redactor.without(seen.note())))
                        .toList(),
                redactor.without(diagnosis.advice()),
                texts(diagnosis.unsteady()));
    }

    private Proposal proposal(Proposal proposal) {
        var score = proposal.score();
        return new Proposal(
                proposal.rank(),
                assessment(proposal.assessment()),
                new Score(
                        score.total(),
                        score.evidence(),
                        score.history(),
                        score.similarity(),
                        score.confidence(),
                        texts(score.reasons())),
                proposal.diff(),
                proposal.shape());
    }

    private Assessment assessment(Assessment assessment) {
        var candidate = assessment.candidate();
        var failure = assessment.failure();
        return new Assessment(
                new Candidate(
                        candidate.patch(),
                        candidate.provenance(),
                        redactor.without(candidate.explanation()),
                        candidate.prior()),
                verdict(assessment.verdict()),
                assessment.checks().stream()
                        .map(check -> new Check(check.gate(), check.passed(), redactor.without(check.detail())))
                        .toList(),
                texts(assessment.suppressions()),
                failure == null ? null : failures.of(failure),
                assessment.time(),
                behaviour(assessment.behaviour()));
    }

    private Behaviour behaviour(Behaviour behaviour) {
        return new Behaviour(
                behaviour.compared(),
                behaviour.differing(),
                behaviour.differences().stream().map(this::difference).toList(),
                behaviour.functions(),
                texts(behaviour.leftOut()));
    }

    private Difference difference(Difference difference) {
        return new Difference(
                redactor.without(difference.call()),
                redactor.without(difference.before()),
                redactor.without(difference.after()),
                difference.times());
    }

    private Verdict verdict(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Rejected(var at, var evidence) -> new Verdict.Rejected(at, redactor.without(evidence));
            case Verdict.Survives(var withheld) -> new Verdict.Survives(redactor.without(withheld));
            case Verdict.Plausible(var tests, var withheld) ->
                new Verdict.Plausible(testRun(tests), redactor.without(withheld));
            case Verdict.Verified(var tests, var repeats) -> new Verdict.Verified(testRun(tests), repeats);
        };
    }

    private TestRun testRun(TestRun tests) {
        return new TestRun(tests.passed(), tests.failed(), tests.skipped(), texts(tests.failing()), tests.complete());
    }

    private Decision decision(Decision decision) {
        return switch (decision) {
            case Decision.Apply(var proposal, var reason) ->
                new Decision.Apply(proposal(proposal), redactor.without(reason));
            case Decision.Diagnose(var proposal, var reason) ->
                new Decision.Diagnose(proposal(proposal), redactor.without(reason));
            case Decision.Ask(var proposal, var reason) ->
                new Decision.Ask(proposal(proposal), redactor.without(reason));
            case Decision.Stop(var reason, var detail) -> new Decision.Stop(reason, redactor.without(detail));
        };
    }

    private TestState tests(TestState tests) {
        return new TestState(texts(tests.failing()), texts(tests.passing()), texts(tests.unsteady()), tests.skipped());
    }

    private Effort effort(Effort effort) {
        return new Effort(
                effort.tried(),
                effort.invalid(),
                effort.passing(),
                effort.time(),
                effort.workers(),
                effort.ratio(),
                effort.exhausted(),
                texts(effort.evidence()));
    }

    private List<String> texts(List<String> texts) {
        return texts.stream().map(redactor::without).toList();
    }
}
