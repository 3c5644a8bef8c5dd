package dev.codemedic.sandbox.container;

import dev.codemedic.core.verify.Leftovers;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A folder of this machine through which files get into a container that runs already: what one run reads and another
 * does not. The container sees it read-only and copies from it.
 */
final class Inbox implements AutoCloseable {
    private static final long MOST_BYTES = 32L << 20;
    private static final int MOST_FILES = 2_000;
    private static final Set<PosixFilePermission> ALL = EnumSet.allOf(PosixFilePermission.class);

    private final Path folder;
    private final Path handed;
    private final Identity identity;

    /**
     * A file or folder that is handed in.
     *
     * @param inside where the container sees it
     * @param target where it belongs
     */
    record Entry(Path inside, Path target) {
        /** The folder that it belongs into. */
        Path parent() {
            return Objects.requireNonNull(target.getParent());
        }
    }

    Inbox(Identity identity) throws IOException {
        this.identity = identity;
        this.folder = Files.createTempDirectory("medic-inbox-").toRealPath();
        Leftovers.add(folder);
        this.handed = Files.createDirectory(folder.resolve("handed"));
        identity.give(List.of(handed));
    }

    /** What containers see as {@link CellScript#INBOX}. */
    Path handed() {
        return handed;
    }

    /** Writes a text that everybody may read, beside what is handed in. @return where it is */
    Path kept(String name, String text) throws IOException {
        var file = Files.writeString(folder.resolve(name), text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        return file;
    }

    /** Whether a file or folder is small enough to be copied for each run. */
    static boolean takes(Path path) throws IOException {
        long[] sum = new long[2];
        Files.walkFileTree(path, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                sum[0] += attributes.size();
                sum[1]++;
                return sum[0] > MOST_BYTES || sum[1] > MOST_FILES
                        ? FileVisitResult.TERMINATE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
                return FileVisitResult.CONTINUE;
            }
        });
        return sum[0] <= MOST_BYTES && sum[1] <= MOST_FILES;
    }

    /** Whether everybody may read a file, or a folder and all in it. */
    static boolean open(Path path) throws IOException {
        try (var all = Files.walk(path.toRealPath())) {
            for (var file : all.toList()) {
                var permissions = Files.isSymbolicLink(file) ? ALL : Files.getPosixFilePermissions(file);
                if (!permissions.contains(PosixFilePermission.OTHERS_READ)
                        || Files.isDirectory(file) && !permissions.contains(PosixFilePermission.OTHERS_EXECUTE)) {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * Replaces what was handed in before.
     *
     * @param writable whether the program may write a file or folder
     * @throws IOException where a file cannot be copied
     */
    List<Entry> hand(Collection<Path> paths, Collection<Path> writable) throws IOException {
        empty();
        var entries = new ArrayList<Entry>();
        for (var path : paths) {
            var own = Files.createDirectory(handed.resolve(Integer.toString(entries.size())));
            var name = Objects.requireNonNull(path.getFileName());
            copy(path.toRealPath(), own.resolve(name), writable.contains(path));
            identity.giveAll(own);
            entries.add(new Entry(CellScript.INBOX.resolve(own.getFileName()).resolve(name), path));
        }
        return entries;
    }

    private static void copy(Path from, Path to, boolean writable) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                Files.createDirectory(to.resolve(from.relativize(directory)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (attributes.isRegularFile() && Files.isReadable(file) || attributes.isSymbolicLink()) {
                    var target = from.equals(file) ? to : to.resolve(from.relativize(file));
                    Files.copy(file, target, LinkOption.NOFOLLOW_LINKS, StandardCopyOption.COPY_ATTRIBUTES);
                    if (!writable && attributes.isRegularFile()) {
                        withoutWriting(target);
                    }
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static void withoutWriting(Path file) throws IOException {
        var permissions = Files.getPosixFilePermissions(file);
        permissions.removeIf(permission -> permission.name().endsWith("WRITE"));
        Files.setPosixFilePermissions(file, permissions);
    }

    private void empty() throws IOException {
        try (var all = Files.walk(handed)) {
            for (var file : all.sorted((one, other) -> other.compareTo(one)).toList()) {
                if (!file.equals(handed)) {
                    Files.delete(file);
                }
            }
        }
    }

    @Override
    public void close() {
        Leftovers.remove(folder);
    }
}
