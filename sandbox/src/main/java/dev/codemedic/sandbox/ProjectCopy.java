package dev.codemedic.sandbox;

import dev.codemedic.core.source.SourceFile;
import dev.codemedic.core.verify.Leftovers;
import dev.codemedic.core.verify.Removal;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * A project's files in a folder of their own, brought back to the original state before each run. Folders that hold
 * dependencies and files that are very large are not copied but named, to be shown read-only at their place.
 */
public final class ProjectCopy implements AutoCloseable {
    private static final long LARGE = 64L << 20;
    private static final Set<String> LEFT_OUT = Set.of(".git", ".medic", ".hg", ".svn");
    private static final Set<String> SHARED = Set.of("node_modules", "site-packages", ".venv", "venv", ".m2", ".tox");

    private final Path original;
    private final Path folder;
    private final Owner owner;
    private final List<Path> shared = new ArrayList<>();
    private final Map<Path, Stamp> manifest = new HashMap<>();

    /** What tells that a file was touched. */
    private record Stamp(boolean directory, long size, long modified, Object key, Object mode) {
        static Stamp of(PosixFileAttributes attributes) {
            return new Stamp(
                    attributes.isDirectory(),
                    attributes.isDirectory() ? 0 : attributes.size(),
                    attributes.isDirectory() ? 0 : attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS),
                    String.valueOf(attributes.fileKey()),
                    attributes.permissions());
        }
    }

    /**
     * Copies a project for the user that medic runs as.
     *
     * @throws IOException where it cannot be read or there is no room; the message is for a user
     */
    public ProjectCopy(Path original) throws IOException {
        this(original, Owner.same());
    }

    /**
     * Copies a project.
     *
     * @param owner whom the copy belongs to
     * @throws IOException where it cannot be read or there is no room; the message is for a user
     */
    ProjectCopy(Path original, Owner owner) throws IOException {
        this.original = original;
        this.owner = owner;
        this.folder = Files.createTempDirectory("medic-cell-").toRealPath();
        Leftovers.add(folder);
        try {
            owner.take(folder);
            copyAll();
        } catch (IOException broken) {
            close();
            throw new IOException("cannot copy the project " + original + ": " + broken.getMessage(), broken);
        }
    }

    /** Where the copy is. */
    public Path folder() {
        return folder;
    }

    /** Folders and files of the original that are not copied, to be shown read-only, relative to the root. */
    public List<Path> shared() {
        return List.copyOf(shared);
    }

    private void copyAll() throws IOException {
        Files.walkFileTree(original, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                var name = String.valueOf(directory.getFileName());
                var relative = original.relativize(directory);
                if (!directory.equals(original) && LEFT_OUT.contains(name)) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                if (!directory.equals(original)
                        && (SHARED.contains(name) || Files.exists(directory.resolve("pyvenv.cfg")))) {
                    shared.add(relative);
                    Files.createDirectories(folder.resolve(relative));
                    stamp(relative);
                    return FileVisitResult.SKIP_SUBTREE;
                }
                if (!directory.equals(original)) {
                    Files.createDirectory(folder.resolve(relative));
                    stamp(relative);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                var relative = original.relativize(file);
                if (attributes.isRegularFile() && attributes.size() > LARGE) {
                    shared.add(relative);
                    Files.createFile(folder.resolve(relative));
                    stamp(relative);
                } else if (attributes.isRegularFile() ? Files.isReadable(file) : attributes.isSymbolicLink()) {
                    copy(relative);
                    stamp(relative);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private void copy(Path relative) throws IOException {
        Files.copy(
                original.resolve(relative),
                folder.resolve(relative),
                StandardCopyOption.COPY_ATTRIBUTES,
                StandardCopyOption.REPLACE_EXISTING,
                LinkOption.NOFOLLOW_LINKS);
    }

    private void stamp(Path relative) throws IOException {
        owner.take(folder.resolve(relative));
        manifest.put(relative, Stamp.of(attributes(folder.resolve(relative))));
    }

    private static PosixFileAttributes attributes(Path file) throws IOException {
        return Files.readAttributes(file, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * Brings every file back to the original state, then writes the changed files.
     *
     * @throws IOException where a file cannot be restored
     */
    public void reset(Map<Path, SourceFile> changed) throws IOException {
        var missing = new HashSet<>(manifest.keySet());
        var strange = new ArrayList<Path>();
        var touched = new ArrayList<Path>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                return directory.equals(folder) ? FileVisitResult.CONTINUE : seen(directory, true);
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                return seen(file, false);
            }

            private FileVisitResult seen(Path file, boolean directory) throws IOException {
                var relative = folder.relativize(file);
                var stamp = manifest.get(relative);
                missing.remove(relative);
                if (stamp == null) {
                    strange.add(file);
                    return directory ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }
                if (!stamp.equals(Stamp.of(attributes(file)))) {
                    touched.add(relative);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        for (var file : strange) {
            Removal.of(file);
        }
        touched.addAll(missing);
        touched.sort(Comparator.naturalOrder());
        for (var relative : touched) {
            restore(relative);
        }
        for (var file : changed.values()) {
            new ChangedFile(file, owner).write(folder);
        }
    }

    private void restore(Path relative) throws IOException {
        var target = folder.resolve(relative);
        var stamp = Objects.requireNonNull(manifest.get(relative));
        if (stamp.directory()) {
            if (!Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
                Removal.of(target);
                Files.createDirectories(target);
            }
            Files.setPosixFilePermissions(target, Files.getPosixFilePermissions(original.resolve(relative)));
        } else {
            Removal.of(target);
            copy(relative);
        }
        stamp(relative);
    }

    @Override
    public void close() {
        Leftovers.remove(folder);
    }
}
