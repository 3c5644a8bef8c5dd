package dev.codemedic.python.repair;

import dev.codemedic.core.failure.Command;
import dev.codemedic.core.source.DiskTree;
import dev.codemedic.core.source.Edit;
import dev.codemedic.core.verify.Scratch;
import dev.codemedic.repair.validate.Baseline;
import dev.codemedic.repair.validate.Behaviour;
import dev.codemedic.repair.validate.Outcome;
import dev.codemedic.repair.validate.TestResult;
import dev.codemedic.repair.validate.Trial;
import dev.codemedic.repair.validate.Validator;
import dev.codemedic.repair.validate.Variant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A small project with tests, and the validator on it. */
final class Lab implements AutoCloseable {
    static final String[] PYTEST = {"python3", "-m", "pytest", "-q"};
    static final String[] UNITTEST = {"python3", "-m", "unittest"};

    private final Scratch scratch = new Scratch();
    private final Path root = scratch.fresh();
    private final Validator validator;
    private @Nullable Baseline baseline;
    private int variants;

    Lab(Map<String, String> files, String... command) throws IOException {
        this(files, (root, _) -> Command.of(List.of(command), root));
    }

    /** What starts the tests. */
    @FunctionalInterface
    private interface Start {
        Command in(Path root, Scratch scratch) throws IOException;
    }

    private Lab(Map<String, String> files, Start start) throws IOException {
        for (var file : files.entrySet()) {
            var place = root.resolve(file.getKey());
            Files.createDirectories(place.getParent());
            Files.writeString(place, file.getValue());
        }
        try {
            validator = new PythonTestBench()
                    .of(start.in(root, scratch), List.of(), new DiskTree(root))
                    .orElseThrow()
                    .open(new ProcessCell(scratch.fresh()), scratch);
        } catch (IOException | RuntimeException broken) {
            scratch.close();
            throw broken;
        }
    }

    /** A module {@code shop} and its tests by pytest. */
    static Lab pytest(String program, String tests) throws IOException {
        return new Lab(Map.of("shop.py", program, "test_shop.py", "import shop\n" + tests), PYTEST);
    }

    /** A module {@code shop} and the body of a class of its tests by unittest. */
    static Lab unittest(String program, String tests) throws IOException {
        return unittest("python3", program, tests);
    }

    static Lab unittest(String python, String program, String tests) throws IOException {
        return new Lab(
                Map.of(
                        "shop.py",
                        program,
                        "test_shop.py",
                        "import unittest\nimport shop\n\nclass ShopTest(unittest.TestCase):\n" + tests.indent(4)),
                python,
                "-m",
                "unittest");
    }

    /** Files with a folder {@code cases} of JSON cases. */
    static Lab cases(Map<String, String> files, String python, @Nullable String program) throws IOException {
        return new Lab(
                files,
                (root, scratch) -> JsonCases.command(Path.of("cases"), program, root, scratch)
                        .withArguments(List.of(python, "-m", "unittest", "medic_cases")));
    }

    Validator validator() {
        return validator;
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
                .filter(test -> test.name().endsWith(name))
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

    /** How the tests came out, in order. */
    List<Outcome> ends() throws IOException {
        return baseline().tests().stream().map(TestResult::outcome).toList();
    }

    /** A variant of the module {@code shop} in which the first place of a text is another. */
    Variant variant(String before, String after) throws IOException {
        var text = Files.readString(root.resolve("shop.py"));
        int at = text.indexOf(before);
        if (at < 0) {
            throw new AssertionError("no " + before);
        }
        return new Variant(variants++, Path.of("shop.py"), List.of(new Edit(at, at + before.length(), after)));
    }

    /** Two variants as one. */
    Variant both(Variant one, Variant other) {
        var edits = new ArrayList<>(one.edits());
        edits.addAll(other.edits());
        return new Variant(variants++, one.file(), edits);
    }

    List<Trial> run(Variant... some) throws IOException {
        return validator.run(List.of(some), names());
    }

    List<Outcome> outcomes(Variant... some) throws IOException {
        return run(some).stream().map(Trial::outcome).toList();
    }

    /** How variants of the function in a line answer, the unchanged one first. */
    Behaviour behaviour(int line, Variant... some) throws IOException {
        baseline();
        var all = new ArrayList<Variant>();
        all.add(new Variant(variants++, Path.of("shop.py"), List.of()));
        all.addAll(List.of(some));
        return validator.behaviour(Path.of("shop.py"), line, all, 60);
    }

    @Override
    public void close() {
        validator.close();
        scratch.close();
    }
}
