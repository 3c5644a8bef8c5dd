package dev.codemedic.models.context;

import dev.codemedic.core.source.SourceTree;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** Recent commits that touched the lines that are shown. */
record Commits(SourceTree sources) {
    private static final int MOST = 3;
    private static final int MOST_FILES = 3;

    /** The pieces; none where the project is in no repository that can be read. */
    List<Piece> pieces(List<LineRange> shown, Deadline deadline) {
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
