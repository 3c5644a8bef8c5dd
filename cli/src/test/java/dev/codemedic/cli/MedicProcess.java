package dev.codemedic.cli;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A finished run of the medic command as a process of its own.
 *
 * @param exit its exit code
 * @param output what it printed on standard output
 * @param errors what it printed on standard error
 */
record MedicProcess(int exit, String output, String errors) {

    /** Starts medic with the classes under test. */
    static final List<String> COMMAND = command();

    private static final Path STATE = Path.of(
            System.getProperty("java.io.tmpdir"),
            "medic-test-state-" + ProcessHandle.current().pid());

    private static List<String> command() {
        var words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("--add-exports="))
                .forEach(words::add);
        words.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        return List.copyOf(words);
    }

    /** Runs medic in a folder. */
    static MedicProcess in(Path folder, String... arguments) throws IOException, InterruptedException {
        return fed(folder, null, arguments);
    }

    /** Runs medic in a folder with text piped to its standard input. */
    static MedicProcess fed(Path folder, @Nullable String input, String... arguments)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(COMMAND);
        command.addAll(List.of(arguments));
        return run(folder, input, command);
    }

    /** Where medic keeps what it knows beside a folder: its own, for each folder of a test. */
    private static Path state(Path folder) {
        var name = Integer.toHexString(folder.toAbsolutePath().hashCode());
        return STATE.resolve(name);
    }

    /** Runs any command in a folder. */
    static MedicProcess run(Path folder, @Nullable String input, List<String> command)
            throws IOException, InterruptedException {
        var output = Files.createTempFile("medic-test", ".out");
        var errors = Files.createTempFile("medic-test", ".err");
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(Redirect.to(output.toFile()))
                .redirectError(Redirect.to(errors.toFile()));
        if (input == null) {
            builder.redirectInput(Path.of("/dev/null").toFile());
        }
        // What other projects of the user taught is not to change what a test sees, nor a test what they are taught.
        builder.environment().putIfAbsent("XDG_STATE_HOME", state(folder).toString());
        var process = builder.start();
        if (input != null) {
            try (var stream = process.getOutputStream()) {
                stream.write(input.getBytes(StandardCharsets.UTF_8));
            } catch (IOException readNoMore) {
                // a program that does not read all its input is one of the cases
            }
        }
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("still running after two minutes: " + command);
        }
        try {
            return new MedicProcess(
                    process.exitValue(),
                    Files.readString(output, StandardCharsets.ISO_8859_1),
                    Files.readString(errors));
        } finally {
            Files.delete(output);
            Files.delete(errors);
        }
    }
}
