package dev.codemedic.core.learn;

import dev.codemedic.core.decide.Decision;
import dev.codemedic.core.diagnosis.Diagnosis;
import dev.codemedic.core.rank.Proposal;
import dev.codemedic.core.verify.Assessment;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

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
 */
public record Case(
        Diagnosis diagnosis,
        List<Proposal> proposals,
        List<Assessment> assessments,
        Decision decision,
        String sandbox,
        Instant at,
        Duration time,
        List<Phase> phases) {

    /** A named stretch of the heal. */
    public record Phase(String name, Duration time) {}

    public Case {
        proposals = List.copyOf(proposals);
        assessments = List.copyOf(assessments);
        phases = List.copyOf(phases);
    }
}
