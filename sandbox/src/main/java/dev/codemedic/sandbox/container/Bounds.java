package dev.codemedic.sandbox.container;

import dev.codemedic.core.verify.Limits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The bounds that hold for a container as a whole, and for each process in it.
 *
 * @param memory bytes of all processes together, without what lies in files
 * @param space bytes that may be written to the files of each place
 * @param processes processes and threads at one time
 */
record Bounds(long memory, long space, int processes) {
    /** The container's own processes, and the engine's while a run begins. */
    private static final int OWN = 16;

    private static final int FILES = 4096;
    private static final long SHARED = 256L << 20;

    /** Of a run. No more than three quarters of this machine's memory, or it would be no bound. */
    static Bounds of(Limits limits) {
        return new Bounds(Math.min(limits.memory(), physical() / 4 * 3), limits.space(), limits.processes());
    }

    private static long physical() {
        try {
            return Files.readAllLines(Path.of("/proc/meminfo"), StandardCharsets.US_ASCII).stream()
                    .filter(line -> line.startsWith("MemTotal:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                    .findFirst()
                    .orElse(Long.MAX_VALUE);
        } catch (IOException | NumberFormatException unknown) {
            return Long.MAX_VALUE;
        }
    }

    /** The options that set them. @param layout whose files lie in memory too */
    List<String> options(Layout layout) {
        var all = Math.min(memory + layout.largest() + SHARED, physical() / 10 * 9);
        return List.of(
                "--memory=" + all,
                "--memory-swap=" + all,
                "--pids-limit=" + (processes + OWN),
                "--cpus=" + Runtime.getRuntime().availableProcessors(),
                "--cpu-shares=512",
                "--shm-size=" + SHARED,
                "--ulimit=core=0:0",
                "--ulimit=data=" + memory + ":" + memory,
                "--ulimit=fsize=" + space + ":" + space,
                "--ulimit=nofile=" + FILES + ":" + FILES);
    }
}
