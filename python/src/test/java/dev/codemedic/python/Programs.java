package dev.codemedic.python;

import dev.codemedic.core.failure.Command;
import dev.codemedic.core.failure.Exit;
import dev.codemedic.core.failure.Failure;
import dev.codemedic.core.failure.Run;
import dev.codemedic.core.source.DiskTree;
import dev.codemedic.core.verify.Scratch;
import dev.codemedic.python.capture.PythonSensor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A folder with a small Python program, run under the hook. */
public final class Programs implements AutoCloseable {
    /** The interpreter that runs them unless a test says otherwise. */
    public static final String INTERPRETER = System.getProperty("medic.python", "python3");

    private final Scratch scratch = new Scratch();
    private final Path root = scratch.fresh().toRealPath();
    private String output = "";

    public Programs(Map<String, String> files) throws IOException {
        for (var file : files.entrySet()) {
            write(file.getKey(), file.getValue());
        }
    }

    public void write(String name, String text) throws IOException {
        var file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    public DiskTree tree() throws IOException {
        return new DiskTree(root);
    }

    /** What the last run printed. */
    public String output() {
        return output;
    }

    /** Runs a script; how it failed, if it did. */
    public Optional<Failure> run(String interpreter, String... arguments) throws IOException {
        var words = new ArrayList<>(List.of(interpreter));
        words.addAll(List.of(arguments));
        var command = new Command(words, root, Map.of("PYTHONDONTWRITEBYTECODE", "1"), null);
        var probe = new PythonSensor().probe(command, root, scratch.fresh()).orElseThrow();
        var folder = scratch.fresh();
        var builder = new ProcessBuilder(probe.command().arguments())
                .directory(root.toFile())
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile());
        builder.environment().putAll(probe.command().environment());
        long start = System.nanoTime();
        var process = builder.start();
        process.getOutputStream().close();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException("still running");
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            throw new IOException(interrupted);
        }
        var out = text(folder.resolve("out"));
        var errors = text(folder.resolve("err"));
        output = out + errors;
        var time = Duration.ofNanos(System.nanoTime() - start);
        return probe.failure(new Run(command, new Exit.Code(process.exitValue()), out, errors, time));
    }

    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        scratch.close();
    }
}
