package dev.codemedic.sandbox.container;

import dev.codemedic.core.failure.Command;
import dev.codemedic.core.verify.Limits;
import dev.codemedic.sandbox.BoundedProcess;
import dev.codemedic.sandbox.ShellVariables;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A container that runs, and waits for programs. */
final class Container implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int MOST_BYTES = 64 << 20;
    /** The end of a process is known outside before inside everything of it is gone. */
    private static final int EARLY_LOOKS = 5;

    private static final int LOOKS = 200;
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(5);
    private static final Path HOLD = Path.of("/.medic/hold");

    private final Engine engine;
    private final Identity identity;
    private final String name;
    private final Layout layout;
    private final Bounds bounds;
    private final Watcher watcher;
    private final int processes;
    private long killed;

    private Container(
            Engine engine,
            Identity identity,
            String name,
            Layout layout,
            Bounds bounds,
            Watcher watcher,
            Watcher.Look first) {
        this.engine = engine;
        this.identity = identity;
        this.name = name;
        this.layout = layout;
        this.bounds = bounds;
        this.watcher = watcher;
        this.processes = first.processes();
        this.killed = first.killed();
    }

    /**
     * Starts one.
     *
     * @param names of this process
     * @param network whether the machine's own is shared
     * @throws IOException where it does not start; the message is for a user
     */
    static Container start(
            Engine engine,
            Image image,
            Identity identity,
            Owner.Names names,
            Layout layout,
            Bounds bounds,
            boolean network)
            throws IOException {
        var name = names.next();
        var words = new ArrayList<>(List.of("run", "--rm", "--interactive", "--pull=never"));
        words.addAll(names.owner().options(name));
        words.addAll(Walls.options(engine.kind(), identity, network));
        words.addAll(bounds.options(layout));
        words.addAll(layout.options(engine.kind(), identity));
        words.addAll(List.of(
                "--tmpfs",
                HOLD + ":rw,noexec,nosuid,nodev,mode=0700,size=" + MOST_BYTES
                        + Walls.ofMainProcess(engine.kind(), identity)));
        words.addAll(List.of("--workdir", "/", "--entrypoint", "sh", image.name()));
        var client = engine.builder(words).start();
        var complaints = Complaints.of(client.getErrorStream());
        var watcher = new Watcher(client);
        try {
            return new Container(engine, identity, name, layout, bounds, watcher, watcher.look());
        } catch (IOException gone) {
            var ended = watcher.end();
            if (!ended) {
                engine.ask(PATIENCE, "rm", "--force", name);
            }
            throw new IOException(engine.program() + " cannot start a container: " + complaints.line(), gone);
        }
    }

    /** What it shows. */
    Layout layout() {
        return layout;
    }

    /** Its bounds. */
    Bounds bounds() {
        return bounds;
    }

    /** Its main process. */
    Watcher watcher() {
        return watcher;
    }

    /**
     * The command that runs a script inside, as the program's user.
     *
     * @param parameters of the script
     * @param listens whether standard input is passed on
     */
    List<String> execution(String script, List<String> parameters, Map<String, String> environment, boolean listens) {
        var words = new ArrayList<>(List.of("exec", "--user", identity.program(), "--workdir", "/"));
        if (listens) {
            words.add("--interactive");
        }
        var others = ShellVariables.split(
                environment,
                (variable, value) -> {
                    words.add("--env");
                    words.add(variable + "=" + value);
                },
                "env");
        words.addAll(List.of(name, "sh", "-c", script, "medic"));
        words.addAll(others);
        words.addAll(parameters);
        return engine.arguments(words);
    }

    /** What a run has left. @param killed for want of memory @param clean whether the next one may follow */
    record Settled(boolean killed, boolean clean) {}

    /**
     * Ends what still runs after a run.
     *
     * @param end the script that does it
     * @param ended whether everything should have ended by itself
     */
    Settled settle(String end, boolean ended) {
        try {
            var look = quiet(ended ? EARLY_LOOKS : 1);
            if (look.processes() > processes) {
                BoundedProcess.run(
                        execution(end, List.of(), Map.of(), false),
                        Path.of("/"),
                        engine.environment(),
                        Command.of(List.of("kill"), Path.of("/")),
                        new Limits(PATIENCE, 0, 1 << 12, 0, 0),
                        false);
                look = quiet(LOOKS);
            }
            boolean starved = look.killed() > killed;
            killed = look.killed();
            return new Settled(starved, look.processes() == processes && !look.leavings() && !starved);
        } catch (IOException gone) {
            return new Settled(false, false);
        }
    }

    /** Looks until nothing but the container's own runs, or so often. */
    private Watcher.Look quiet(int most) throws IOException {
        var look = watcher.look();
        for (int i = 1; i < most && look.processes() > processes; i++) {
            LockSupport.parkNanos(PAUSE);
            look = watcher.look();
        }
        return look;
    }

    /** Runs a script that only prepares. @throws IOException where it cannot be started */
    void script(String script) throws IOException {
        BoundedProcess.run(
                execution(script, List.of(), Map.of(), false),
                Path.of("/"),
                engine.environment(),
                Command.of(List.of("sh"), Path.of("/")),
                new Limits(PATIENCE, 0, 1 << 12, 0, 0),
                false);
    }

    /** How many files a folder inside holds, but for hidden ones. @throws IOException where the container is gone */
    int files(Path folder) throws IOException {
        var count = watcher.ask("set -- " + Shell.quoted(folder) + "/*; [ -e \"$1\" ] || shift; echo $#");
        try {
            return Integer.parseInt(count.strip());
        } catch (NumberFormatException strange) {
            throw new IOException("the container has given a strange answer", strange);
        }
    }

    /** An archive of a folder inside, as far as it fits. @throws IOException where the container is gone */
    byte[] archive(Path path) throws IOException {
        var place = Shell.quoted(path);
        var to = HOLD + "/archive";
        return watcher.bytes(
                ": > %2$s; [ -L %1$s ] || tar -cf %2$s -C %1$s . </dev/null 2>/dev/null\n".formatted(place, to)
                        + "size=$(wc -c < " + to + "); echo ${size:-0}; cat " + to + "; rm -f " + to + "\n",
                MOST_BYTES);
    }

    @Override
    public void close() {
        if (!watcher.end()) {
            try {
                engine.ask(PATIENCE, "rm", "--force", name);
            } catch (IOException gone) {
                // then nothing of it is left either
            }
        }
    }
}
