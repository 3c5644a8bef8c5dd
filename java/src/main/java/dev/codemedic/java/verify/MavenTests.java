package dev.codemedic.java.verify;

import dev.codemedic.core.failure.Command;
import dev.codemedic.core.failure.Failure;
import dev.codemedic.core.failure.Frame;
import dev.codemedic.core.failure.Run;
import dev.codemedic.core.source.SourceTree;
import dev.codemedic.core.verify.TestRun;
import dev.codemedic.core.verify.TestSuite;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The tests of a Maven module, run by Maven itself, offline.
 *
 * @param root the folder of the outermost project around the module
 * @param module the folder of the module; the root itself in a project of one module
 */
record MavenTests(Path root, Path module) implements TestSuite {
    private static final Pattern TOTAL = Pattern.compile(
            "(?m)^\\[(?:INFO|WARNING|ERROR)\\] Tests run: (\\d+), Failures: (\\d+), Errors: (\\d+), Skipped: (\\d+)\\s*$");
    private static final Pattern FAILING = Pattern.compile("(?m)^\\[ERROR\\]   ([\\w.$]+(?:\\.|:)[\\w.$]+)");

    /** The tests of the module around the failing code; empty where it has none, or the command runs them itself. */
    static Optional<TestSuite> of(Failure failure, SourceTree sources) {
        var program = failure.run().command().program();
        if (program.endsWith("mvn") || program.endsWith("mvnw")) {
            return Optional.empty();
        }
        var file = failure.prime().map(Frame::file).filter(place -> place.startsWith(sources.root()));
        var modules = Stream.iterate(
                        file.map(Path::getParent).orElse(sources.root()),
                        folder -> folder != null && folder.startsWith(sources.root()),
                        Path::getParent)
                .filter(folder -> Files.exists(folder.resolve("pom.xml")))
                .toList();
        return modules.stream()
                .findFirst()
                .filter(module -> Files.isDirectory(module.resolve("src/test/java")))
                .map(module -> new MavenTests(modules.getLast(), module));
    }

    @Override
    public String runner() {
        return "Maven";
    }

    @Override
    public Command command(Path scratch) {
        var wrapper = root.resolve("mvnw");
        var words = new ArrayList<String>();
        words.add(Files.isExecutable(wrapper) ? wrapper.toString() : "mvn");
        words.addAll(List.of("-o", "-B", "test"));
        if (!module.equals(root)) {
            words.addAll(List.of("-pl", root.relativize(module).toString(), "-am"));
        }
        return new Command(words, root, Map.of(), null);
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
