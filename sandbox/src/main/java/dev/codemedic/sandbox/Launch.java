package dev.codemedic.sandbox;

import dev.codemedic.core.failure.Command;
import dev.codemedic.core.verify.Leftovers;
import dev.codemedic.core.verify.Limits;
import dev.codemedic.sandbox.seccomp.Filter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands around bubblewrap's own command: the control group that all of it belongs to, the filter of system calls,
 * and bounds for each process. For one cell.
 */
final class Launch implements AutoCloseable {
    private static final Path NOTHING = Path.of("/dev/null");

    /** The number of the open file by which bubblewrap gets the filter. */
    private static final int FILTER = 9;

    /** The number of the open file in which bubblewrap tells its first process. */
    private static final int TOLD = 8;

    private static final Pattern FIRST = Pattern.compile("\"child-pid\": *(\\d+)");
    /** The state of a process of bubblewrap's that has not ended, see proc(5). */
    private static final Pattern ALIVE = Pattern.compile("\\d+ \\(bwrap\\) [^ZX]");

    private static final long PAUSE = 100_000;

    private final @Nullable ControlGroup group;
    private final Path folder;
    private final boolean filtered;
    private final ReadyShells shells;
    private @Nullable Limits bounds;
    private int count;

    /**
     * What runs behind the walls.
     *
     * @param script what it was started by
     * @param told what bubblewrap tells of it
     */
    record Started(Process process, Path script, Path told) {}

    /** @throws IOException where the filter cannot be written */
    Launch(Abilities abilities) throws IOException {
        group = abilities.groups() ? ControlGroup.create().orElse(null) : null;
        folder = Files.createTempDirectory("medic-launch-").toRealPath();
        Leftovers.add(folder);
        filtered = abilities.machine().isPresent();
        Files.write(
                folder.resolve("filter"),
                abilities.machine().map(Filter::withSockets).orElse(new byte[0]));
        shells = new ReadyShells(group == null ? List.of() : group.entries());
    }

    /** Bubblewrap's options for the open files that it is given. */
    List<String> options() {
        var options = new ArrayList<>(List.of("--info-fd", Integer.toString(TOLD)));
        if (filtered) {
            options.addAll(List.of("--seccomp", Integer.toString(FILTER)));
        }
        return options;
    }

    /**
     * Waits until the last process behind the walls is gone: bubblewrap itself ends as soon as the program does, and only
     * then its first process is killed, and all others with it.
     */
    void settle(Started started) {
        try {
            var told = FIRST.matcher(Files.readString(started.told));
            if (told.find()) {
                awaitEnd(Path.of("/proc", told.group(1), "stat"));
            }
        } catch (IOException goneOrNeverStarted) {
            // then nothing is left either
        } finally {
            Leftovers.remove(started.told);
            Leftovers.remove(started.script);
        }
    }

    /**
     * It is no child of ours, so there is nothing to be told of. A namespace's first process is a zombie only when all
     * others are gone; until then it keeps its name, but no longer its program, see pid_namespaces(7).
     */
    private static void awaitEnd(Path state) throws IOException {
        while (ALIVE.matcher(Files.readString(state)).lookingAt()) {
            LockSupport.parkNanos(PAUSE);
        }
    }

    /**
     * Starts a run. It reads the command's input.
     *
     * @param walled bubblewrap's command, or what leads to it
     * @throws IOException where the bounds cannot be set
     */
    Started run(List<String> walled, Command command, Limits limits) throws IOException {
        return start(walled, command, command.input() == null ? NOTHING : command.input(), limits);
    }

    /** Starts what stays. It reads what is written to it. @throws IOException where the bounds cannot be set */
    Started session(List<String> walled, Command command, Limits limits) throws IOException {
        return start(walled, command, null, limits);
    }

    private synchronized Started start(List<String> walled, Command command, @Nullable Path input, Limits limits)
            throws IOException {
        if (group != null && !limits.equals(bounds)) {
            group.bound(limits);
            bounds = limits;
        }
        count++;
        var script = folder.resolve("run-" + count);
        var told = folder.resolve("first-" + count);
        var redirections = " " + TOLD + ">'" + told + "' " + FILTER + "<'" + folder.resolve("filter") + "'";
        var environment = CleanEnvironment.of(command, System.getenv());
        return new Started(shells.become(script, walled, environment, input, redirections), script, told);
    }

    /** A command with the bounds of each process before it; to be used inside the walls, where users are counted anew. */
    static List<String> limited(List<String> command, Limits limits) {
        var all = new ArrayList<>(List.of(
                Tools.SYSTEM.path("prlimit"),
                "--core=0",
                "--data=" + limits.memory(),
                "--fsize=" + limits.space(),
                "--nofile=4096",
                "--nproc=" + limits.processes(),
                "--cpu=" + seconds(limits),
                "--"));
        all.addAll(command);
        return all;
    }

    /** What all cores can give in the time. */
    private static long seconds(Limits limits) {
        return (limits.wall().toSeconds() + 1) * Runtime.getRuntime().availableProcessors();
    }

    /** Whether memory and processes are bounded for all processes together. */
    boolean bounded() {
        return group != null;
    }

    @Override
    public void close() {
        shells.close();
        if (group != null) {
            group.close();
        }
        Leftovers.remove(folder);
    }
}
