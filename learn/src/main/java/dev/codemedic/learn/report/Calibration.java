package dev.codemedic.learn.report;

import dev.codemedic.core.learn.Outcome;
import dev.codemedic.core.rank.Scoring;
import dev.codemedic.learn.fit.Judged;
import dev.codemedic.learn.fit.Reliability;
import java.util.List;

/**
 * How far confidence held.
 *
 * @param outcomes proposals that were decided on and of which the confidence is known
 * @param right how many of them are in the project
 * @param reliability of these
 * @param scoring by which proposals are ranked now
 */
public record Calibration(int outcomes, int right, Reliability reliability, Scoring scoring) {
    /** From fewer outcomes nothing can be told. */
    public static final int ENOUGH = 30;

    static Calibration of(List<Outcome> outcomes, Scoring scoring) {
        // The confidence of outcomes of before it was kept is zero, which the logistic curve never gives.
        var judged = outcomes.stream()
                .filter(outcome -> outcome.score().confidence() > 0)
                .map(Judged::of)
                .toList();
        return new Calibration(
                judged.size(), (int) judged.stream().filter(Judged::right).count(), Reliability.of(judged), scoring);
    }

    /** Whether the figures tell anything. */
    public boolean isEnough() {
        return outcomes >= ENOUGH;
    }
}
