package dev.codemedic.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Heals one case in a copy of its folder with a real {@code medic} process, and judges the result from outside. */
public final class BenchRun {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<String> medic;

    /** @param medic the command that starts medic */
    public BenchRun(List<String> medic) {
        this.medic = List.copyOf(medic);
    }

    /**
     * Runs a case.
     *
     * @throws IOException where the copy cannot be made or a command cannot be started
     */
    public BenchResult of(BenchCase bench) throws IOException {
        var work = Files.createTempDirectory("medic-bench-").toRealPath();
        try {
            copy(bench.folder(), work);
            Files.deleteIfExists(work.resolve("case.json"));
            return healed(bench, work);
        } finally {
            delete(work);
        }
    }

    private BenchResult healed(BenchCase bench, Path work) throws IOException {
        var description = bench.description();
        for (var build : description.builds()) {
            var built = Processes.run(build, work, null);
            if (built.exit() != 0 && !"compile-error".equals(expectedType(bench))) {
                return BenchResult.broken(bench, "the case does not build: " + built.errors());
            }
        }
        var before = contents(work);
        var command = new ArrayList<>(medic);
        command.addAll(List.of("run", "--json", "--"));
        command.addAll(description.command());
        var run = Processes.run(command, work, input(work, description.stdin()));
        var json = lastLine(run.output());
        for (int start = 1; start < description.starts() && json.path("failure").isMissingNode(); start++) {
            run = Processes.run(command, work, input(work, description.stdin()));
            json = lastLine(run.output());
        }
        var wrong = new ArrayList<String>();
        if (!before.equals(contents(work))) {
            wrong.add("medic run changed the tree");
        }
        new Judgement(bench, json, wrong).run();
        if (!json.path("proposals").isEmpty()) {
            var applied = new ArrayList<>(medic);
            applied.addAll(List.of("apply", json.path("id").asText(), "--no-run"));
            var apply = Processes.run(applied, work, null);
            if (apply.exit() != 0) {
                wrong.add("apply failed: " + apply.errors().strip());
            }
            meaning(bench, work, wrong);
        }
        return BenchResult.of(bench, json, run.time(), wrong, run.errors());
    }

    private static void meaning(BenchCase bench, Path work, List<String> wrong) throws IOException {
        for (var build : bench.description().builds()) {
            var built = Processes.run(build, work, null);
            if (built.exit() != 0) {
                wrong.add("the healed program does not build: " + built.errors().strip());
                return;
            }
        }
        for (var meaning : bench.description().meanings()) {
            var ended = Processes.run(meaning.command(), work, input(work, meaning.stdin()));
            var words = String.join(" ", meaning.command());
            int exit = Objects.requireNonNullElse(meaning.exit(), 0);
            if (ended.exit() != exit) {
                wrong.add("`" + words + "` ends with " + ended.exit() + ", not " + exit + ": " + tail(ended.errors()));
            } else if (meaning.stdout() != null && !ended.output().equals(meaning.stdout())) {
                wrong.add("`" + words + "` prints " + JSON.writeValueAsString(ended.output()) + ", not "
                        + JSON.writeValueAsString(meaning.stdout()));
            }
        }
    }

    private static String expectedType(BenchCase bench) {
        var failure = bench.description().failure();
        return failure == null ? "" : failure.type();
    }

    private static String tail(String text) {
        var lines = text.lines().toList();
        return lines.isEmpty() ? "" : lines.getLast();
    }

    private static JsonNode lastLine(String output) {
        var lines = output.lines().toList();
        if (lines.isEmpty()) {
            return MissingNode.getInstance();
        }
        try {
            return JSON.readTree(lines.getLast());
        } catch (IOException noJson) {
            return MissingNode.getInstance();
        }
    }

    private static @Nullable Path input(Path work, @Nullable String stdin) {
        return stdin == null ? null : work.resolve(stdin);
    }

    /** Every file and its content's hash; medic's own folder and caches that programs write do not count. */
    private static Map<String, Integer> contents(Path work) throws IOException {
        var contents = new TreeMap<String, Integer>();
        try (var files = Files.walk(work)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var name = work.relativize(file).toString();
                boolean source = name.endsWith(".py") || name.endsWith(".java") || name.endsWith(".xml");
                boolean made = name.startsWith(".medic") || name.startsWith("target/");
                if (source && !made) {
                    contents.put(name, Arrays.hashCode(Files.readAllBytes(file)));
                }
            }
        }
        return contents;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                var target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException leftOver) {
            folder.toFile().deleteOnExit();
        }
    }
}
