package dev.codemedic.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class ScaleTest {
    @Test
    void marksAreRoundFigures() {
        assertThat(Scale.to(9.74, false).marks()).isEqualTo(List.of(0.0, 5.0, 10.0));
        assertThat(Scale.to(28, true).marks()).isEqualTo(List.of(0.0, 10.0, 20.0, 30.0));
        assertThat(Scale.to(1, true).marks()).isEqualTo(List.of(0.0, 1.0));
        assertThat(Scale.to(0, true).marks()).isEqualTo(List.of(0.0, 1.0));
    }

    @Property
    void everyValueLiesOnTheAxis(@ForAll @DoubleRange(min = 0, max = 1e6) double value, @ForAll boolean whole) {
        var scale = Scale.to(value, whole);
        assertThat(scale.part(value)).isBetween(0.0, 1 + 1e-9);
        assertThat(scale.marks()).hasSizeBetween(2, 6);
    }
}
