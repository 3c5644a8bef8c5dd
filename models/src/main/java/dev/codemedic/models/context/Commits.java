package dev.codemedic.models.context;

import dev.codemedic.core.source.SourceTree;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Recent commits that touched the lines that are shown. */
record Commits(SourceTree sources) {
    private static final int MOST = 3;
    private static final int MOST_FILES = 3;
    /** What a step that was begun in time may still take. */
    private static final Duration LATE = Duration.ofMillis(500);

    /**
     * The pieces; none where the project is in no repository that can be read by then. A repository that nobody has looked
     * at may hold a pipe for a file, which is never read to its end: it is read in a thread that need not end.
     */
    List<Piece> pieces(List<LineRange> shown, Deadline deadline) {
        var reading = new FutureTask<>(() -> read(shown, deadline));
        Thread.ofPlatform().daemon().name("medic-history").start(reading);
        try {
            return reading.get(deadline.left().plus(LATE).toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return List.of();
        } catch (TimeoutException | ExecutionException broken) {
            return List.of();
        }
    }

    private List<Piece> read(List<LineRange> shown, Deadline deadline) {
        Map<Path, List<LineRange>> byFile = new LinkedHashMap<>();
        shown.forEach(range ->
                byFile.computeIfAbsent(range.file(), _ -> new ArrayList<>()).add(range));
        var told = new LinkedHashSet<String>();
        byFile.entrySet().stream()
                .limit(MOST_FILES)
                .forEach(entry -> told.addAll(of(entry.getKey(), entry.getValue(), deadline)));
        var pieces = new ArrayList<Piece>();
        told.stream().limit(MOST).forEach(text -> pieces.add(new Piece("commits", pieces.size(), text, Worth.COMMIT)));
        return pieces;
    }

    private List<String> of(Path path, List<LineRange> ranges, Deadline deadline) {
        var file = sources.find(path);
        var absolute = sources.root().resolve(path);
        if (file.isEmpty() || deadline.passed()) {
            return List.of();
        }
        try (var git = GitFolder.around(absolute).orElse(null)) {
            if (git == null) {
                return List.of();
            }
            return new LineHistory(git, file.get(), git.name(absolute), deadline).touching(ranges, MOST);
        } catch (IOException | RuntimeException broken) {
            // JGit meets damaged settings with all kinds of exceptions; a repository is nothing that is needed.
            return List.of();
        }
    }
}
