package dev.codemedic.core.learn;

import dev.codemedic.core.failure.Fingerprint;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;

/**
 * Only one process of a project heals the same failure at a time. The system gives the claim back when its process dies.
 * One claim a process: closing a second channel of the file would give back the first one's (POSIX).
 */
public final class HealClaim implements AutoCloseable {
    private static final int HEXADECIMAL = 16;
    private static final int DIGITS = 15;

    private final FileChannel channel;

    private HealClaim(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Claims a failure if nobody has.
     *
     * @param file where processes of the project meet
     * @return empty where another process is at it
     * @throws IOException where the file cannot be opened
     */
    public static Optional<HealClaim> tried(Path file, Fingerprint fingerprint) throws IOException {
        var channel = opened(file);
        try {
            if (channel.tryLock(place(fingerprint), 1, false) != null) {
                return Optional.of(new HealClaim(channel));
            }
        } catch (IOException | RuntimeException failed) {
            channel.close();
            throw failed;
        }
        channel.close();
        return Optional.empty();
    }

    /** Claims a failure, and waits for the process that is at it. @throws IOException where the file cannot be opened */
    public static HealClaim awaited(Path file, Fingerprint fingerprint) throws IOException {
        var channel = opened(file);
        try {
            channel.lock(place(fingerprint), 1, false);
            return new HealClaim(channel);
        } catch (IOException | RuntimeException failed) {
            channel.close();
            throw failed;
        }
    }

    private static FileChannel opened(Path file) throws IOException {
        return FileChannel.open(
                file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS));
    }

    /** Each failure has a byte of its own, far behind any content. */
    private static long place(Fingerprint fingerprint) {
        return Long.parseLong(fingerprint.text().substring(0, DIGITS), HEXADECIMAL);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
