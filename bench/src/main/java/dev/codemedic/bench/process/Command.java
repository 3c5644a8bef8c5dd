package dev.codemedic.bench.process;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * A command of a benchmark. The {@code java} and {@code javac} it may name are those that run the benchmark.
 *
 * @param words the program and its arguments
 * @param folder where it runs
 * @param limit how long it may take
 */
public record Command(List<String> words, Path folder, Duration limit) {
    private static final int TIMED_OUT = 124;

    public Command {
        words = List.copyOf(words);
    }

    /**
     * How a command ended.
     *
     * @param exit its exit code; 124 where the limit ended it
     * @param output its standard output
     * @param errors its standard error
     * @param time how long it ran
     */
    public record Ended(int exit, String output, String errors, Duration time) {
        /** The last line that says something, of both streams. */
        public String lastWord() {
            return (output + "\n" + errors)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .reduce((before, line) -> line)
                    .orElse("")
                    .strip();
        }
    }

    /** Runs the command to its end or its limit, without input. */
    public Ended run() throws IOException {
        return run(started -> {});
    }

    /** Runs the command; whoever watches is told of the process as soon as it runs. */
    public Ended run(Consumer<ProcessHandle> watcher) throws IOException {
        try (var streams = new WorkFolder()) {
            var output = streams.path().resolve("out");
            var errors = streams.path().resolve("err");
            var builder = new ProcessBuilder(located())
                    .directory(folder.toFile())
                    .redirectInput(Path.of("/dev/null").toFile())
                    .redirectOutput(Redirect.to(output.toFile()))
                    .redirectError(Redirect.to(errors.toFile()));
            builder.environment()
                    .merge("PATH", jdk().resolve("bin").toString(), (path, own) -> own + File.pathSeparator + path);
            long start = System.nanoTime();
            var process = builder.start();
            watcher.accept(process.toHandle());
            boolean ended = ended(process);
            var time = Duration.ofNanos(System.nanoTime() - start);
            return new Ended(ended ? process.exitValue() : TIMED_OUT, text(output), text(errors), time);
        }
    }

    /** The JDK that runs the benchmark. */
    public static Path jdk() {
        return Path.of(System.getProperty("java.home"));
    }

    /** The words with the JDK's own tool in front: a program is searched for on the path of this process, not the new one's. */
    private List<String> located() {
        var tool = jdk().resolve("bin").resolve(words.getFirst());
        var located = new ArrayList<>(words);
        if (Files.isExecutable(tool)) {
            located.set(0, tool.toString());
        }
        return located;
    }

    private boolean ended(Process process) throws IOException {
        try {
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
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
