package dev.codemedic.core.apply;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** The file system of this machine. */
final class LocalDisk implements Disk {
    private static final int WRITABLE = 0222;
    private static final String OWNER = "unix:uid,gid";
    /** A new file only: never through a link that somebody put there. */
    private static final Set<StandardOpenOption> FRESH =
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

    private static final FileAttribute<?>[] PRIVATE = {
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
    };

    @Override
    public byte[] read(Path file) throws IOException {
        return Files.readAllBytes(file);
    }

    @Override
    public boolean isWritable(Path file) throws IOException {
        // to the administrator every file is writable, whatever its owner says
        return Files.isWritable(file) && (!unix(file) || ((int) Files.getAttribute(file, "unix:mode") & WRITABLE) != 0);
    }

    @Override
    public void create(Path file, byte[] content) throws IOException {
        Files.deleteIfExists(file);
        try (var channel = FileChannel.open(file, FRESH)) {
            fill(channel, content);
        }
        flushAround(file);
    }

    @Override
    public void createLike(Path model, Path file, byte[] content) throws IOException {
        try (var channel = privately(file)) {
            // first the attributes: where the content is complete, they are too
            imitate(model, file);
            fill(channel, content);
            touchAfter(Files.getLastModifiedTime(model), file);
            channel.force(true);
        }
        flushAround(file);
    }

    @Override
    public void createBackup(Path model, Path file, byte[] content) throws IOException {
        try (var channel = privately(file)) {
            if (unix(file) && sameOwner(model, file)) {
                Files.setAttribute(file, "unix:mode", Files.getAttribute(model, "unix:mode"));
            }
            fill(channel, content);
        }
        flushAround(file);
    }

    private static FileChannel privately(Path file) throws IOException {
        Files.deleteIfExists(file);
        return FileChannel.open(file, FRESH, unix(file) ? PRIVATE : new FileAttribute<?>[0]);
    }

    private static boolean sameOwner(Path one, Path other) throws IOException {
        return Files.readAttributes(one, OWNER).equals(Files.readAttributes(other, OWNER));
    }

    private static void fill(FileChannel channel, byte[] content) throws IOException {
        writeFully(channel, content, 0, content.length);
        channel.force(true);
    }

    @Override
    public void makeFolder(Path folder) throws IOException {
        Files.createDirectory(folder);
        flushAround(folder);
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        flushAround(to);
    }

    @Override
    public void rewrite(Path file, byte[] content) throws IOException {
        var old = Files.getLastModifiedTime(file);
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            int size = (int) channel.size();
            if (content.length > size) {
                extend(channel, content, size);
            }
            writeFully(channel, content, 0, Math.min(size, content.length));
            channel.truncate(content.length);
            channel.force(true);
        }
        touchAfter(old, file);
    }

    /** First what needs new room on the disk: where there is none, the old content is still whole. */
    private static void extend(FileChannel channel, byte[] content, int size) throws IOException {
        try {
            writeFully(channel, content, size, content.length);
            channel.force(true);
        } catch (IOException full) {
            channel.truncate(size);
            throw full;
        }
    }

    private static void writeFully(FileChannel channel, byte[] content, int from, int to) throws IOException {
        var buffer = ByteBuffer.wrap(content, from, to - from);
        long at = from;
        while (buffer.hasRemaining()) {
            at += channel.write(buffer, at);
        }
    }

    /**
     * Makes the time of change differ from the old one in whole seconds. Python takes a compiled file for fresh
     * where its source has the same second and size, and would run the old code.
     */
    private static void touchAfter(FileTime old, Path file) {
        long before = old.to(TimeUnit.SECONDS);
        try {
            if (Files.getLastModifiedTime(file).to(TimeUnit.SECONDS) <= before) {
                Files.setLastModifiedTime(file, FileTime.from(before + 1, TimeUnit.SECONDS));
            }
        } catch (IOException notOurs) {
            // only the owner may do that; the content counts
        }
    }

    @Override
    public void delete(Path file) throws IOException {
        if (Files.deleteIfExists(file)) {
            flushAround(file);
        }
    }

    @Override
    public boolean mustRewrite(Path file, Path scratch) throws IOException {
        if (!unix(file)) {
            return false;
        }
        if ((int) Files.getAttribute(file, "unix:nlink") > 1 || !Files.isWritable(file.resolveSibling("."))) {
            return true;
        }
        create(scratch, new byte[0]);
        try {
            imitateOwner(file, scratch);
            return false;
        } catch (IOException notAllowed) {
            return true;
        } finally {
            delete(scratch);
        }
    }

    private static void imitate(Path model, Path file) throws IOException {
        if (unix(model)) {
            imitateOwner(model, file);
            // after the owner, since a change of owner drops the set-id bits
            Files.setAttribute(file, "unix:mode", Files.getAttribute(model, "unix:mode"));
        }
        var from = Files.getFileAttributeView(model, UserDefinedFileAttributeView.class);
        var to = Files.getFileAttributeView(file, UserDefinedFileAttributeView.class);
        if (from != null && to != null) {
            for (var name : names(from)) {
                var value = ByteBuffer.allocate(from.size(name));
                from.read(name, value);
                to.write(name, value.flip());
            }
        }
    }

    private static Iterable<String> names(UserDefinedFileAttributeView view) {
        try {
            return view.list();
        } catch (IOException unsupported) {
            return List.of();
        }
    }

    private static void imitateOwner(Path model, Path file) throws IOException {
        for (var attribute : new String[] {"unix:gid", "unix:uid"}) {
            var wanted = Files.getAttribute(model, attribute);
            if (!Objects.equals(wanted, Files.getAttribute(file, attribute))) {
                Files.setAttribute(file, attribute, wanted);
            }
        }
    }

    private static boolean unix(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("unix");
    }

    private static void force(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Brings a file's name onto the medium. */
    private static void flushAround(Path file) throws IOException {
        // Windows opens no folders; there the rename itself is written through
        if (unix(file)) {
            force(file.resolveSibling("."));
        }
    }
}
