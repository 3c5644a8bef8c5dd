package dev.codemedic.bench.quixbugs;

import dev.codemedic.bench.judge.JavaJudge;
import dev.codemedic.bench.judge.Judged;
import dev.codemedic.bench.process.ClassLocation;
import dev.codemedic.bench.process.Command;
import dev.codemedic.bench.process.JavaCompiler;
import dev.codemedic.bench.process.WorkFolder;
import dev.codemedic.bench.repair.JudgeCheck;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A Java program of QuixBugs.
 *
 * @param checkout where it is from
 * @param name its name, in small letters
 */
record JavaBug(QuixBugs checkout, String name) implements JudgeCheck.Checkable {
    private static final Duration TESTS = Duration.ofSeconds(60);
    private static final String PROGRAMS = "java_programs";
    private static final String CORRECT = "correct_java_programs";
    private static final String TESTCASES = "java_testcases/junit";
    private static final List<String> SHARED = List.of("WeightedEdge", "Node");

    @Override
    public String language() {
        return "java";
    }

    @Override
    public List<String> command() {
        var path = Stream.concat(
                        Stream.of("classes"), ClassLocation.junit().stream().map(Path::toString))
                .collect(Collectors.joining(File.pathSeparator));
        return List.of("java", "-cp", path, "org.junit.runner.JUnitCore", "java_testcases.junit." + type() + "_TEST");
    }

    @Override
    public void layOut(Path work) throws IOException {
        laidOut(work);
        var refused = compiler().compile(sources(work), work.resolve("classes"));
        if (refused.isPresent()) {
            throw new IOException(name + " does not compile: " + refused.get());
        }
    }

    @Override
    public Judged judge(Path work) throws IOException {
        long begun = System.nanoTime();
        try (var folder = new WorkFolder()) {
            laidOut(folder.path());
            WorkFolder.copy(work.resolve(PROGRAMS), folder.path().resolve(PROGRAMS));
            var wrong = tested(folder.path());
            if (wrong.isPresent()) {
                return Judged.implausible(wrong.get());
            }
            return compared(folder.path().resolve("classes"), begun);
        }
    }

    @Override
    public Judged fixed() throws IOException {
        long begun = System.nanoTime();
        try (var folder = new WorkFolder()) {
            layOutFixed(folder.path());
            var wrong = tested(folder.path());
            return wrong.isPresent() && wrong.get().startsWith("compiler")
                    ? Judged.implausible(wrong.get())
                    : compared(folder.path().resolve("classes"), begun);
        }
    }

    @Override
    public Judged faulty() throws IOException {
        long begun = System.nanoTime();
        try (var folder = new WorkFolder()) {
            layOut(folder.path());
            return compared(folder.path().resolve("classes"), begun);
        }
    }

    private Judged compared(Path classes, long begun) throws IOException {
        try (var fixed = new WorkFolder()) {
            compileFixed(fixed.path());
            var tally = new JavaJudge(
                            new JavaJudge.Version(classes, PROGRAMS + "." + type()),
                            new JavaJudge.Version(fixed.path(), CORRECT + "." + type()),
                            name)
                    .judge(checkout.inputs(name), GraphFreedom.of(name));
            return Judged.compared(tally, (System.nanoTime() - begun) / 1e9);
        }
    }

    @Override
    public Optional<String> trouble() throws IOException {
        try (var folder = new WorkFolder()) {
            layOutFixed(folder.path());
            return tested(folder.path());
        }
    }

    private void layOutFixed(Path work) throws IOException {
        laidOut(work);
        var fixed = Files.readString(checkout.file(source(CORRECT)));
        Files.writeString(work.resolve(source(PROGRAMS)), fixed.replace("package " + CORRECT, "package " + PROGRAMS));
    }

    private String type() {
        return name.toUpperCase(Locale.ROOT);
    }

    private String source(String folder) {
        return folder + "/" + type() + ".java";
    }

    /** Copies the program, its test, and what the two need. */
    private void laidOut(Path work) throws IOException {
        var files = new ArrayList<>(List.of(source(PROGRAMS), TESTCASES + "/" + type() + "_TEST.java"));
        var text = new StringBuilder();
        for (var file : files) {
            text.append(Files.readString(checkout.file(file)));
        }
        for (var shared : SHARED) {
            if (text.toString().contains(shared)) {
                files.add(PROGRAMS + "/" + shared + ".java");
            }
        }
        if (text.toString().contains("QuixFixOracleHelper")) {
            files.add(TESTCASES + "/QuixFixOracleHelper.java");
        }
        for (var file : files) {
            WorkFolder.copy(checkout.file(file), work.resolve(file));
        }
    }

    /** Compiles a version and runs the benchmark's own tests; what fails, where something does. */
    private Optional<String> tested(Path folder) throws IOException {
        var refused = compiler().compile(sources(folder), folder.resolve("classes"));
        if (refused.isPresent()) {
            return refused.map(said -> "compiler: " + said.lines().findFirst().orElse(""));
        }
        var ended = new Command(command(), folder, TESTS).run();
        return ended.exit() == 0 ? Optional.empty() : Optional.of("tests: " + ended.lastWord());
    }

    private void compileFixed(Path classes) throws IOException {
        var sources = new ArrayList<>(List.of(checkout.file(source(CORRECT))));
        SHARED.forEach(shared -> sources.add(checkout.file(PROGRAMS + "/" + shared + ".java")));
        var refused = compiler().compile(sources, classes);
        if (refused.isPresent()) {
            throw new IOException("the fixed " + name + " does not compile: " + refused.get());
        }
    }

    private static JavaCompiler compiler() {
        return new JavaCompiler(ClassLocation.junit());
    }

    private static List<Path> sources(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }
}
