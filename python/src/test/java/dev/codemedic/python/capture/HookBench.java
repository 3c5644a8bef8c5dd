package dev.codemedic.python.capture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A project of real files in which programs run twice, without and with the hook.
 * Every run proves that the hook changes neither output nor exit code.
 */
final class HookBench {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SharedHook HOOK = SharedHook.extracted();

    private final Path home;
    private final Map<String, String> environment = new LinkedHashMap<>();
    private Path directory;
    private Path roots;
    private @Nullable String input;

    private HookBench(Path home) throws IOException {
        this.home = home.toRealPath();
        this.directory = Files.createDirectories(this.home.resolve("project"));
        this.roots = directory;
    }

    static HookBench in(Path home) throws IOException {
        return new HookBench(home);
    }

    /** Writes a file of the project. */
    HookBench file(String name, String text) throws IOException {
        return bytes(name, text.getBytes(StandardCharsets.UTF_8));
    }

    HookBench bytes(String name, byte[] content) throws IOException {
        var file = project().resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
        return this;
    }

    Path project() {
        return home.resolve("project");
    }

    HookBench with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    HookBench input(String text) {
        input = text;
        return this;
    }

    HookBench from(Path elsewhere) {
        directory = elsewhere;
        return this;
    }

    /** Runs the interpreter without and with the hook. */
    Outcome run(InstalledPython python, String... arguments) throws Exception {
        var command = new ArrayList<String>();
        command.add(python.executable().toString());
        command.addAll(Arrays.asList(arguments));
        return run(command);
    }

    Outcome run(List<String> command) throws Exception {
        var captures = Files.createTempDirectory(home, "captures");
        var without = start(command, null, "plain");
        var plain = finish(without, "plain", captures);
        var with = start(command, captures, "hooked");
        var hooked = finish(with, "hooked", captures);
        assertThat(hooked.errors()).isEqualTo(plain.errors());
        assertThat(hooked.output()).isEqualTo(plain.output());
        assertThat(hooked.exit()).isEqualTo(plain.exit());
        return hooked;
    }

    private Process start(List<String> command, @Nullable Path captures, String name) throws IOException {
        var builder = new ProcessBuilder(command).directory(directory.toFile());
        var variables = builder.environment();
        variables.keySet().removeIf(variable -> variable.startsWith("PYTHON") || variable.startsWith("MEDIC_"));
        variables.put("PYTHONIOENCODING", "utf-8");
        variables.putAll(environment);
        if (captures != null) {
            variables.merge("PYTHONPATH", HOOK.folder().toString(), (given, own) -> own + ":" + given);
            variables.put("MEDIC_CAPTURE", captures.toString());
            variables.put("MEDIC_ROOTS", roots.toString());
        }
        builder.redirectOutput(home.resolve(name + ".out").toFile());
        builder.redirectError(home.resolve(name + ".err").toFile());
        var process = builder.start();
        try (var stream = process.getOutputStream()) {
            if (input != null) {
                stream.write(input.getBytes(StandardCharsets.UTF_8));
            }
        }
        return process;
    }

    private Outcome finish(Process process, String name, Path captures) throws Exception {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("still running");
        }
        return new Outcome(
                process.exitValue(),
                Files.readString(home.resolve(name + ".out")),
                Files.readString(home.resolve(name + ".err")),
                read(captures));
    }

    private static List<Captured> read(Path captures) throws IOException {
        var found = new ArrayList<Captured>();
        try (var files = Files.list(captures)) {
            for (var file : files.sorted().toList()) {
                assertThat(file.getFileName().toString()).matches("\\d+-\\d+\\.json");
                found.add(new Captured(JSON.readTree(file.toFile())));
            }
        }
        return found;
    }

    /** How a hooked run ended, and what the hook wrote. */
    record Outcome(int exit, String output, String errors, List<Captured> captures) {

        /** The one capture of the run. */
        Captured capture() {
            assertThat(captures).as(errors).hasSize(1);
            return captures.getFirst();
        }

        /** The capture of the thread of that name. */
        Captured thread(String name) {
            return captures.stream()
                    .filter(capture -> capture.thread().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no thread " + name + "\n" + errors));
        }
    }
}
