package dev.codemedic.models.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codemedic.core.diagnosis.Category;
import dev.codemedic.models.answer.Lines;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class HypothesesTest {
    private static RootCause cause(String words, String file) {
        return new RootCause(words, Category.CODE, List.of(Path.of(file)), "", "stand-in");
    }

    @Test
    void whatMostAgreeOnLeadsUntilItIsRefuted() {
        var hypotheses = Hypotheses.none()
                .and(cause("the parser", "parser.py"))
                .and(cause("the cart", "cart.py"))
                .and(cause("the cart again", "cart.py"));
        assertThat(hypotheses.leading().orElseThrow().files()).containsExactly(Path.of("cart.py"));
        assertThat(hypotheses.agreement()).isEqualTo(2 / 3.0);
        var refuted = hypotheses.without("the cart").without("the cart again");
        assertThat(refuted.leading().orElseThrow().cause()).isEqualTo("the parser");
        assertThat(refuted.refuted()).containsExactly("the cart", "the cart again");
        assertThat(refuted.without("the parser").leading()).isEmpty();
    }

    @Test
    void linesAreReadWhateverStandsAroundThem() {
        var lines = Lines.read("""
                Sure! Here is my analysis:

                **CAUSE:** the list is empty
                  since nobody filled it
                - CATEGORY: code
                FILE: `shop/cart.py`
                FILE: none
                Hope this helps.

                Bye.
                """, List.of("CAUSE", "CATEGORY", "FILE"));
        assertThat(lines.first("CAUSE")).contains("the list is empty since nobody filled it");
        assertThat(lines.first("CATEGORY")).contains("code");
        assertThat(lines.all("FILE")).hasSize(2);
        assertThat(lines.all("STRATEGY")).isEmpty();
    }
}
