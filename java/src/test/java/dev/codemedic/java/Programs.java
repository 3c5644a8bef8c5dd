package dev.codemedic.java;

import dev.codemedic.core.failure.Command;
import dev.codemedic.core.failure.Exit;
import dev.codemedic.core.failure.Failure;
import dev.codemedic.core.failure.Run;
import dev.codemedic.core.source.DiskTree;
import dev.codemedic.core.verify.Scratch;
import dev.codemedic.java.capture.JavaSensor;
import java.io.ByteArrayOutputStream;
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
import javax.tools.ToolProvider;

/** A folder with a small Java program, compiled with debug information and run by the Java that runs the tests. */
public final class Programs implements AutoCloseable {
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

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

    /** Compiles everything into {@code classes}; whether that worked. */
    public boolean compile() throws IOException {
        return compile("-g");
    }

    private boolean compile(String debugging) throws IOException {
        var arguments = new ArrayList<>(List.of(debugging, "-nowarn", "-proc:none"));
        arguments.addAll(List.of("-d", root.resolve("classes").toString()));
        try (var files = Files.walk(root)) {
            files.map(Path::toString).filter(file -> file.endsWith(".java")).forEach(arguments::add);
        }
        var messages = new ByteArrayOutputStream();
        int code = ToolProvider.getSystemJavaCompiler().run(null, messages, messages, arguments.toArray(String[]::new));
        output = messages.toString(StandardCharsets.UTF_8);
        return code == 0;
    }

    /** Compiles and runs the class {@code Main}; how it failed, if it did. */
    public Optional<Failure> runCompiled(String... arguments) throws IOException {
        if (!compile()) {
            throw new AssertionError("the program does not compile: " + output);
        }
        var words = new ArrayList<>(List.of(JAVA, "-cp", "classes", "Main"));
        words.addAll(List.of(arguments));
        return run(words);
    }

    /** Compiles as {@code javac} does by itself, without the names of local variables, and runs. */
    public Optional<Failure> runCompiledWithoutNames() throws IOException {
        if (!compile("-g:source,lines")) {
            throw new AssertionError("the program does not compile: " + output);
        }
        return run(List.of(JAVA, "-cp", "classes", "Main"));
    }

    /** Starts {@code Main.java} from its source; how it failed, if it did. */
    public Optional<Failure> launchSource() throws IOException {
        return run(List.of(JAVA, "Main.java"));
    }

    private Optional<Failure> run(List<String> words) throws IOException {
        var command = new Command(words, root, Map.of(), null);
        var probe = new JavaSensor().probe(command, root, scratch.fresh()).orElseThrow();
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
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException("still running");
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            throw new IOException(interrupted);
        }
        var out = Files.readString(folder.resolve("out"));
        var errors = Files.readString(folder.resolve("err"));
        output = out + errors;
        var time = Duration.ofNanos(System.nanoTime() - start);
        return probe.failure(new Run(command, new Exit.Code(process.exitValue()), out, errors, time));
    }

    @Override
    public void close() {
        scratch.close();
    }
}
