package dev.codemedic.sandbox.container;

import dev.codemedic.core.failure.Command;
import dev.codemedic.core.failure.Exit;
import dev.codemedic.core.failure.Run;
import dev.codemedic.core.source.SourceFile;
import dev.codemedic.core.verify.Cell;
import dev.codemedic.core.verify.Limits;
import dev.codemedic.core.verify.Session;
import dev.codemedic.sandbox.BoundedProcess;
import dev.codemedic.sandbox.CleanEnvironment;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A cell whose runs share one container, as long as each leaves it as it was. */
final class ContainerCell implements Cell {
    private static final int SIGKILL = 9;

    private final Site site;
    private final Starter starter;
    private @Nullable Container warm;
    private boolean closed;

    /** Starts containers. */
    interface Starter {
        /** A new one. @throws IOException where it does not start */
        Container start(Layout layout, Bounds bounds) throws IOException;

        /** The engine's environment, for its commands. */
        Map<String, String> environment();

        /** What every program may read outside of the project. */
        List<Path> mounts();

        /** What is kept of the inherited environment of programs. */
        Map<String, String> inherited();
    }

    ContainerCell(Site site, Starter starter) {
        this.site = site;
        this.starter = starter;
    }

    @Override
    public Run run(Command command, Map<Path, SourceFile> changed, Set<Path> named, Set<Path> writes, Limits limits)
            throws IOException {
        var reads = with(named);
        site.project().reset(changed);
        while (true) {
            var earlier = warm;
            var container = container(reads, writes, limits);
            boolean fresh = !container.equals(earlier);
            var run = BoundedProcess.run(
                    execution(container, command, reads, writes, command.input() != null),
                    Path.of("/"),
                    starter.environment(),
                    command,
                    limits,
                    false);
            var settled = container.settle(site.script(container).end(writes), !(run.exit() instanceof Exit.TimedOut));
            // What is said in a new container that is as it was is the program's own.
            boolean sound = fresh && settled.clean();
            var trouble = Trouble.of(run).filter(seen -> seen.ours() || !sound);
            if (trouble.isEmpty()) {
                bring(writes, container);
            }
            if (!settled.clean() || trouble.isPresent()) {
                drop();
            }
            if (trouble.isEmpty()) {
                return settled.killed() ? starved(run, limits) : run;
            }
            if (fresh) {
                throw new IOException(
                        "the container cannot run " + Path.of(command.program()).getFileName() + ": "
                                + trouble.get().words());
            }
        }
    }

    /** What a program has written is lost with a container that has broken down, and nothing else is. */
    private static void bring(Set<Path> writes, Container container) throws IOException {
        if (container.watcher().alive()) {
            new Returned(writes).from(container);
        }
    }

    private static Run starved(Run run, Limits limits) {
        if (!run.exit().equals(new Exit.Signal(SIGKILL))) {
            return run;
        }
        var told =
                "%smedic: ended by the system, since the container used all of its memory (%.1f GiB for each process)%n"
                        .formatted(
                                run.errors().isEmpty() || run.errors().endsWith("\n") ? "" : "\n",
                                limits.memory() / 0x1p30);
        return new Run(run.command(), run.exit(), run.output(), run.errors() + told, run.time());
    }

    @Override
    public Session start(Command command, Set<Path> named, Set<Path> writes, Limits limits) throws IOException {
        var reads = with(named);
        site.project().reset(Map.of());
        var container = container(reads, writes, limits);
        var session = BoundedProcess.start(
                execution(container, command, reads, writes, true), Path.of("/"), starter.environment(), limits, false);
        return new ContainerSession(session, container, writes, site.script(container), () -> drop(container));
    }

    private Set<Path> with(Set<Path> reads) {
        var all = new LinkedHashSet<>(reads);
        all.addAll(starter.mounts());
        return all;
    }

    private List<String> execution(
            Container container, Command command, Set<Path> reads, Set<Path> writes, boolean listens)
            throws IOException {
        var script =
                site.script(container).run(site.handed(container.layout(), reads, writes), writes, command.directory());
        var environment = CleanEnvironment.of(command, starter.inherited());
        return container.execution(script, command.arguments(), environment, listens);
    }

    /** The warm container where it serves, else a new one. */
    private synchronized Container container(Set<Path> reads, Set<Path> writes, Limits limits) throws IOException {
        if (closed) {
            throw new IOException("the cell is closed");
        }
        var bounds = Bounds.of(limits);
        if (warm != null
                && warm.watcher().alive()
                && warm.bounds().equals(bounds)
                && site.serves(warm.layout(), reads, writes)) {
            return warm;
        }
        drop();
        var started = starter.start(site.layout(reads, writes, limits.space()), bounds);
        warm = started;
        return started;
    }

    private synchronized void drop() {
        if (warm != null) {
            warm.close();
            warm = null;
        }
    }

    private synchronized void drop(Container container) {
        if (warm == container) {
            drop();
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        drop();
        site.close();
    }
}
