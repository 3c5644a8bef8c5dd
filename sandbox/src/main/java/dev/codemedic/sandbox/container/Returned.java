package dev.codemedic.sandbox.container;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.Objects;

/**
 * Brings back what a program has written for us. Only regular files come, only below the folder they were written to,
 * and no link is followed on the way.
 *
 * @param folders that a run may write
 */
record Returned(Collection<Path> folders) {

    /**
     * Brings everything back that fits; what is in a container that is gone is lost.
     *
     * @throws IOException where it cannot be written here
     */
    void from(Container container) throws IOException {
        for (var folder : folders) {
            try {
                archive(container, folder).forEach((name, content) -> write(folder, name, content));
            } catch (UncheckedIOException broken) {
                throw broken.getCause();
            }
        }
    }

    private static ArchivedFiles archive(Container container, Path folder) {
        try {
            return new ArchivedFiles(container.files(folder) > 0 ? container.archive(folder) : new byte[0]);
        } catch (IOException gone) {
            return new ArchivedFiles(new byte[0]);
        }
    }

    private static void write(Path folder, String name, byte[] content) {
        try {
            var target = folder.resolve(name).normalize();
            if (!target.startsWith(folder) || target.equals(folder) || !plain(folder, target)) {
                return;
            }
            Files.createDirectories(Objects.requireNonNull(target.getParent()));
            Files.write(
                    target,
                    content,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE,
                    LinkOption.NOFOLLOW_LINKS);
        } catch (InvalidPathException strange) {
            // a name that is none here
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Whether only folders lead there, and no folder stands there. */
    private static boolean plain(Path folder, Path target) {
        for (var above = target.getParent(); above != null && !above.equals(folder); above = above.getParent()) {
            if (Files.exists(above, LinkOption.NOFOLLOW_LINKS)
                    && !Files.isDirectory(above, LinkOption.NOFOLLOW_LINKS)) {
                return false;
            }
        }
        return !Files.exists(target, LinkOption.NOFOLLOW_LINKS)
                || Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS);
    }
}
