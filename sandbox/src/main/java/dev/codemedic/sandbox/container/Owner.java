package dev.codemedic.sandbox.container;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/**
 * Whose containers are whose. A container's name tells the process that started it, and its label where that process
 * numbers its processes: what a dead one of the same place has left is nobody's, and removed.
 *
 * @param place this start of this machine, and its numbers of processes
 * @param process the owner's number and start
 */
record Owner(String place, String process) {
    private static final String LABEL = "dev.codemedic.place";
    private static final Pattern NAME = Pattern.compile("codemedic-(\\d+)-(\\d+)-[0-9a-z]+");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Names are unique within the owner. */
    record Names(Owner owner, AtomicLong count) {
        /** A name that no other container has. */
        String next() {
            return "codemedic-" + owner.process + "-" + Long.toString(count.incrementAndGet(), Character.MAX_RADIX)
                    + "x" + Long.toString(System.nanoTime() & Integer.MAX_VALUE, Character.MAX_RADIX);
        }
    }

    /** This process. */
    static Owner current() {
        return new Owner(here(), told(ProcessHandle.current()));
    }

    private static String told(ProcessHandle process) {
        return process.pid() + "-"
                + process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    private static String here() {
        try {
            var boot =
                    Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).strip();
            var processes = Files.readSymbolicLink(Path.of("/proc/self/ns/pid")).toString();
            return boot + "-" + processes.replaceAll("\\D", "");
        } catch (IOException | UnsupportedOperationException unknown) {
            return "unknown";
        }
    }

    /** The options that mark a container. */
    List<String> options(String name) {
        return List.of("--name", name, "--label", LABEL + "=" + place);
    }

    /**
     * Removes the containers that processes of this place have left, and that have not ended by themselves.
     *
     * @return the names of those removed
     * @throws IOException where the engine's program is not there
     */
    List<String> sweep(Engine engine) throws IOException {
        var removed = new ArrayList<String>();
        var all = engine.ask(
                PATIENCE, "ps", "--all", "--filter", "label=" + LABEL + "=" + place, "--format", "{{.Names}}");
        for (var name : all.done() ? all.text().lines().map(String::strip).toList() : List.<String>of()) {
            var parts = NAME.matcher(name);
            if (parts.matches() && !alive(Long.parseLong(parts.group(1)), parts.group(1) + "-" + parts.group(2))) {
                if (engine.ask(PATIENCE, "rm", "--force", name).done()) {
                    removed.add(name);
                }
            }
        }
        return removed;
    }

    private static boolean alive(long pid, String told) {
        return ProcessHandle.of(pid)
                .filter(process -> told(process).equals(told))
                .isPresent();
    }
}
