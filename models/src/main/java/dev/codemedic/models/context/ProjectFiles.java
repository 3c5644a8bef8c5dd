package dev.codemedic.models.context;

import dev.codemedic.core.source.SourceFile;
import dev.codemedic.core.source.SourceTree;
import dev.codemedic.core.verify.ProtectedPaths;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The sources of a project in one language, those nearest to a failing file first. */
final class ProjectFiles {
    private static final int MOST_FILES = 3_000;
    private static final int DISTANT = 100;

    private final SourceTree sources;
    private final List<Path> paths;

    private ProjectFiles(SourceTree sources, List<Path> paths) {
        this.sources = sources;
        this.paths = paths;
    }

    /**
     * Lists them; none where the project cannot be walked.
     *
     * @param near relative to the root
     */
    static ProjectFiles near(SourceTree sources, Path near) {
        var notation = Notation.of(near);
        if (notation.isEmpty()) {
            return new ProjectFiles(sources, List.of());
        }
        try {
            var listed = sources.list(notation.get().endings(), MOST_FILES);
            var sorted = listed.stream()
                    .sorted(Comparator.comparingInt((Path path) -> distance(path, near))
                            .thenComparing(path -> path))
                    .toList();
            return new ProjectFiles(sources, sorted);
        } catch (IOException unreadable) {
            return new ProjectFiles(sources, List.of());
        }
    }

    /** Folders that one has to go up and down. */
    private static int distance(Path one, Path other) {
        if (one.equals(other)) {
            return 0;
        }
        int common = 0;
        while (common < Math.min(one.getNameCount(), other.getNameCount()) - 1
                && one.getName(common).equals(other.getName(common))) {
            common++;
        }
        return Math.min(DISTANT, one.getNameCount() + other.getNameCount() - 2 * common);
    }

    /** The sources that a fix may change. */
    Stream<SourceFile> changeable() {
        return read(paths.stream()
                .filter(path -> ProtectedPaths.reason(sources.root(), path).isEmpty()));
    }

    /** The sources in a file's folder. @param file relative to the root */
    Stream<SourceFile> beside(Path file) {
        return read(paths.stream()
                .filter(path -> !path.equals(file) && Objects.equals(path.getParent(), file.getParent())));
    }

    /** Test code. */
    Stream<SourceFile> tests() {
        return read(paths.stream().filter(path -> isTest(sources, path)));
    }

    private Stream<SourceFile> read(Stream<Path> chosen) {
        return chosen.flatMap(path -> sources.find(path).stream());
    }

    /** Whether a file is protected since it is test code. */
    static boolean isTest(SourceTree sources, Path file) {
        return ProtectedPaths.reason(sources.root(), file)
                .filter(reason -> reason.startsWith("is test code"))
                .isPresent();
    }
}
