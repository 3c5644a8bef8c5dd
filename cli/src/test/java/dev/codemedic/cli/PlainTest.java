package dev.codemedic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PlainTest {

    @Test
    void keepsOrdinaryText() {
        assertThat(Plain.text("naïve 漢字 😀\n\tindented")).isEqualTo("naïve 漢字 😀\n\tindented");
    }

    @Test
    void disarmsEscapeSequences() {
        assertThat(Plain.text("\u001b[31mred\u001b[0m\u0007")).isEqualTo("␛[31mred␛[0m␇");
    }

    @Test
    void showsCharactersThatReorderText() {
        assertThat(Plain.text("a\u202eb\u200bc")).isEqualTo("a\\u{202e}b\\u{200b}c");
    }

    @Test
    void putsSeveralLinesOnOne() {
        assertThat(Plain.line("a\r\nb\nc", 80)).isEqualTo("a⏎b⏎c");
        assertThat(Plain.line("abcdef", 4)).isEqualTo("abc…");
    }

    @Property(tries = 300)
    void noControlCharacterSurvives(@ForAll String text) {
        assertThat(Plain.text(text).codePoints().filter(point -> point != '\n' && point != '\t'))
                .noneMatch(point ->
                        Character.getType(point) == Character.CONTROL || Character.getType(point) == Character.FORMAT);
    }
}
