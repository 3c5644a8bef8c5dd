package dev.codemedic.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codemedic.core.failure.Command;
import dev.codemedic.core.verify.Sandbox;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

/** Cells of bubblewrap as they are where users may mount. */
class BubblewrapTest extends CellTest {
    BubblewrapTest() {
        super(sandbox(), Owner.self("unix:uid"));
    }

    @Test
    void aSessionGoesOnWhileOthersRun(@TempDir Path folder) throws IOException {
        try (var place = Workplace.open(sandbox(), folder)) {
            var cat = Command.of(List.of("cat"), place.root());
            try (var session = place.cell().start(cat, Set.of(), Set.of(), Workplace.LIMITS)) {
                assertThat(place.sh("cat data.txt").output()).isEqualTo("original");
                assertThat(place.sh("echo x > data.txt; cat data.txt").output()).isEqualTo("x\n");
                session.input().write("one".getBytes(StandardCharsets.UTF_8));
                session.input().flush();
                assertThat(session.output().readNBytes(3))
                        .asString(StandardCharsets.UTF_8)
                        .isEqualTo("one");
            }
        }
    }

    private static Sandbox sandbox() {
        try {
            return Sandboxes.named("bubblewrap", Access.NONE);
        } catch (IOException obstacle) {
            throw new TestAbortedException(obstacle.getMessage());
        }
    }
}
