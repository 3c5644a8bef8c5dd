package dev.codemedic.repair.order;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class TokensTest {

    @Test
    void textsNumbersAndOperatorsAreOneTokenEach() {
        assertThat(Tokens.of("total += prices[0] * 1.25  # with tax"))
                .containsExactly("total", "+=", "prices", "[", "0", "]", "*", "NUM");
        assertThat(Tokens.of("if (a >>= b && \"x // y\".equals(c)) { // why"))
                .containsExactly("if", "(", "a", ">>=", "b", "&&", "STR", ".", "equals", "(", "c", ")", ")", "{");
    }

    @Test
    void aDoubleSlashDividesAfterAValue() {
        assertThat(Tokens.of("half = (low + high) // 2")).contains("//", "2");
    }

    @Property
    void anyTextIsCutToItsEnd(@ForAll String text) {
        assertThat(Tokens.of(text)).noneMatch(String::isEmpty);
    }
}
