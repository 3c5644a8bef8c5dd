package dev.codemedic.models.context;

import java.nio.file.Path;

/**
 * Lines of a file.
 *
 * @param file relative to the project's root
 * @param first from 1
 * @param last included
 */
record LineRange(Path file, int first, int last) {

    /** Whether a line is among them. */
    boolean covers(Path path, int line) {
        return file.equals(path) && line >= first && line <= last;
    }
}
