package dev.codemedic.core.rank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CalibrationTest {
    /** A model whose changes hold in a third of the cases in which it is sure. */
    private static List<Guess> boasting(int count, int seed) {
        var random = new Random(seed);
        return IntStream.range(0, count)
                .mapToObj(_ -> {
                    double told = 0.5 + random.nextDouble() / 2;
                    return new Guess(told, random.nextDouble() < told / 3);
                })
                .toList();
    }

    /** Mean distance of what was said from what held, of all that seemed as likely; see Guo et al. 2017. */
    private static double error(List<Guess> guesses, Calibration calibration) {
        double sum = 0;
        for (int bin = 0; bin < 10; bin++) {
            int number = bin;
            var same = guesses.stream()
                    .filter(guess -> (int) (calibration.of(guess.told()) * 10) == number)
                    .toList();
            double said = same.stream()
                    .mapToDouble(guess -> calibration.of(guess.told()))
                    .sum();
            double held = same.stream().filter(Guess::held).count();
            sum += Math.abs(said - held);
        }
        return sum / guesses.size();
    }

    @Test
    void whatAModelBoastsOfIsTakenForWhatCameOfIt() {
        var calibration = Calibration.of(boasting(300, 1));
        var later = boasting(2000, 2);
        assertThat(error(later, Calibration.START)).isGreaterThan(0.15);
        assertThat(error(later, calibration)).isLessThan(0.06);
        assertThat(calibration.seen()).isEqualTo(300);
    }

    @Test
    void aModelOfWhichNothingIsKnownIsTrustedLittle() {
        assertThat(Calibration.START.of(1.0)).isBetween(0.5, 0.6);
        assertThat(Calibration.START.of(0.0)).isBetween(0.1, 0.2);
    }

    @Property
    void moreIsNeverLess(
            @ForAll @Size(max = 60) List<@DoubleRange(min = 0, max = 1) Double> told,
            @ForAll @DoubleRange(min = 0, max = 1) double one,
            @ForAll @DoubleRange(min = 0, max = 1) double other) {
        var guesses = new ArrayList<Guess>();
        told.forEach(value -> guesses.add(new Guess(value, Math.round(value * 1000) % 3 == 0)));
        var calibration = Calibration.of(guesses);
        assertThat(calibration.of(Math.max(one, other)))
                .isGreaterThanOrEqualTo(calibration.of(Math.min(one, other)))
                .isBetween(0.0, 1.0);
    }
}
