package dev.codemedic.core.verify;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Tells whether a file has a further name outside a project: writing the one would write the other. */
final class HardLinks {

    private HardLinks() {}

    /**
     * Whether a name of a file lies outside.
     *
     * @param root the project's root, real
     * @param file below it, real; it need not exist
     * @throws IOException where the project cannot be walked
     */
    static boolean leadOutside(Path root, Path file) throws IOException {
        int names = names(file);
        return names > 1 && within(root, file) < names;
    }

    private static int names(Path file) throws IOException {
        try {
            return Files.isRegularFile(file) && Files.getAttribute(file, "unix:nlink") instanceof Integer count
                    ? count
                    : 1;
        } catch (UnsupportedOperationException | IllegalArgumentException notCountedHere) {
            return 1;
        }
    }

    private static int within(Path root, Path file) throws IOException {
        var key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
        var found = new AtomicInteger();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path other, BasicFileAttributes attributes) {
                if (attributes.isRegularFile() && key != null && key.equals(attributes.fileKey())) {
                    found.incrementAndGet();
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path other, @Nullable IOException broken) {
                return FileVisitResult.CONTINUE;
            }
        });
        return found.get();
    }
}
