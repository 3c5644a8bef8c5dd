package dev.codemedic.sandbox;

import dev.codemedic.core.verify.Leftovers;
import dev.codemedic.core.verify.Limits;
import dev.codemedic.sandbox.seccomp.Filter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands around bubblewrap's own command: the control group that all of it belongs to, the filter of system calls,
 * and bounds for each process. For one cell.
 */
final class Launch implements AutoCloseable {
    /** The number of the open file by which bubblewrap gets the filter. */
    private static final int FILTER = 9;

    private static final String SCRIPT =
            "while [ \"$1\" != -- ]; do echo $$ >\"$1\" || exit 125; shift; done; shift; exec \"$@\"";

    private final @Nullable ControlGroup group;
    private final @Nullable Path filter;

    /** @throws IOException where the filter cannot be written */
    Launch(Abilities abilities) throws IOException {
        group = abilities.groups() ? ControlGroup.create().orElse(null) : null;
        filter = abilities.machine().isPresent()
                ? Files.write(
                        Files.createTempFile("medic-filter-", ".bpf"),
                        Filter.withSockets(abilities.machine().get()))
                : null;
        if (filter != null) {
            Leftovers.add(filter);
        }
    }

    /** The number under which bubblewrap finds the filter; negative where there is none. */
    int filter() {
        return filter == null ? -1 : FILTER;
    }

    /**
     * What is to be started.
     *
     * @param walled bubblewrap's command, or what leads to it
     * @throws IOException where the bounds cannot be set
     */
    List<String> around(List<String> walled, Limits limits) throws IOException {
        var all = new ArrayList<String>();
        all.addAll(List.of(Tools.SYSTEM.path("sh"), "-c", filter == null ? SCRIPT : SCRIPT + " " + FILTER + "<\"$0\""));
        all.add(filter == null ? "medic" : filter.toString());
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
        if (filter != null) {
            Leftovers.remove(filter);
        }
    }
}
