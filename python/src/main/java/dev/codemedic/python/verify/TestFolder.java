package dev.codemedic.python.verify;

import dev.codemedic.core.failure.Failure;
import dev.codemedic.core.failure.Frame;
import dev.codemedic.core.source.SourceTree;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the folder whose tests belong to failing code: a repository may hold several projects, each with its own. */
final class TestFolder {
    private static final int MOST_FILES = 20_000;
    private static final Set<String> NAMES = Set.of("test", "tests", "testing");

    private final List<Path> tests;
    private final Set<Path> packages = new HashSet<>();

    private TestFolder(List<Path> files) {
        tests = files.stream().filter(TestFolder::isTest).toList();
        files.stream()
                .filter(file -> file.endsWith("__init__.py") && file.getParent() != null)
                .forEach(file -> packages.add(file.getParent()));
    }

    /** The nearest folder around the failing file, itself no package, that has tests; absolute. */
    static Optional<Path> around(Failure failure, SourceTree sources) {
        try {
            var folders = new TestFolder(sources.list(List.of(".py"), MOST_FILES));
            var root = sources.root();
            var file = failure.prime()
                    .map(Frame::file)
                    .filter(place -> place.startsWith(root))
                    .map(root::relativize)
                    .orElse(Path.of("main.py"));
            return folders.above(file).filter(folders::hasTests).findFirst().map(root::resolve);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private Stream<Path> above(Path file) {
        var parents = Stream.iterate(file.getParent(), parent -> parent != null, Path::getParent);
        return Stream.concat(parents.filter(parent -> !packages.contains(parent)), Stream.of(Path.of("")));
    }

    /** Whether tests lie in the folder itself, in a folder for tests, or in packages of it. */
    private boolean hasTests(Path folder) {
        return tests.stream().anyMatch(test -> belongs(test, folder));
    }

    private boolean belongs(Path test, Path folder) {
        boolean root = folder.toString().isEmpty();
        if (!root && !test.startsWith(folder)) {
            return false;
        }
        var at = folder;
        for (var name : root ? test : folder.relativize(test)) {
            if (NAMES.contains(name.toString())) {
                return true;
            }
            at = at.resolve(name);
            if (!packages.contains(at) && !at.equals(test)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isTest(Path file) {
        var name = String.valueOf(file.getFileName());
        return name.startsWith("test_") && name.endsWith(".py") || name.endsWith("_test.py") || name.equals("tests.py");
    }
}
