package dev.codemedic.python.repair;

import static dev.codemedic.repair.validate.Outcome.FAILED;
import static dev.codemedic.repair.validate.Outcome.PASSED;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Variants of what runs when a module is loaded, in real workers. */
class WholeFilesTest {

    @Test
    void aConstantOfAModuleIsChangedForPytest() throws IOException {
        try (var lab = Lab.pytest(
                "RATE = 0.3\n\ndef tax(x):\n    return x * RATE\n",
                "def test_tax(): assert shop.tax(100) == 20\ndef test_none(): assert shop.tax(0) == 0\n")) {
            assertThat(lab.outcomes(
                            lab.variant("0.3", "0.4"),
                            lab.variant("0.3", "0.2"),
                            lab.variant("0.3", "0.5"),
                            lab.variant("x * RATE", "x * RATE / 3 * 2")))
                    .containsExactly(FAILED, PASSED, FAILED, PASSED);
        }
    }
}
