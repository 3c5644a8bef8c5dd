package dev.codemedic.core.verify;

import dev.codemedic.core.failure.Run;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** A place where untrusted code runs without reach beyond it. */
public interface Sandbox {

    /** The tier in force, such as {@code T1 bubblewrap}. It stands in every report. */
    String tier();

    /**
     * What the walls may have kept a program from, and how the user can allow it, told by what it printed; empty where
     * nothing shows that.
     */
    default Optional<String> hint(Run run) {
        return Optional.empty();
    }

    /**
     * Copies a project into a new cell. The original tree is never written.
     *
     * @param root the project's root, absolute
     * @throws IOException where the copy cannot be made; the message says why, for a user
     */
    Cell open(Path root) throws IOException;
}
