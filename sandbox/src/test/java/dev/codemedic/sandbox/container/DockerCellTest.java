package dev.codemedic.sandbox.container;

import dev.codemedic.sandbox.CellTest;
import org.junit.jupiter.api.extension.ExtendWith;

/** Cells in containers of a Docker engine. */
@ExtendWith(DockerExtension.class)
class DockerCellTest extends CellTest {
    DockerCellTest(ContainerSandbox sandbox) {
        super(sandbox, Identity.own().uid());
    }
}
