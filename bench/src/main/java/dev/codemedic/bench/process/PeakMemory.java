package dev.codemedic.bench.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * The most memory that a process and those it started held at one time: the largest sum, over looks every 50
 * milliseconds, of the peak resident sizes ({@code VmHWM}) of the processes alive then. Pages that processes share count
 * for each.
 */
public final class PeakMemory implements AutoCloseable {
    private static final long EVERY_MILLIS = 50;
    private static final long KIBI = 1024;

    private final AtomicLong most = new AtomicLong();
    private volatile boolean closed;

    /** Watches from now on, until the process ends or this is closed. */
    public void watch(ProcessHandle process) {
        Thread.ofVirtual().name("peak-memory").start(() -> look(process));
    }

    /** The bytes, where the system tells. */
    public OptionalLong bytes() {
        long seen = most.get();
        return seen == 0 ? OptionalLong.empty() : OptionalLong.of(seen);
    }

    @Override
    public void close() {
        closed = true;
    }

    private void look(ProcessHandle process) {
        try {
            while (!closed && process.isAlive()) {
                var tree = Stream.concat(Stream.of(process), process.descendants());
                long now = tree.mapToLong(one -> peak(one.pid())).sum();
                most.accumulateAndGet(now, Math::max);
                Thread.sleep(EVERY_MILLIS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static long peak(long pid) {
        try {
            var status = Files.readString(Path.of("/proc", Long.toString(pid), "status"), StandardCharsets.ISO_8859_1);
            return status.lines()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * KIBI)
                    .findFirst()
                    .orElse(0);
        } catch (IOException gone) {
            return 0;
        }
    }
}
