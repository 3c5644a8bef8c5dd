package dev.codemedic.sandbox;

import dev.codemedic.core.verify.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Watches the memory and the number of a process and all that it started, where no control group bounds them. It looks
 * now and then: what is quicker than that is bounded only by the limits of each process.
 */
final class Overseer {
    private static final long PAUSE = 50;
    private static final long PAGE = 4096;
    private static final int RESIDENT = 1;

    private final Process process;
    private final Limits limits;

    private Overseer(Process process, Limits limits) {
        this.process = process;
        this.limits = limits;
    }

    /** Watches until the process ends. */
    static void watch(Process process, Limits limits) {
        Thread.ofVirtual().name("medic-overseer").start(new Overseer(process, limits)::watch);
    }

    private void watch() {
        try {
            while (process.isAlive()) {
                var all = process.descendants().toList();
                if (all.size() > limits.processes() || memory(all) > limits.memory()) {
                    all.forEach(ProcessHandle::destroyForcibly);
                    process.destroyForcibly();
                }
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static long memory(List<ProcessHandle> processes) {
        return processes.stream().mapToLong(Overseer::memory).sum();
    }

    /** Bytes in memory, see proc(5), statm; shared ones count for each. */
    private static long memory(ProcessHandle process) {
        try {
            var numbers = Files.readString(Path.of("/proc", Long.toString(process.pid()), "statm"));
            return Long.parseLong(numbers.split(" ")[RESIDENT]) * PAGE;
        } catch (IOException | NumberFormatException | ArrayIndexOutOfBoundsException gone) {
            return 0;
        }
    }
}
