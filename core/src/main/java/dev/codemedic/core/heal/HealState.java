package dev.codemedic.core.heal;

import dev.codemedic.core.diagnosis.Diagnosis;
import dev.codemedic.core.failure.Failure;
import dev.codemedic.core.learn.Case;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.repair.TestState;
import dev.codemedic.core.verify.Assessment;
import dev.codemedic.core.verify.Reproduction;
import java.util.List;

/** Where a heal stands. Every state but the last has exactly one next step. */
public sealed interface HealState {

    /** A failure was seen. */
    record Sensed(Failure failure) implements HealState {}

    /** Its cause is known, as far as it can be. */
    record Diagnosed(Diagnosis diagnosis) implements HealState {}

    /** Earlier heals were asked. @param candidates fixes of failures like it, the likeliest first; often none */
    record Recalled(Diagnosis diagnosis, List<Candidate> candidates) implements HealState {}

    /** It happens again in the sandbox. */
    record Reproduced(Diagnosis diagnosis, List<Candidate> candidates, Reproduction.Reproduced baseline)
            implements HealState {}

    /** The tests are held ready, and fail in every worker. */
    record Held(Diagnosis diagnosis, List<Candidate> candidates, TestState tests) implements HealState {}

    /** Candidates were run. @param spent whether the budget ended first */
    record Searched(Diagnosis diagnosis, List<Assessment> survivors, List<Assessment> tried, boolean spent)
            implements HealState {}

    /** Nothing of medic's own heals it: somebody else is asked. */
    record Unhealed(Diagnosis diagnosis, List<Assessment> confirmed, List<Assessment> tried, boolean spent)
            implements HealState {}

    /** The best survivors went through repeated runs and the project's tests. */
    record Confirmed(Diagnosis diagnosis, List<Assessment> confirmed, List<Assessment> tried, boolean spent)
            implements HealState {}

    /** It is over. */
    record Decided(Case healed) implements HealState {}

    /** One lower-case word. */
    default String word() {
        return switch (this) {
            case Sensed _ -> "sensed";
            case Diagnosed _ -> "diagnosed";
            case Recalled _ -> "recalled";
            case Reproduced _, Held _ -> "reproduced";
            case Searched _ -> "searched";
            case Unhealed _ -> "asked";
            case Confirmed _ -> "confirmed";
            case Decided _ -> "decided";
        };
    }

    /** What was found on the way here, in a few words. */
    default String detail() {
        return switch (this) {
            case Sensed(var failure) -> failure.thrown().simpleType();
            case Diagnosed(var diagnosis) -> diagnosis.cause();
            case Recalled recalled ->
                recalled.candidates().isEmpty()
                        ? "nothing like it was healed before"
                        : recalled.candidates().getFirst().explanation();
            case Reproduced reproduced -> reproduced.baseline().runs() + " runs failed alike";
            case Held held ->
                held.tests().failing().size() + " tests fail, "
                        + held.tests().passing().size() + " pass";
            case Searched searched ->
                searched.tried().size() + " candidates run, "
                        + searched.survivors().size() + " stop the failure";
            case Unhealed _ -> "nothing of medic's own heals it";
            case Confirmed state ->
                state.confirmed().stream()
                                .filter(survivor -> survivor.verdict().healed())
                                .count() + " of " + state.confirmed().size() + " confirmed";
            case Decided(var healed) -> healed.proposals().size() + " proposals";
        };
    }
}
