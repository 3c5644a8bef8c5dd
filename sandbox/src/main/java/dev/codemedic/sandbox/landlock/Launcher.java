package dev.codemedic.sandbox.landlock;

import dev.codemedic.sandbox.seccomp.Filter;
import dev.codemedic.sandbox.seccomp.Machine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * A process of its own that starts a program behind walls and stays outside of them: it ends with the program, and ends
 * all that the program started, also where medic itself is gone.
 */
final class Launcher {
    private static final int CANNOT_START = 125;
    private static final int PAUSE = 20;

    private Launcher() {}

    /**
     * Starts the program.
     *
     * @param arguments {@code --read PATH}, {@code --write PATH}, {@code --network}, then {@code --} and the command
     */
    public static void main(String[] arguments) throws InterruptedException {
        var reads = new ArrayList<Path>();
        var writes = new ArrayList<Path>();
        boolean network = false;
        int at = 0;
        for (; !arguments[at].equals("--"); at++) {
            switch (arguments[at]) {
                case "--read" -> reads.add(Path.of(arguments[++at]));
                case "--write" -> writes.add(Path.of(arguments[++at]));
                case "--network" -> network = true;
                default -> throw new IllegalArgumentException(arguments[at]);
            }
        }
        var command = List.of(arguments).subList(at + 1, arguments.length);
        Runtime.getRuntime().addShutdownHook(new Thread(Launcher::endAll));
        int code;
        try {
            code = await(started(reads, writes, network, command));
        } catch (IOException refused) {
            System.err.println("medic: " + refused.getMessage());
            code = CANNOT_START;
        }
        endAll();
        Runtime.getRuntime().halt(code);
    }

    /** Starts the command from a thread that is restricted: what a thread starts inherits its walls. */
    private static Process started(List<Path> reads, List<Path> writes, boolean network, List<String> command)
            throws IOException, InterruptedException {
        var machine = Machine.current().orElseThrow(() -> new IOException("an unknown kind of processor"));
        var started = new CompletableFuture<Process>();
        Thread.ofPlatform().start(() -> {
            try (var kernel = new Kernel()) {
                var landlock = new Landlock(kernel, machine);
                landlock.adoptOrphans();
                var filter = network ? Filter.withSockets(machine) : Filter.withoutSockets(machine);
                landlock.restrict(reads, writes, network, filter);
                started.complete(new ProcessBuilder(command).inheritIO().start());
            } catch (IOException | RuntimeException refused) {
                started.completeExceptionally(refused);
            }
        });
        try {
            return started.get();
        } catch (ExecutionException failed) {
            throw new IOException(Objects.requireNonNull(failed.getCause()).getMessage(), failed);
        }
    }

    private static int await(Process process) throws InterruptedException {
        var parent = ProcessHandle.current().parent();
        while (!process.waitFor(PAUSE, TimeUnit.MILLISECONDS)) {
            if (!ProcessHandle.current().parent().equals(parent)) {
                return CANNOT_START;
            }
        }
        return process.exitValue();
    }

    /** Nothing that was started goes on. What forks faster than it is ended is bounded by its number of processes. */
    private static void endAll() {
        try (var kernel = new Kernel()) {
            do {
                ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
            } while (Landlock.hasChildren(kernel));
        }
    }
}
