package dev.codemedic.sandbox;

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
    /** The number of the open file by which bubblewrap gets the filter. */
    private static final int FILTER = 9;

    /** The number of the open file in which bubblewrap tells its first process. */
    private static final int TOLD = 8;

    private static final Pattern FIRST = Pattern.compile("\"child-pid\": *(\\d+)");
    private static final long PAUSE = 100_000;

    /** Its name is the folder of the files; its arguments are groups, {@code --} and the command. */
    private static final String SCRIPT = "while [ \"$1\" != -- ]; do echo $$ >\"$1\" || exit 125; shift; done; shift; "
            + "exec \"$@\" " + TOLD + ">\"$0/first\" " + FILTER + "<\"$0/filter\"";

    private final @Nullable ControlGroup group;
    private final Path folder;
    private final boolean filtered;

    /** @throws IOException where the filter cannot be written */
    Launch(Abilities abilities) throws IOException {
        group = abilities.groups() ? ControlGroup.create().orElse(null) : null;
        folder = Files.createTempDirectory("medic-launch-").toRealPath();
        Leftovers.add(folder);
        filtered = abilities.machine().isPresent();
        Files.write(
                folder.resolve("filter"),
                abilities.machine().map(Filter::withSockets).orElse(new byte[0]));
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
    void settle() {
        try {
            var told = FIRST.matcher(Files.readString(folder.resolve("first")));
            if (told.find()) {
                ProcessHandle.of(Long.parseLong(told.group(1)))
                        .filter(Launch::isBubblewrap)
                        .ifPresent(Launch::awaitEnd);
            }
        } catch (IOException neverStarted) {
            // then nothing is left either
        }
    }

    private static boolean isBubblewrap(ProcessHandle process) {
        return process.info().command().filter(name -> name.endsWith("bwrap")).isPresent();
    }

    /** It is no child of ours, so there is nothing to be told of. */
    private static void awaitEnd(ProcessHandle process) {
        while (process.isAlive()) {
            LockSupport.parkNanos(PAUSE);
        }
    }

    /**
     * What is to be started.
     *
     * @param walled bubblewrap's command, or what leads to it
     * @throws IOException where the bounds cannot be set
     */
    List<String> around(List<String> walled, Limits limits) throws IOException {
        var all = new ArrayList<String>();
        all.addAll(List.of(Tools.SYSTEM.path("sh"), "-c", SCRIPT, folder.toString()));
        if (group != null) {
            group.bound(limits);
            group.entries().forEach(entry -> all.add(entry.toString()));
        }
        all.add("--");
        all.addAll(walled);
        return all;
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
        if (group != null) {
            group.close();
        }
        Leftovers.remove(folder);
    }
}
