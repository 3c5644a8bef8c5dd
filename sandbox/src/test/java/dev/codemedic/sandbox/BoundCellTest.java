package dev.codemedic.sandbox;

import static org.assertj.core.api.Assumptions.assumeThat;

import dev.codemedic.core.verify.Cell;
import dev.codemedic.core.verify.Sandbox;
import dev.codemedic.sandbox.seccomp.Machine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.opentest4j.TestAbortedException;

/** Cells of bubblewrap as they are where users may not mount. */
class BoundCellTest extends CellTest {
    BoundCellTest() {
        super(sandbox(), Owner.self("unix:uid"));
    }

    @Override
    void theUserHasNoCapability() throws IOException {
        assumeThat(Owner.same().uid()).as("root is never given such a cell").isNotZero();
        super.theUserHasNoCapability();
    }

    private static Sandbox sandbox() {
        BubblewrapProbe.obstacle().ifPresent(obstacle -> {
            throw new TestAbortedException(obstacle);
        });
        return new Sandbox() {
            @Override
            public String tier() {
                return "T1 bubblewrap without a bound on disk use";
            }

            @Override
            public Cell open(Path root) throws IOException {
                var abilities = new Abilities(Optional.empty(), Machine.current(), false);
                return new BoundCell(root, new ProjectCopy(root, Owner.same()), abilities, Access.NONE);
            }
        };
    }
}
