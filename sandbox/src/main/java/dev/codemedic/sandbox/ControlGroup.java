package dev.codemedic.sandbox;

import dev.codemedic.core.verify.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A group that bounds the memory and the number of all processes of a cell together, where the system lets this user
 * make one; of either version of control groups, see cgroups(7).
 */
final class ControlGroup implements AutoCloseable {
    private static final Path MOUNTED = Path.of("/sys/fs/cgroup");
    private static final String PROCESSES = "cgroup.procs";
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final int TRIES = 50;

    private final List<Path> folders;

    private ControlGroup(List<Path> folders) {
        this.folders = folders;
    }

    /** A new group without bounds; empty where none can be made. */
    static Optional<ControlGroup> create() {
        var name = "medic-" + ProcessHandle.current().pid() + "-" + COUNT.incrementAndGet();
        var made = new ArrayList<Path>();
        try {
            for (var parent : parents()) {
                made.add(Files.createDirectory(parent.resolve(name)));
            }
            var group = new ControlGroup(List.copyOf(made));
            if (group.bounds("pids.max") && (group.bounds("memory.max") || group.bounds("memory.limit_in_bytes"))) {
                return Optional.of(group);
            }
            group.close();
        } catch (IOException notAllowed) {
            new ControlGroup(made).close();
        }
        return Optional.empty();
    }

    /** Where groups may be made: beside our own in version 2, below our own in version 1. */
    private static List<Path> parents() throws IOException {
        var own = Files.readAllLines(Path.of("/proc/self/cgroup"));
        var parents = new ArrayList<Path>();
        for (var line : own) {
            var parts = line.split(":", 3);
            if (parts[1].isEmpty() && Files.exists(MOUNTED.resolve("cgroup.controllers"))) {
                var group = MOUNTED.resolve(parts[2].substring(1));
                parents.add(group.equals(MOUNTED) ? group : group.getParent());
            } else if (parts[1].equals("pids") || parts[1].equals("memory")) {
                parents.add(MOUNTED.resolve(parts[1]).resolve(parts[2].substring(1)));
            }
        }
        if (parents.isEmpty() || !parents.stream().allMatch(Files::isWritable)) {
            throw new IOException("no control group can be made");
        }
        return parents;
    }

    private boolean bounds(String file) {
        return folders.stream().anyMatch(folder -> Files.isWritable(folder.resolve(file)));
    }

    /** Sets the bounds of all processes together. @throws IOException where the system refuses */
    void bound(Limits limits) throws IOException {
        var memory = Long.toString(Math.min(limits.memory(), available()));
        write("pids.max", Integer.toString(limits.processes()));
        write("memory.max", memory);
        write("memory.swap.max", "0");
        write("memory.memsw.limit_in_bytes", "-1");
        write("memory.limit_in_bytes", memory);
        write("memory.memsw.limit_in_bytes", memory);
    }

    /** Three quarters of the machine's memory, in bytes. */
    private static long available() throws IOException {
        try (var lines = Files.lines(Path.of("/proc/meminfo"))) {
            return lines.filter(line -> line.startsWith("MemTotal:"))
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024 / 4 * 3)
                    .findFirst()
                    .orElse(Long.MAX_VALUE);
        }
    }

    private void write(String name, String value) throws IOException {
        for (var folder : folders) {
            var file = folder.resolve(name);
            if (Files.exists(file)) {
                Files.writeString(file, value);
            }
        }
    }

    /** The files into which a process writes its number to belong to the group. */
    List<Path> entries() {
        return folders.stream().map(folder -> folder.resolve(PROCESSES)).toList();
    }

    /** Ends what is in it and removes it. */
    @Override
    public void close() {
        for (int i = 0; i < TRIES && !folders.stream().allMatch(ControlGroup::removed); i++) {
            members().forEach(ProcessHandle::destroyForcibly);
            Thread.onSpinWait();
        }
    }

    private static boolean removed(Path folder) {
        try {
            Files.deleteIfExists(folder);
            return true;
        } catch (IOException busy) {
            return false;
        }
    }

    private Stream<ProcessHandle> members() {
        return entries().stream()
                .flatMap(ControlGroup::lines)
                .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)).stream());
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException gone) {
            return Stream.empty();
        }
    }
}
