package dev.codemedic.bench.defects4j;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The library's tests that a repair does not see: those of the changed file's package and those that Defects4J calls
 * relevant. Each class runs by itself; what fails on the fixed version too does not count.
 *
 * @param types the test classes, the relevant first
 * @param onFixed what they said of the fixed version, as far as they compile there and the time sufficed
 */
record HeldOutTests(List<String> types, Map<String, TestRun> onFixed) {
    private static final Duration ALL = Duration.ofSeconds(60);
    private static final Duration AGAIN = Duration.ofSeconds(60);

    HeldOutTests {
        types = List.copyOf(types);
        onFixed = Map.copyOf(onFixed);
    }

    /** Runs them on the fixed version. @param fixed its sources and all its tests; compiled here */
    static HeldOutTests of(Bug bug, LibraryTree fixed) throws IOException {
        var types = types(bug, fixed);
        fixed.compile(List.of());
        var compiled = compiled(types, fixed);
        var runs = new LinkedHashMap<String, TestRun>();
        var left = ALL;
        for (var type : compiled) {
            if (left.isPositive()) {
                var run = fixed.run(List.of(type), left);
                left = left.minus(run.time());
                if (run.passing() > 0) {
                    runs.put(type, run);
                }
            }
        }
        return new HeldOutTests(List.copyOf(runs.keySet()), runs);
    }

    /** How many tests pass on the fixed version. */
    int size() {
        return onFixed.values().stream().mapToInt(TestRun::passing).sum();
    }

    /** What fails on a patched version that does not fail on the fixed one. @param patched with all tests; compiled here */
    Optional<String> wrong(LibraryTree patched) throws IOException {
        patched.compile(List.of());
        var refused = patched.tried(types);
        if (refused.isPresent()) {
            return refused.flatMap(said -> said.lines().findFirst());
        }
        for (var type : types) {
            var before = onFixed.getOrDefault(type, TestRun.NONE);
            var limit = AGAIN.plus(before.time().multipliedBy(2));
            if (!patched.run(List.of(type), limit).noWorseThan(before)) {
                var again = patched.run(List.of(type), limit);
                if (!again.noWorseThan(before)) {
                    return Optional.of(again.failing().stream()
                            .filter(test -> !before.failing().contains(test))
                            .sorted()
                            .findFirst()
                            .orElse(type + ": " + again.lastWord()));
                }
            }
        }
        return Optional.empty();
    }

    private static List<String> types(Bug bug, LibraryTree tree) throws IOException {
        var types = new LinkedHashSet<>(bug.relevant());
        for (var changed : bug.patch().files()) {
            var folder = tree.tests()
                    .resolve(tree.main().relativize(tree.root().resolve(changed)))
                    .getParent();
            if (folder != null && Files.isDirectory(folder)) {
                try (var files = Files.list(folder)) {
                    files.filter(HeldOutTests::isTest)
                            .map(file -> tree.tests().relativize(file).toString())
                            .map(name -> name.replaceFirst("\\.java$", "").replace('/', '.'))
                            .sorted()
                            .forEach(types::add);
                }
            }
        }
        types.removeAll(bug.testTypes());
        types.removeIf(type -> !Files.isRegularFile(tree.testSource(type)));
        return List.copyOf(types);
    }

    private static boolean isTest(Path file) {
        var name = String.valueOf(file.getFileName());
        return name.endsWith("Test.java") && !name.startsWith("Abstract") && !name.endsWith("AbstractTest.java");
    }

    /** Those that compile: all together where that goes, or else each by itself. */
    private static List<String> compiled(List<String> types, LibraryTree tree) throws IOException {
        if (tree.tried(types).isEmpty()) {
            return types;
        }
        var compiled = new LinkedHashSet<String>();
        for (var type : types) {
            if (tree.tried(List.of(type)).isEmpty()) {
                compiled.add(type);
            }
        }
        return List.copyOf(compiled);
    }
}
