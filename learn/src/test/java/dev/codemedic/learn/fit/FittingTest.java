package dev.codemedic.learn.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.codemedic.core.rank.Score;
import dev.codemedic.core.rank.Scoring;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FittingTest {
    private final Fitting fitting = new Fitting(Scoring.DEFAULT);

    private static Judged judged(double r, double h, double c, boolean right) {
        return new Judged(new Score(0, r, h, c, 0, List.of()), "survives", right);
    }

    /** Proposals that are right as often as one of their figures says. */
    private static List<Judged> following(int count, int figure) {
        var random = new Random(7);
        var all = new ArrayList<Judged>();
        for (int i = 0; i < count; i++) {
            var figures = new double[] {random.nextDouble(), random.nextDouble(), random.nextDouble()};
            all.add(judged(figures[0], figures[1], figures[2], random.nextDouble() < figures[figure]));
        }
        return all;
    }

    @Test
    void whatTellsRightFromWrongGetsTheWeight() {
        assertThat(fitting.of(following(600, 0)).weights().evidence()).isGreaterThan(0.8);
        assertThat(fitting.of(following(600, 1)).weights().history()).isGreaterThan(0.75);
        assertThat(fitting.of(following(600, 2)).weights().similarity()).isGreaterThan(0.7);
    }

    @Test
    void whateverComesTheWeightsAreSharesOfOne() {
        for (int figure = 0; figure < 3; figure++) {
            var weights = fitting.of(following(50, figure)).weights();
            assertThat(weights.evidence() + weights.history() + weights.similarity())
                    .isCloseTo(1, within(1e-6));
        }
    }

    @Test
    void afterAFewOutcomesWhatShipsStillHolds() {
        assertThat(fitting.of(following(8, 1))).isEqualTo(Scoring.DEFAULT);
        var some = fitting.of(following(16, 1)).weights();
        assertThat(some.history()).isBetween(Scoring.DEFAULT.weights().history() - 0.15, 0.6);
    }

    @Test
    void whereEverythingWasRightNothingIsLearnt() {
        var all = following(40, 0).stream()
                .map(each -> new Judged(each.score(), each.verdict(), true))
                .toList();
        assertThat(fitting.of(all)).isEqualTo(Scoring.DEFAULT);
    }

    @Test
    void confidenceComesNearToHowOftenProposalsAreRight() {
        var scoring = fitting.of(following(800, 0));
        var told = following(800, 0).stream()
                .map(each -> {
                    var score = each.score();
                    double total = scoring.weights().of(score.evidence(), score.history(), score.similarity());
                    double odds =
                            scoring.confidence().base() + scoring.confidence().score() * total;
                    double confidence = 1 / (1 + Math.exp(-odds));
                    return new Judged(
                            new Score(total, score.evidence(), score.history(), 0, confidence, List.of()),
                            each.verdict(),
                            each.right());
                })
                .toList();
        assertThat(Reliability.of(told).error()).isLessThan(0.08);
    }
}
