package dev.codemedic.core.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FingerprintTest {

    private static Failure failure(String type, String message, int line, String function) {
        var frame = new Frame(Path.of("/p/shop.py"), line, null, function, "shop", true, List.of(), List.of());
        var thrown = new Thrown(type, message, Thrown.Link.RAISED, List.of(frame), Map.of());
        var run = new Run(
                Command.of(List.of("python3", "shop.py"), Path.of("/p")), new Exit.Code(1), "", "", Duration.ZERO);
        return new Failure(Failure.Kind.CRASH, "python", "3.11", List.of(thrown), List.of(), run);
    }

    @Test
    void isTheSameAfterTheCodeMoved() {
        assertThat(failure("KeyError", "'bob'", 5, "total").fingerprint())
                .isEqualTo(failure("KeyError", "'bob'", 25, "total").fingerprint());
    }

    @Test
    void isTheSameForAnotherValue() {
        assertThat(failure("KeyError", "'bob'", 5, "total").fingerprint())
                .isEqualTo(failure("KeyError", "'alice'", 5, "total").fingerprint());
        assertThat(failure("IndexError", "index 7 out of range at 0x7f3a", 5, "total")
                        .fingerprint())
                .isEqualTo(failure("IndexError", "index 12 out of range at 0x81", 5, "total")
                        .fingerprint());
    }

    @Test
    void differsForAnotherTypeFunctionOrMessage() {
        var base = failure("KeyError", "'bob'", 5, "total").fingerprint();
        assertThat(failure("IndexError", "'bob'", 5, "total").fingerprint()).isNotEqualTo(base);
        assertThat(failure("KeyError", "'bob'", 5, "main").fingerprint()).isNotEqualTo(base);
        assertThat(failure("KeyError", "'bob' missing", 5, "total").fingerprint())
                .isNotEqualTo(base);
    }

    @Test
    void explainsTheInnermostCauseThatLiesInTheProject() {
        var outer = failure("RuntimeError", "cannot load", 3, "main");
        var cause = failure("KeyError", "'bob'", 9, "lookup");
        var linked = new Thrown(
                "KeyError", "'bob'", Thrown.Link.CAUSE, cause.thrown().frames(), Map.of());
        var both = new Failure(
                Failure.Kind.CRASH, "python", "3.11", List.of(outer.thrown(), linked), List.of(), outer.run());
        assertThat(both.root()).isEqualTo(linked);
        assertThat(both.prime().map(Frame::function)).contains("lookup");
    }
}
