package dev.codemedic.learn.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.codemedic.core.rank.Score;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReliabilityTest {
    private static List<Judged> told(double confidence, int right, int wrong) {
        var all = new ArrayList<Judged>();
        for (int i = 0; i < right + wrong; i++) {
            all.add(new Judged(new Score(0, 0, 0, 0, confidence, List.of()), "survives", i < right));
        }
        return all;
    }

    @Test
    void nineInTenOfThoseToldAtNineTenthsIsNoError() {
        var reliability = Reliability.of(told(0.9, 9, 1));
        assertThat(reliability.error()).isCloseTo(0, within(1e-9));
        assertThat(reliability.brier()).isCloseTo(0.09, within(1e-9));
        assertThat(reliability.bins()).singleElement().satisfies(bin -> {
            assertThat(bin.count()).isEqualTo(10);
            assertThat(bin.right()).isCloseTo(0.9, within(1e-9));
        });
    }

    @Test
    void theErrorIsWeighedByHowManyAreConcerned() {
        var all = new ArrayList<>(told(0.95, 5, 5));
        all.addAll(told(0.15, 3, 27));
        assertThat(Reliability.of(all).error()).isCloseTo((10 * 0.45 + 30 * 0.05) / 40, within(1e-9));
    }

    @Test
    void nothingIsKnownOfNothing() {
        assertThat(Reliability.of(List.of())).isEqualTo(new Reliability(List.of(), 0, 0));
    }
}
