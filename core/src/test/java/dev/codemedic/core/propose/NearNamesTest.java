package dev.codemedic.core.propose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearNamesTest {

    @ParameterizedTest
    @CsvSource({
        "totl, total",
        "itmes, items",
        "userName, user_name",
        "msg, message",
        "item, items",
        "PRICE, price",
        "entrys, entries"
    })
    void findsTheNameThatWasMeant(String wrong, String meant) {
        assertThat(NearNames.of(wrong, List.of("unrelated", meant, "other"))
                        .getFirst()
                        .name())
                .isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({"cat, dog", "i, j", "total, customer"})
    void leavesNamesThatOnlyShareALetterAlone(String wrong, String other) {
        assertThat(NearNames.of(wrong, List.of(other))).isEmpty();
    }

    @Test
    void aNameIsNotItsOwnNeighbour() {
        assertThat(NearNames.of("total", List.of("total"))).isEmpty();
    }

    @Property
    void likenessIsSymmetricAndBounded(
            @ForAll @AlphaChars @StringLength(max = 12) String one,
            @ForAll @AlphaChars @StringLength(max = 12) String other) {
        assertThat(NearNames.likeness(one, other)).isBetween(0.0, 1.0).isEqualTo(NearNames.likeness(other, one));
    }
}
