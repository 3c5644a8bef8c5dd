package dev.codemedic.sandbox;

import dev.codemedic.core.failure.Command;
import dev.codemedic.core.failure.Exit;
import dev.codemedic.core.failure.Run;
import dev.codemedic.core.verify.Limits;
import dev.codemedic.core.verify.Session;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Runs a process within bounds of time and output, and leaves nothing of it behind. */
public final class BoundedProcess {
    private static final int MOST_SIGNALS = 64;
    /** What is being ended may start others meanwhile. */
    private static final int ROUNDS = 200;
    /** How long output may still trickle in after the end; a daemon may hold the pipe open for ever. */
    private static final Duration DRAIN = Duration.ofMillis(300);

    private BoundedProcess() {}

    /**
     * Runs to the end.
     *
     * @param arguments what is really started
     * @param folder where it is started
     * @param environment all of its environment
     * @param shown the command that the run stands for
     * @param watched whether nothing else bounds the memory and number of all processes together
     * @throws IOException where it cannot be started
     */
    public static Run run(
            List<String> arguments,
            Path folder,
            Map<String, String> environment,
            Command shown,
            Limits limits,
            boolean watched)
            throws IOException {
        var builder = new ProcessBuilder(arguments).directory(folder.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.redirectInput(input(shown.input()));
        return run(builder.start(), shown, limits, watched);
    }

    /** Sees a process to its end that has just been started. */
    static Run run(Process process, Command shown, Limits limits, boolean watched) throws IOException {
        long start = System.nanoTime();
        if (watched) {
            Overseer.watch(process, limits);
        }
        var ended = new CountDownLatch(2);
        var output = collect(process, process.getInputStream(), limits, ended, "output");
        var errors = collect(process, process.getErrorStream(), limits, ended, "errors");
        var exit = await(process, limits.wall());
        var time = Duration.ofNanos(System.nanoTime() - start);
        drain(process, ended);
        return new Run(shown, exit, output.text(), errors.text(), time);
    }

    /**
     * Starts a process that stays.
     *
     * @param arguments what is really started
     * @param watched whether nothing else bounds the memory and number of all processes together
     * @throws IOException where it cannot be started
     */
    public static Session start(
            List<String> arguments, Path folder, Map<String, String> environment, Limits limits, boolean watched)
            throws IOException {
        var builder = new ProcessBuilder(arguments).directory(folder.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        return session(builder.start(), limits, watched);
    }

    /** A process that has been started and stays. */
    static Session session(Process process, Limits limits, boolean watched) {
        if (watched) {
            Overseer.watch(process, limits);
        }
        var errors = collect(process, process.getErrorStream(), limits, new CountDownLatch(1), "errors");
        return new Session() {
            @Override
            public OutputStream input() {
                return process.getOutputStream();
            }

            @Override
            public InputStream output() {
                return process.getInputStream();
            }

            @Override
            public String errors() {
                return errors.text();
            }

            @Override
            public boolean alive() {
                return process.isAlive();
            }

            @Override
            public void close() {
                kill(process);
                process.onExit().join();
            }
        };
    }

    private static Redirect input(@Nullable Path input) {
        return Redirect.from(input == null ? Path.of("/dev/null").toFile() : input.toFile());
    }

    private static HeadAndTail collect(
            Process process, InputStream stream, Limits limits, CountDownLatch ended, String name) {
        var kept = new HeadAndTail(limits.output());
        Thread.ofVirtual().name("medic-" + name).start(() -> {
            var buffer = new byte[1 << 14];
            try (stream) {
                for (int count = stream.read(buffer); count >= 0; count = stream.read(buffer)) {
                    kept.add(buffer, count);
                    if (kept.total() > 10L * limits.output()) {
                        kill(process);
                        return;
                    }
                }
            } catch (IOException closed) {
                // the run is over; what was read is kept
            } finally {
                ended.countDown();
            }
        });
        return kept;
    }

    private static Exit await(Process process, Duration wall) throws IOException {
        try {
            if (process.waitFor(wall.toMillis(), TimeUnit.MILLISECONDS)) {
                int value = process.exitValue();
                return value > 128 && value <= 128 + MOST_SIGNALS ? new Exit.Signal(value - 128) : new Exit.Code(value);
            }
            kill(process);
            process.waitFor();
            return new Exit.TimedOut(wall.toMillis() / 1000.0);
        } catch (InterruptedException interrupted) {
            kill(process);
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }

    private static void drain(Process process, CountDownLatch ended) throws IOException {
        try {
            if (!ended.await(DRAIN.toMillis(), TimeUnit.MILLISECONDS)) {
                process.getInputStream().close();
                process.getErrorStream().close();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }

    private static void kill(Process process) {
        for (int i = 0; i < ROUNDS; i++) {
            var all = process.descendants().toList();
            all.forEach(ProcessHandle::destroyForcibly);
            if (all.isEmpty()) {
                break;
            }
        }
        process.destroyForcibly();
    }
}
