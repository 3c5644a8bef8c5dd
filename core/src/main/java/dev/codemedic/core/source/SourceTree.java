package dev.codemedic.core.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The source files of a project, as they are or as a patch would leave them. */
public interface SourceTree {

    /** The project's root, absolute and real. */
    Path root();

    /**
     * Reads a file.
     *
     * @param file relative to the root, or absolute below it
     * @throws SourceUnreadable where it is missing, no text, too large, or outside the root
     */
    SourceFile read(Path file) throws SourceUnreadable;

    /** Reads a file, or nothing where it cannot be read. */
    default Optional<SourceFile> find(Path file) {
        try {
            return Optional.of(read(file));
        } catch (SourceUnreadable unreadable) {
            return Optional.empty();
        }
    }

    /**
     * The project's own source files with one of these endings, relative to the root, at most {@code limit}.
     * Build output, virtual environments, vendored packages and hidden folders are left out.
     *
     * @throws IOException where the root cannot be walked
     */
    List<Path> list(List<String> endings, int limit) throws IOException;
}
