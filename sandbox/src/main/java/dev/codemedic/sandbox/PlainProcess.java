package dev.codemedic.sandbox;

import dev.codemedic.core.verify.Cell;
import dev.codemedic.core.verify.Sandbox;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * Tier 0: a plain process in a copy of the project, with a clean environment, a time limit and an output limit, and no
 * wall around it.
 */
final class PlainProcess implements Sandbox {

    @Override
    public String tier() {
        return "T0 process: no walls, asked for by --sandbox process";
    }

    @Override
    public Cell open(Path root) throws IOException {
        return new MovedCell(
                root,
                new ProjectCopy(root, Owner.same()),
                MovedCell.temporaryFolder(),
                Map.of(),
                (command, reads, writes, limits) -> command);
    }
}
