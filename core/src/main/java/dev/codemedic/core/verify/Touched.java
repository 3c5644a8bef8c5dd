package dev.codemedic.core.verify;

import dev.codemedic.core.behaviour.FailedCalls;
import dev.codemedic.core.behaviour.Fate;
import dev.codemedic.core.behaviour.Subject;
import dev.codemedic.core.behaviour.Witness;
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
import java.util.Optional;

/**
 * The functions that one candidate concerns.
 *
 * @param subjects those it touches and those that were active when the program failed
 * @param before the files they stand in, as they are
 * @param after the files that the candidate changes
 */
record Touched(List<Subject> subjects, Map<Path, SourceFile> before, Map<Path, SourceFile> after) {

    static Touched by(Map<Path, SourceFile> after, Failure failure, SourceTree sources, Witness witness) {
        var before = new LinkedHashMap<Path, SourceFile>();
        var subjects = new ArrayList<Subject>();
        var files = new LinkedHashSet<>(after.keySet());
        failure.root()
                .prime()
                .map(Frame::file)
                .filter(file -> file.startsWith(sources.root()))
                .map(sources.root()::relativize)
                .ifPresent(files::add);
        for (var path : files) {
            sources.find(path).ifPresent(file -> {
                before.put(path, file);
                subjects.addAll(witness.subjects(failure, sources.root(), file, after.getOrDefault(path, file)));
            });
        }
        return new Touched(List.copyOf(subjects), before, after);
    }

    /** What becomes of the failing statement: in the innermost active function that is touched, else where it failed. */
    Optional<Fate> fate(Failure failure, SourceTree sources, Witness witness) {
        return subjects.stream()
                .filter(subject -> !FailedCalls.lines(failure, subject).isEmpty())
                .min(Comparator.comparing((Subject subject) -> !subject.touched())
                        .thenComparing(subject -> depth(failure, subject)))
                .flatMap(subject -> fate(failure, subject, sources, witness));
    }

    private Optional<Fate> fate(Failure failure, Subject subject, SourceTree sources, Witness witness) {
        var path = sources.root().relativize(subject.file());
        var file = before.get(path);
        return file == null ? Optional.empty() : witness.fate(failure, subject, file, after.getOrDefault(path, file));
    }

    private static int depth(Failure failure, Subject subject) {
        var frames = failure.root().frames();
        for (int at = 0; at < frames.size(); at++) {
            if (FailedCalls.isIn(frames.get(at), subject)) {
                return at;
            }
        }
        return Integer.MAX_VALUE;
    }
}
