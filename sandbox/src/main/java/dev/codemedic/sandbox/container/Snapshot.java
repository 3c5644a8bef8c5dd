package dev.codemedic.sandbox.container;

import dev.codemedic.core.source.SourceFile;
import dev.codemedic.sandbox.ProjectCopy;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The project as it was when the cell was opened, readable for the program. Containers copy from it. */
final class Snapshot implements AutoCloseable {
    private final ProjectCopy copy;
    private final Identity identity;
    private Set<Path> changed = Set.of();

    /** Takes it. @throws IOException where the project cannot be copied; the message is for a user */
    Snapshot(Path root, Identity identity) throws IOException {
        this.copy = new ProjectCopy(root);
        this.identity = identity;
        identity.giveAll(copy.folder());
    }

    /** Where it is. */
    Path folder() {
        return copy.folder();
    }

    /** Folders and files that are not in it but shown, relative to the root. */
    List<Path> shared() {
        return copy.shared();
    }

    /** Brings it back to the first state, but for changed files. @throws IOException where one cannot be written */
    void reset(Map<Path, SourceFile> files) throws IOException {
        copy.reset(files);
        var touched = new HashSet<>(changed);
        changed = Set.copyOf(files.keySet());
        touched.addAll(changed);
        for (var relative : touched) {
            give(folder().resolve(relative));
        }
        for (var relative : copy.shared()) {
            Files.deleteIfExists(folder().resolve(relative));
        }
    }

    private void give(Path file) throws IOException {
        for (var each = file; each != null && !each.equals(folder()); each = each.getParent()) {
            if (Files.exists(each, LinkOption.NOFOLLOW_LINKS)) {
                identity.give(List.of(each));
            }
        }
    }

    /** How much there is of it. @param bytes as they count on a file system in memory */
    record Size(long bytes, long files) {}

    /** Its size now. @throws IOException where it cannot be walked */
    Size size() throws IOException {
        long[] sum = new long[2];
        Files.walkFileTree(folder(), new SimpleFileVisitor<>() {
            private static final long PAGE = 4096;

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                sum[0] += (attributes.size() + PAGE - 1) / PAGE * PAGE;
                sum[1]++;
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                sum[1]++;
                return FileVisitResult.CONTINUE;
            }
        });
        return new Size(sum[0], sum[1]);
    }

    @Override
    public void close() {
        copy.close();
    }
}
