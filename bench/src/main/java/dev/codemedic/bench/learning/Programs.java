package dev.codemedic.bench.learning;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.codemedic.bench.BenchCase;
import dev.codemedic.bench.BenchCase.Description;
import dev.codemedic.bench.BenchCase.Expectation;
import dev.codemedic.bench.BenchCase.Meaning;
import dev.codemedic.bench.process.ClassLocation;
import dev.codemedic.bench.process.WorkFolder;
import dev.codemedic.bench.quixbugs.QuixBugs;
import dev.codemedic.bench.repair.RepairCase;
import java.io.File;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Programs with known bugs, read from where others put them. */
public final class Programs {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Programs() {}

    /** A program that cannot be read, or is left out, and why. */
    public record LeftOut(String name, String why) {}

    /**
     * The cases below a folder (format: examples/README.md), in the order of their names.
     *
     * @param leftOut is told of those that are not taken
     * @throws IOException where a case cannot be read
     */
    public static List<Program> examples(Path folder, List<LeftOut> leftOut) throws IOException {
        var programs = new ArrayList<Program>();
        for (var bench : BenchCase.below(folder)) {
            var name = "examples/" + bench.name();
            var files = files(bench.folder());
            if (files.isEmpty()) {
                leftOut.add(new LeftOut(name, "it holds files that are no text"));
            } else if (files.get().containsKey("pom.xml")) {
                leftOut.add(new LeftOut(name, "built by Maven, which takes longer than everything else together"));
            } else {
                files.get().remove("case.json");
                var language =
                        files.get().keySet().stream().anyMatch(file -> file.endsWith(".java")) ? "java" : "python";
                programs.add(new Program(name, language, files.get(), new TreeMap<>(), bench.description()));
            }
        }
        return programs;
    }

    /**
     * The programs of QuixBugs with their tests.
     *
     * @param checkout a checkout of jkoppel/QuixBugs
     */
    public static List<Program> quixbugs(Path checkout) throws IOException {
        var quixbugs = new QuixBugs(checkout.toAbsolutePath());
        var programs = new ArrayList<Program>();
        for (var bug : quixbugs.python().cases()) {
            var tests = "python_testcases/test_" + bug.name() + ".py";
            var files = laidOut(bug);
            programs.add(program(bug, files, List.of(), List.of("python_testcases", "json_testcases"), tests));
        }
        for (var bug : quixbugs.java().cases()) {
            var files = laidOut(bug);
            files.keySet().removeIf(file -> file.endsWith(".class"));
            var sources = files.keySet().stream().filter(file -> file.endsWith(".java"));
            var path =
                    ClassLocation.junit().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
            var build = Stream.concat(Stream.of("javac", "-g", "-nowarn", "-d", "classes", "-cp", path), sources)
                    .toList();
            programs.add(program(bug, files, List.of(build), List.of("java_testcases"), ""));
        }
        return programs;
    }

    private static Program program(
            RepairCase bug,
            SortedMap<String, String> files,
            List<List<String>> builds,
            List<String> tests,
            String failing) {
        var outside = new TreeMap<>(files);
        outside.keySet().removeIf(file -> tests.stream().noneMatch(folder -> file.startsWith(folder + "/")));
        var file = files.keySet().stream()
                .filter(name -> name.contains("_programs/"))
                .filter(name -> Path.of(name)
                        .getFileName()
                        .toString()
                        .toLowerCase(Locale.ROOT)
                        .startsWith(bug.name() + "."))
                .findFirst()
                .orElse(failing);
        var description = new Description(
                bug.name(),
                builds,
                bug.command(),
                null,
                null,
                new BenchCase.Expected("", file, bug.name()),
                new Expectation("tested", null, null, null),
                List.of(new Meaning(bug.command(), null, 0, null)));
        return new Program(
                "quixbugs/" + bug.language() + "/" + bug.name(), bug.language(), files, outside, description);
    }

    private static SortedMap<String, String> laidOut(RepairCase bug) throws IOException {
        try (var folder = new WorkFolder()) {
            bug.layOut(folder.path());
            return files(folder.path(), ".class")
                    .orElseThrow(() -> new IOException(bug.name() + " holds files that are no text"));
        }
    }

    private static Optional<SortedMap<String, String>> files(Path folder) throws IOException {
        return files(folder, ".pyc");
    }

    /** The files of a folder, but for hidden and made ones; empty where one is no text. */
    private static Optional<SortedMap<String, String>> files(Path folder, String made) throws IOException {
        var texts = new TreeMap<String, String>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var name = folder.relativize(file).toString().replace(File.separatorChar, '/');
                if (!name.endsWith(made)
                        && !name.contains("__pycache__")
                        && !name.startsWith(".")
                        && !name.startsWith("mvnw")) {
                    texts.put(name, Files.readString(file));
                }
            }
            return Optional.of(texts);
        } catch (CharacterCodingException noText) {
            return Optional.empty();
        }
    }

    /**
     * Writes a program into a folder, with its {@code case.json}.
     *
     * @param outside where the judge's files go
     */
    static void write(Program program, Path folder, Path outside) throws IOException {
        write(program.files(), folder);
        write(program.outside(), outside);
        JSON.copy()
                .setSerializationInclusion(JsonInclude.Include.NON_NULL)
                .writerWithDefaultPrettyPrinter()
                .writeValue(folder.resolve(Occurrence.CASE).toFile(), program.description());
    }

    private static void write(SortedMap<String, String> files, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (var file : files.entrySet()) {
            var path = folder.resolve(file.getKey());
            Files.createDirectories(Objects.requireNonNull(path.getParent()));
            Files.writeString(path, file.getValue());
        }
    }
}
