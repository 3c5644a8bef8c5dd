package dev.codemedic.core.apply;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Only one process at a time writes to a project. The system gives the lock back when its process dies. The file
 * names the process that holds it.
 */
final class ProjectLock implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final FileChannel channel;

    private ProjectLock(FileChannel channel) {
        this.channel = channel;
    }

    /** What is done while the lock is held. */
    interface Work<T> {
        T run() throws IOException, ChangeRefused;
    }

    /**
     * Does work under the lock. One thread of this process at a time, whatever the project: closing a second channel
     * of a lock file would give back the lock that the first one holds (POSIX).
     *
     * @param patience how long to wait for another process
     * @throws ChangeRefused where another process holds the lock for longer
     */
    static synchronized <T> T holding(Path file, Duration patience, Work<T> work) throws IOException, ChangeRefused {
        try (var lock = acquired(file, patience)) {
            lock.sign();
            return work.run();
        }
    }

    private static ProjectLock acquired(Path file, Duration patience) throws IOException, ChangeRefused {
        var options = Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        var channel = FileChannel.open(file, options);
        try {
            long end = System.nanoTime() + patience.toNanos();
            while (tried(channel) == null) {
                if (System.nanoTime() >= end) {
                    throw new ChangeRefused("another medic (process " + holder(file)
                            + ") is writing to this project; try again when it is done");
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
            return new ProjectLock(channel);
        } catch (IOException | ChangeRefused | RuntimeException failed) {
            channel.close();
            throw failed;
        }
    }

    /** Locks a byte far behind the content, which others must be able to read on every system. */
    private static @Nullable FileLock tried(FileChannel channel) throws IOException {
        return channel.tryLock(Long.MAX_VALUE - 1, 1, false);
    }

    private void sign() throws IOException {
        var pid = ProcessHandle.current().pid() + "\n";
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.UTF_8)), 0);
    }

    private static String holder(Path file) throws IOException {
        var signed = Files.readString(file).strip();
        return signed.matches("\\d{1,10}") ? signed : "unknown";
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
