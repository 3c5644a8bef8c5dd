package dev.codemedic.bench.learning;

import dev.codemedic.bench.process.WorkFolder;
import dev.codemedic.core.failure.Command;
import dev.codemedic.core.failure.Exit;
import dev.codemedic.core.failure.Run;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Starts the programs of a benchmark. */
final class Start {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Path NOTHING = Path.of("/dev/null");
    private static final int SIGNALLED = 128;

    private Start() {}

    /** Runs a command in a folder to its end, or to its limit. */
    static Run of(List<String> words, Path folder, @Nullable String input) throws IOException {
        return of(Command.of(words, folder).withInput(input == null ? null : folder.resolve(input)));
    }

    /** Runs a command to its end, or to its limit. */
    static Run of(Command command) throws IOException {
        try (var streams = new WorkFolder()) {
            var output = streams.path().resolve("out");
            var errors = streams.path().resolve("err");
            var input = command.input() == null ? NOTHING : command.input();
            var builder = new ProcessBuilder(command.arguments())
                    .directory(command.directory().toFile())
                    .redirectInput(input.toFile())
                    .redirectOutput(Redirect.to(output.toFile()))
                    .redirectError(Redirect.to(errors.toFile()));
            builder.environment().putAll(command.environment());
            builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
            long begun = System.nanoTime();
            var exit = ended(builder.start());
            return new Run(command, exit, text(output), text(errors), Duration.ofNanos(System.nanoTime() - begun));
        }
    }

    private static Exit ended(Process process) throws IOException {
        try {
            if (!process.waitFor(LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
                return new Exit.TimedOut(LIMIT.toSeconds());
            }
            int code = process.exitValue();
            return code > SIGNALLED ? new Exit.Signal(code - SIGNALLED) : new Exit.Code(code);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        } finally {
            if (process.isAlive()) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        }
    }

    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }
}
