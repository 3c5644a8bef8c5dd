package dev.codemedic.bench;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Runs commands of a benchmark. */
final class Processes {
    private static final long SECONDS = 180;

    private Processes() {}

    /** How a command ended. */
    record Ended(int exit, String output, String errors, Duration time) {}

    /** Runs a command to its end, at most three minutes. */
    static Ended run(List<String> command, Path folder, @Nullable Path input) throws IOException {
        var output = Files.createTempFile("bench", ".out");
        var errors = Files.createTempFile("bench", ".err");
        try {
            var builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectInput(input == null ? Path.of("/dev/null").toFile() : input.toFile())
                    .redirectOutput(Redirect.to(output.toFile()))
                    .redirectError(Redirect.to(errors.toFile()));
            long start = System.nanoTime();
            var process = builder.start();
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                return new Ended(124, text(output), text(errors), Duration.ofSeconds(SECONDS));
            }
            var time = Duration.ofNanos(System.nanoTime() - start);
            return new Ended(process.exitValue(), text(output), text(errors), time);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        } finally {
            Files.deleteIfExists(output);
            Files.deleteIfExists(errors);
        }
    }

    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }
}
