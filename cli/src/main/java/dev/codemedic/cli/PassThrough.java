package dev.codemedic.cli;

import dev.codemedic.core.failure.Command;
import dev.codemedic.core.failure.Exit;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/** Runs the user's program as if medic were not there: its streams, its exit code, its signals. */
final class PassThrough {
    private static final int MOST_SIGNALS = 64;
    private static final Signal INTERRUPT = new Signal("INT");

    private final @Nullable Duration timeout;

    /** @param timeout after which the program is ended; null for never */
    PassThrough(@Nullable Duration timeout) {
        this.timeout = timeout;
    }

    /** Why a program could not be started, with the exit code that env(1) would give. */
    static final class CannotStart extends Exception {
        private static final long serialVersionUID = 1L;
        private final int status;

        CannotStart(int status, String message) {
            super(message);
            this.status = status;
        }

        int status() {
            return status;
        }
    }

    /** How it went. */
    record Result(Exit exit, Duration time) {}

    /**
     * Runs a program to its end.
     *
     * @throws CannotStart where it is missing or no program
     */
    Result run(Command command, StandardInput input) throws CannotStart {
        var builder = new ProcessBuilder(command.arguments())
                .directory(command.directory().toFile())
                .inheritIO();
        builder.environment().putAll(command.environment());
        if (command.input() != null) {
            builder.redirectInput(command.input().toFile());
        } else if (input.piped()) {
            builder.redirectInput(Redirect.PIPE);
        }
        // Before the program starts: the terminal may send Ctrl-C as soon as it prints.
        var started = new CompletableFuture<Process>();
        var before = new HashMap<Signal, SignalHandler>();
        before.put(INTERRUPT, Signal.handle(INTERRUPT, signal -> {}));
        for (var end : List.of(new Signal("TERM"), new Signal("HUP"))) {
            before.put(end, Signal.handle(end, signal -> started.thenAccept(Process::destroy)));
        }
        try {
            return run(builder, command, input, started);
        } finally {
            // What follows can be interrupted.
            before.forEach(Signal::handle);
        }
    }

    private Result run(ProcessBuilder builder, Command command, StandardInput input, CompletableFuture<Process> started)
            throws CannotStart {
        long start = System.nanoTime();
        Process process;
        try {
            process = builder.start();
        } catch (IOException failed) {
            throw cannotStart(command, failed);
        }
        started.complete(process);
        if (command.input() == null && input.piped()) {
            input.pump(process.getOutputStream());
        }
        var exit = await(process);
        return new Result(exit, Duration.ofNanos(System.nanoTime() - start));
    }

    private Exit await(Process process) {
        try {
            if (timeout == null) {
                return exit(process.waitFor());
            }
            if (process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
                return exit(process.exitValue());
            }
            end(process);
            return new Exit.TimedOut(timeout.toMillis() / 1000.0);
        } catch (InterruptedException interrupted) {
            end(process);
            Thread.currentThread().interrupt();
            return new Exit.Signal(2);
        }
    }

    /** The Java runtime gives 128 and the number for a process that a signal ended. */
    private static Exit exit(int value) {
        return value > 128 && value <= 128 + MOST_SIGNALS ? new Exit.Signal(value - 128) : new Exit.Code(value);
    }

    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException again) {
            Thread.currentThread().interrupt();
        }
    }

    private static CannotStart cannotStart(Command command, IOException failed) {
        var program = command.program();
        if (found(command)
                .filter(file -> !Files.isExecutable(file) || Files.isDirectory(file))
                .isPresent()) {
            return new CannotStart(126, program + ": not executable (chmod +x it, or name its interpreter)");
        }
        if (found(command).isPresent()) {
            return new CannotStart(126, program + ": cannot be run: " + failed.getMessage());
        }
        return new CannotStart(127, program + ": command not found");
    }

    private static Optional<Path> found(Command command) {
        var program = command.program();
        if (program.contains("/")) {
            return Optional.of(command.directory().resolve(program)).filter(Files::exists);
        }
        for (var folder : Optional.ofNullable(System.getenv("PATH")).orElse("").split(":", -1)) {
            var file = Path.of(folder.isEmpty() ? "." : folder).resolve(program);
            if (Files.isRegularFile(file)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }
}
