package dev.codemedic.sandbox;

import dev.codemedic.core.verify.Removal;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Set;

/**
 * Takes what a sandboxed program wrote for us out of its place. The program may have put anything there: only regular
 * files and folders are taken, no link is followed, and there is a bound.
 */
final class Outlet {
    private static final int DEEPEST = 16;

    private final long most;
    private long taken;

    /** @param most bytes taken in all */
    Outlet(long most) {
        this.most = most;
    }

    /**
     * Copies files and folders.
     *
     * @throws IOException where the folder to write to cannot be written
     */
    void take(Path from, Path to) throws IOException {
        try (var folder = Files.newDirectoryStream(from)) {
            if (folder instanceof SecureDirectoryStream<Path> secure) {
                take(secure, to, 0);
            } else {
                throw new IOException("folders cannot be read safely on this system");
            }
        }
    }

    /**
     * Leaves only regular files and folders in a folder that a program has written itself.
     *
     * @throws IOException where something cannot be removed
     */
    static void clean(Path folder) throws IOException {
        var strange = new ArrayList<Path>();
        Files.walkFileTree(folder, Set.of(), DEEPEST, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (!attributes.isRegularFile()) {
                    strange.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException locked) {
                strange.add(file);
                return FileVisitResult.CONTINUE;
            }
        });
        for (var file : strange) {
            Removal.of(file);
        }
    }

    private void take(SecureDirectoryStream<Path> from, Path to, int depth) throws IOException {
        for (var entry : from) {
            var name = entry.getFileName();
            var attributes = from.getFileAttributeView(name, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                    .readAttributes();
            if (attributes.isDirectory() && depth < DEEPEST) {
                Files.createDirectories(to.resolve(name));
                try (var below = from.newDirectoryStream(name, LinkOption.NOFOLLOW_LINKS)) {
                    take(below, to.resolve(name), depth + 1);
                }
            } else if (attributes.isRegularFile() && taken + attributes.size() <= most) {
                copy(from, name, to.resolve(name));
            }
        }
    }

    private void copy(SecureDirectoryStream<Path> folder, Path name, Path to) throws IOException {
        var read = Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
        try (var source = folder.newByteChannel(name, read);
                var target = Files.newByteChannel(
                        to,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING)) {
            copy(source, target);
        }
    }

    private void copy(SeekableByteChannel source, SeekableByteChannel target) throws IOException {
        var buffer = ByteBuffer.allocate(1 << 16);
        while (taken < most && source.read(buffer) >= 0) {
            buffer.flip();
            taken += buffer.remaining();
            target.write(buffer);
            buffer.clear();
        }
    }
}
