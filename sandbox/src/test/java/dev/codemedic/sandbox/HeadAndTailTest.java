package dev.codemedic.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class HeadAndTailTest {

    private static String kept(int most, String text, int step) {
        var kept = new HeadAndTail(most);
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i += step) {
            int count = Math.min(step, bytes.length - i);
            kept.add(Arrays.copyOfRange(bytes, i, i + count), count);
        }
        return kept.text();
    }

    @Test
    void leavesOutTheMiddleOfALongText() {
        assertThat(kept(8, "0123456789abcdef", 3)).isEqualTo("0123\n… 8 bytes left out …\ncdef");
    }

    @Property(tries = 200)
    void keepsAllOfAShortText(@ForAll @AlphaChars String text, @ForAll @IntRange(min = 1, max = 7) int step) {
        assertThat(kept(2 * text.length() + 2, text, step)).isEqualTo(text);
        assertThat(kept(text.length() + 1 + (text.length() + 1) % 2, text, step))
                .isEqualTo(text);
    }
}
