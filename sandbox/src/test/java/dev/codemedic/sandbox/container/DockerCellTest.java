package dev.codemedic.sandbox.container;

import dev.codemedic.sandbox.CellContract;
import org.junit.jupiter.api.extension.ExtendWith;

/** Cells in containers of a Docker engine. */
@ExtendWith(DockerExtension.class)
class DockerCellTest extends CellContract {
    DockerCellTest(ContainerSandbox sandbox) {
        super(sandbox, Identity.own().uid());
    }
}
