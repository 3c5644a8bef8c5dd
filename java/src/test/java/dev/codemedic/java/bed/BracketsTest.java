package dev.codemedic.java.bed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which texts are one block. */
class BracketsTest {

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{ a(b[1]); }", "{ /* } */ x(\"}\", '}'); // }\n }", "{ s = \"\"\"\n } \"\"\"; }"})
    void blocks(String text) {
        assertThat(Brackets.isBlock(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "}", "{ } }", "{ } { }", "{ ( ] }", "{ \"} ", "{ ' }", "{ /* }", "{ s = \"\"\"\n } "})
    void others(String text) {
        assertThat(Brackets.isBlock(text)).isFalse();
    }
}
