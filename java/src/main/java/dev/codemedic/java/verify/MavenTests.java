package dev.codemedic.java.verify;

import dev.codemedic.core.failure.Command;
import dev.codemedic.core.failure.Failure;
import dev.codemedic.core.failure.Run;
import dev.codemedic.core.source.SourceTree;
import dev.codemedic.core.verify.TestRun;
import dev.codemedic.core.verify.TestSuite;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The tests of a Maven project, run by Maven itself, offline. */
record MavenTests(Path root) implements TestSuite {
    private static final Pattern TOTAL = Pattern.compile(
            "(?m)^\\[(?:INFO|WARNING|ERROR)\\] Tests run: (\\d+), Failures: (\\d+), Errors: (\\d+), Skipped: (\\d+)\\s*$");
    private static final Pattern FAILING = Pattern.compile("(?m)^\\[ERROR\\]   ([\\w.$]+(?:\\.|:)[\\w.$]+)");

    /** The tests of a project; empty where it has none, or the failing command runs them itself. */
    static Optional<TestSuite> of(Failure failure, SourceTree sources) {
        var root = sources.root();
        boolean itself = failure.run().command().program().endsWith("mvn")
                || failure.run().command().program().endsWith("mvnw");
        if (itself || !Files.exists(root.resolve("pom.xml")) || !Files.isDirectory(root.resolve("src/test/java"))) {
            return Optional.empty();
        }
        return Optional.of(new MavenTests(root));
    }

    @Override
    public String runner() {
        return "Maven";
    }

    @Override
    public Command command(Path scratch) {
        var wrapper = root.resolve("mvnw");
        var maven = Files.isExecutable(wrapper) ? wrapper.toString() : "mvn";
        return new Command(List.of(maven, "-o", "-B", "test"), root, Map.of(), null);
    }

    @Override
    public Set<Path> reads() {
        return Set.of(Path.of(System.getProperty("user.home"), ".m2"));
    }

    @Override
    public TestRun result(Run run, Path scratch) {
        var totals = TOTAL.matcher(run.output()).results().toList();
        if (totals.isEmpty()) {
            return new TestRun(0, 0, 0, List.of(), false);
        }
        var last = totals.getLast();
        int all = Integer.parseInt(last.group(1));
        int failed = Integer.parseInt(last.group(2)) + Integer.parseInt(last.group(3));
        int skipped = Integer.parseInt(last.group(4));
        var failing = FAILING.matcher(run.output())
                .results()
                .map(match -> match.group(1))
                .distinct()
                .toList();
        return new TestRun(all - failed - skipped, failed, skipped, failing, true);
    }
}
