package dev.codemedic.sandbox;

import dev.codemedic.core.failure.Run;
import dev.codemedic.core.verify.Cell;
import dev.codemedic.core.verify.Sandbox;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Tier 1: namespaces of its own for users, processes, network, mounts and messages, by bubblewrap; no capability; a
 * filter of system calls; bounds on memory, processes, files, output and time. The project stands at its real path on a
 * file system in memory of bounded size, new for each run. Run by root, the program is nobody outside.
 */
final class Bubblewrap implements Sandbox {
    private final Abilities abilities;
    private final Access access;

    Bubblewrap(Abilities abilities, Access access) {
        this.abilities = abilities;
        this.access = access;
    }

    @Override
    public String tier() {
        var missing = abilities.missing();
        return "T1 bubblewrap" + (missing.isEmpty() ? "" : " without " + String.join(", ", missing)) + access.words();
    }

    @Override
    public Optional<String> hint(Run run) {
        return access.hint(run);
    }

    @Override
    public Cell open(Path root) throws IOException {
        var owner = Owner.next();
        var copy = new ProjectCopy(root, owner);
        try {
            return abilities.staging().isPresent()
                    ? new StagedCell(
                            root,
                            copy,
                            new Stage(copy.folder(), owner, abilities.staging().get()),
                            abilities,
                            access)
                    : new BoundCell(root, copy, abilities, access);
        } catch (IOException | RuntimeException broken) {
            copy.close();
            throw broken;
        }
    }
}
