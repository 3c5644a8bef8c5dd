package dev.codemedic.models.context;

import dev.codemedic.core.diagnosis.Diagnosis;
import dev.codemedic.core.source.SourceFile;
import dev.codemedic.core.source.SourceTree;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * What is known of a failure beside its own code: heads of what is called there, tests, recent commits, earlier cases, the
 * project's conventions. Each part is bounded in time and size, and left out where it cannot be had.
 *
 * @param memory of earlier cases
 */
public record ProjectContext(EarlierCases memory) implements BiFunction<Diagnosis, SourceTree, Collection<Piece>> {
    private static final Duration SEARCHING = Duration.ofSeconds(1);
    private static final Duration HISTORY = Duration.ofSeconds(2);
    private static final int MOST_CASES = 3;
    private static final int LONGEST_CASE = 2_500;
    private static final int SAMPLES = 8;

    @Override
    public Collection<Piece> apply(Diagnosis diagnosis, SourceTree sources) {
        var context = new FailureContext(diagnosis, sources);
        var shown = context.ranges();
        var pieces = new ArrayList<Piece>(cases(diagnosis));
        shown.stream().findFirst().map(LineRange::file).ifPresent(crashed -> {
            var files = ProjectFiles.near(sources, crashed);
            pieces.addAll(
                    new Signatures(sources, shown, failing(diagnosis, sources)).pieces(files, Deadline.in(SEARCHING)));
            pieces.addAll(new TestCode(diagnosis.failure(), sources, shown).pieces(files, Deadline.in(SEARCHING)));
            pieces.addAll(new Commits(sources).pieces(shown, Deadline.in(HISTORY)));
            pieces.addAll(new Conventions(sources).pieces(samples(context, files, sources)));
        });
        return pieces;
    }

    private List<Piece> cases(Diagnosis diagnosis) {
        var pieces = new ArrayList<Piece>();
        memory.like(diagnosis.failure()).stream()
                .limit(MOST_CASES)
                .forEach(text ->
                        pieces.add(new Piece("cases", pieces.size(), Clip.end(text, LONGEST_CASE), Worth.CASE)));
        return pieces;
    }

    private static List<LineRange> failing(Diagnosis diagnosis, SourceTree sources) {
        return FailureContext.frames(diagnosis.failure()).stream()
                .flatMap(frame -> sources.find(frame.file()).stream()
                        .map(file -> new LineRange(file.path(), frame.line(), frame.line())))
                .toList();
    }

    private static List<SourceFile> samples(FailureContext context, ProjectFiles files, SourceTree sources) {
        var shown = context.ranges().stream().map(LineRange::file).distinct();
        Stream<Path> near = files.changeable().map(SourceFile::path).limit(SAMPLES);
        return Stream.concat(shown, near)
                .distinct()
                .limit(SAMPLES)
                .flatMap(path -> sources.find(path).stream())
                .toList();
    }
}
