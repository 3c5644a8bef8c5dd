package dev.codemedic.core.verify;

import java.io.IOException;
import java.nio.file.Path;

/** A place where untrusted code runs without reach beyond it. */
public interface Sandbox {

    /** The tier in force, such as {@code T1 bubblewrap}. It stands in every report. */
    String tier();

    /**
     * Copies a project into a new cell. The original tree is never written.
     *
     * @param root the project's root, absolute
     * @throws IOException where the copy cannot be made; the message says why, for a user
     */
    Cell open(Path root) throws IOException;
}
