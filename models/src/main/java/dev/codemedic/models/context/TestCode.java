package dev.codemedic.models.context;

import dev.codemedic.core.failure.Failure;
import dev.codemedic.core.failure.Frame;
import dev.codemedic.core.source.SourceFile;
import dev.codemedic.core.source.SourceTree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Tests in their own words: those that fail, else those that name what failed. */
final class TestCode {
    /** {@code tests/test_a.py::TestB::test_c[1]}, {@code test_c (tests.test_a.TestB)}, {@code B#c()}, {@code acme.B.c}. */
    private static final Pattern TEST_NAME = Pattern.compile("(?:^|[:#./])(\\w+)(?:\\(\\)|\\[.*|\\s*\\(.*)?$");

    private static final Pattern HEAD = Pattern.compile("^test|^should|.*(?:Test|_test)$", Pattern.CASE_INSENSITIVE);
    private static final int MOST_FAILING = 3;
    private static final int MOST_NAMING = 2;
    private static final int MOST_LINES = 60;

    private final Failure failure;
    private final SourceTree sources;
    private final List<LineRange> shown;

    /** @param shown lines, of which no test is shown again */
    TestCode(Failure failure, SourceTree sources, List<LineRange> shown) {
        this.failure = failure;
        this.sources = sources;
        this.shown = shown;
    }

    /** Whole test functions, most relevant first. */
    List<Piece> pieces(ProjectFiles files, Deadline deadline) {
        var failing = failing(files, deadline);
        var chosen = failing.isEmpty() ? naming(files, deadline) : failing;
        double value = failing.isEmpty() ? Worth.NAMING_TEST : Worth.FAILING_TEST;
        var pieces = new ArrayList<Piece>();
        for (var test : chosen) {
            var text = test.file().path() + ":" + test.first() + "\n" + test.text(MOST_LINES);
            pieces.add(new Piece("tests", pieces.size(), text, value));
        }
        return pieces;
    }

    private List<Definition> failing(ProjectFiles files, Deadline deadline) {
        var found = new LinkedHashMap<String, Definition>();
        failure.chain().stream()
                .flatMap(thrown -> thrown.projectFrames())
                .filter(frame -> frame.line() > 0)
                .forEach(frame -> framed(frame, found));
        var names = names();
        var each = files.tests().iterator();
        while (found.size() < MOST_FAILING && !names.isEmpty() && !deadline.passed() && each.hasNext()) {
            var file = each.next();
            if (names.stream().anyMatch(file.text()::contains)) {
                Definitions.of(file).stream()
                        .filter(definition -> !definition.type() && names.contains(definition.name()))
                        .filter(definition -> belongs(definition))
                        .forEach(definition -> found.putIfAbsent(key(definition), definition));
            }
        }
        return found.values().stream()
                .filter(this::isHidden)
                .limit(MOST_FAILING)
                .toList();
    }

    /** A test's name may be used in many files; its runner names the file or type as well. */
    private boolean belongs(Definition definition) {
        var stem = stem(definition.file().path());
        return failure.tests().stream()
                .filter(test -> test.contains(definition.name()))
                .anyMatch(test -> !test.matches(".*[.:#/].*") || test.contains(stem));
    }

    private static String stem(Path file) {
        return String.valueOf(file.getFileName()).replaceFirst("\\.\\w+$", "");
    }

    private void framed(Frame frame, Map<String, Definition> found) {
        sources.find(frame.file())
                .filter(file -> ProjectFiles.isTest(sources, file.path()))
                .flatMap(file -> Definitions.around(file, frame.line()))
                .filter(definition -> failure.tests().isEmpty() || names().contains(definition.name()))
                .ifPresent(definition -> found.putIfAbsent(key(definition), definition));
    }

    private Set<String> names() {
        var names = new LinkedHashSet<String>();
        for (var test : failure.tests()) {
            var name = TEST_NAME.matcher(Clip.end(test, 500).strip());
            if (name.find()) {
                names.add(name.group(1));
            }
            var first = test.strip().split("[\\s(\\[]", 2)[0];
            names.add(first.substring(
                    Math.max(first.lastIndexOf('.'), Math.max(first.lastIndexOf(':'), first.lastIndexOf('#'))) + 1));
        }
        names.removeIf(name -> name.length() < 2);
        return names;
    }

    private record Naming(Definition test, int calls) {}

    /** Tests of that module that call the functions which were active, those that call the most first. */
    private List<Definition> naming(ProjectFiles files, Deadline deadline) {
        var functions = FailureContext.frames(failure).stream()
                .filter(frame -> !ProjectFiles.isTest(sources, frame.file()))
                .map(Frame::function)
                .filter(name -> name.matches("\\w{3,}") && !name.equals("main"))
                .distinct()
                .toList();
        var module = FailureContext.frames(failure).stream()
                .filter(frame -> functions.contains(frame.function()))
                .map(frame -> stem(frame.file()))
                .findFirst()
                .orElse("");
        var found = new ArrayList<Naming>();
        var each = files.tests().iterator();
        while (!functions.isEmpty() && !deadline.passed() && each.hasNext()) {
            var file = each.next();
            if (file.text().contains(module) && functions.stream().anyMatch(file.text()::contains)) {
                found.addAll(naming(file, functions));
            }
        }
        return found.stream()
                .sorted(Comparator.comparingInt((Naming naming) -> -naming.calls())
                        .thenComparingInt(
                                naming -> naming.test().last() - naming.test().first()))
                .map(Naming::test)
                .filter(this::isHidden)
                .limit(MOST_NAMING)
                .toList();
    }

    private static List<Naming> naming(SourceFile file, List<String> functions) {
        var found = new ArrayList<Naming>();
        for (var definition : Definitions.of(file)) {
            boolean test = HEAD.matcher(definition.name()).find()
                    || file.line(definition.first()).strip().startsWith("@");
            var text = test && !definition.type() ? definition.text(MOST_LINES) : "";
            int calls = 0;
            for (int i = 0; i < functions.size(); i++) {
                var call = Pattern.compile("(?<!\\w)" + functions.get(i) + "\\s*\\(");
                // What failed counts more than all of its callers.
                calls += call.matcher(text).find() ? i == 0 ? functions.size() : 1 : 0;
            }
            if (calls > 0) {
                found.add(new Naming(definition, calls));
            }
        }
        return found;
    }

    private boolean isHidden(Definition test) {
        return shown.stream()
                .noneMatch(range -> range.file().equals(test.file().path())
                        && range.first() <= test.head()
                        && range.last() >= test.last());
    }

    private static String key(Definition definition) {
        return definition.file().path() + ":" + definition.head();
    }
}
