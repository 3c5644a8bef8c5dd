package dev.codemedic.sandbox.container;

import dev.codemedic.core.verify.Sandbox;
import dev.codemedic.sandbox.CellTest;
import java.io.IOException;
import java.util.Optional;
import org.opentest4j.TestAbortedException;

/** Cells in containers of Podman, where it is installed and can bound what it runs. */
class PodmanCellTest extends CellTest {
    PodmanCellTest() {
        super(sandbox(), Identity.own().uid());
    }

    private static Sandbox sandbox() {
        try {
            return ContainerSandbox.open("podman", Optional.empty(), System.getenv());
        } catch (IOException obstacle) {
            throw new TestAbortedException(obstacle.getMessage());
        }
    }
}
