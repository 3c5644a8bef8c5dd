package dev.codemedic.core.verify;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Removes folders that untrusted programs have written: locked ones, and ones so deep that their paths cannot be named.
 * Each folder is moved up before it is emptied, so no path gets long. No link is followed.
 */
public final class Removal {
    private static final String MOVED = ".medic-removed-";

    private final Path top;
    private final Deque<Path> folders = new ArrayDeque<>();
    private int count;

    private Removal(Path top) {
        this.top = top;
    }

    /**
     * Removes a file, or a folder with all that is in it. What is not there is no reason to complain.
     *
     * @throws IOException where something is still at work in it, or it belongs to somebody else
     */
    public static void of(Path file) throws IOException {
        if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
            new Removal(file).remove();
        }
        Files.deleteIfExists(file);
    }

    private void remove() throws IOException {
        empty(top);
        while (!folders.isEmpty()) {
            var folder = folders.remove();
            empty(folder);
            Files.deleteIfExists(folder);
        }
    }

    private void empty(Path folder) throws IOException {
        unlock(folder);
        for (var entry : entries(folder)) {
            if (!Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                Files.deleteIfExists(entry);
            } else if (folder.equals(top)) {
                folders.add(entry);
            } else {
                unlock(entry);
                folders.add(Files.move(entry, free()));
            }
        }
    }

    private Path free() {
        while (true) {
            var name = top.resolve(MOVED + count++);
            if (!Files.exists(name, LinkOption.NOFOLLOW_LINKS)) {
                return name;
            }
        }
    }

    private static void unlock(Path folder) throws IOException {
        if (!Files.isReadable(folder) || !Files.isWritable(folder) || !Files.isExecutable(folder)) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private static List<Path> entries(Path folder) throws IOException {
        var entries = new ArrayList<Path>();
        try (var stream = Files.newDirectoryStream(folder)) {
            stream.forEach(entries::add);
        } catch (DirectoryIteratorException broken) {
            throw broken.getCause();
        }
        return entries;
    }
}
