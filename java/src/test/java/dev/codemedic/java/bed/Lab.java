package dev.codemedic.java.bed;

import dev.codemedic.core.failure.Command;
import dev.codemedic.core.source.DiskTree;
import dev.codemedic.core.source.Edit;
import dev.codemedic.core.verify.Scratch;
import dev.codemedic.repair.validate.Baseline;
import dev.codemedic.repair.validate.Outcome;
import dev.codemedic.repair.validate.TestResult;
import dev.codemedic.repair.validate.Trial;
import dev.codemedic.repair.validate.Validator;
import dev.codemedic.repair.validate.Variant;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** A small project with tests, compiled, and the validator on it. */
final class Lab implements AutoCloseable {
    static final String JUNIT_4 = "org.junit.runner.JUnitCore";
    static final String CONSOLE = "org.junit.platform.console.ConsoleLauncher";
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private final Scratch scratch = new Scratch();
    private final Path root = scratch.fresh();
    private final ProcessCell cell = new ProcessCell(scratch.fresh());
    private final Validator validator;
    private @Nullable Baseline baseline;
    private int variants;

    /** @param command the words behind the class path, the runner's class first */
    Lab(Map<String, String> files, String... command) throws IOException {
        for (var file : files.entrySet()) {
            var place = root.resolve(file.getKey());
            Files.createDirectories(place.getParent());
            Files.writeString(place, file.getValue());
        }
        compile();
        var words = new ArrayList<>(List.of(JAVA, "-cp", "classes" + File.pathSeparator + libraries()));
        words.addAll(List.of(command));
        validator = new JavaTestBench()
                .of(Command.of(words, root), List.of(), new DiskTree(root))
                .orElseThrow()
                .open(cell, scratch);
    }

    /** The test frameworks, as they lie on the class path of the tests that run now. */
    static String libraries() {
        return Stream.of(
                        "org.junit.runner.JUnitCore",
                        "org.hamcrest.Matcher",
                        "org.junit.jupiter.api.Test",
                        "org.junit.jupiter.params.ParameterizedTest",
                        "org.junit.jupiter.engine.JupiterTestEngine",
                        "org.junit.platform.engine.TestEngine",
                        "org.junit.platform.commons.JUnitException",
                        "org.junit.platform.launcher.Launcher",
                        "org.opentest4j.AssertionFailedError")
                .map(Lab::jar)
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String jar(String type) {
        try {
            return Path.of(Class.forName(type)
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (ClassNotFoundException | URISyntaxException missing) {
            throw new AssertionError(missing);
        }
    }

    private void compile() throws IOException {
        var arguments = new ArrayList<>(List.of("-g", "-nowarn", "-proc:none", "-cp", libraries()));
        arguments.addAll(List.of("-d", root.resolve("classes").toString()));
        try (var files = Files.walk(root)) {
            files.map(Path::toString).filter(file -> file.endsWith(".java")).forEach(arguments::add);
        }
        var messages = new ByteArrayOutputStream();
        int code = ToolProvider.getSystemJavaCompiler().run(null, messages, messages, arguments.toArray(String[]::new));
        if (code != 0) {
            throw new AssertionError(messages.toString(StandardCharsets.UTF_8));
        }
    }

    Validator validator() {
        return validator;
    }

    /** How many workers were started. */
    int workers() {
        return cell.started();
    }

    Baseline baseline() throws IOException {
        var known = baseline;
        if (known == null) {
            known = validator.baseline();
            baseline = known;
        }
        return known;
    }

    TestResult test(String name) throws IOException {
        return baseline().tests().stream()
                .filter(test -> test.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The lines of a file that a test runs. */
    int[] lines(String test, String file) throws IOException {
        return test(test).covered().getOrDefault(Path.of(file), new BitSet()).stream()
                .toArray();
    }

    List<String> names() throws IOException {
        return baseline().tests().stream().map(TestResult::name).toList();
    }

    String text(String file) throws IOException {
        return Files.readString(root.resolve(file));
    }

    /** Writes a file anew, with a date behind that of every class file. */
    void rewrite(String file, String text) throws IOException {
        Files.writeString(root.resolve(file), text);
        Files.setLastModifiedTime(
                root.resolve(file), FileTime.from(Instant.now().plusSeconds(60)));
    }

    void delete(String file) throws IOException {
        Files.delete(root.resolve(file));
    }

    /** A variant in which the first place of a text is another. */
    Variant variant(String file, String before, String after) throws IOException {
        int at = text(file).indexOf(before);
        if (at < 0) {
            throw new AssertionError("no " + before + " in " + file);
        }
        return new Variant(variants++, Path.of(file), List.of(new Edit(at, at + before.length(), after)));
    }

    List<Trial> run(Variant... some) throws IOException {
        return validator.run(List.of(some), names());
    }

    List<Outcome> outcomes(Variant... some) throws IOException {
        return run(some).stream().map(Trial::outcome).toList();
    }

    @Override
    public void close() {
        validator.close();
        scratch.close();
    }
}
