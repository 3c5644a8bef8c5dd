package dev.codemedic.models.strategy;

import dev.codemedic.core.model.ModelTrouble;
import dev.codemedic.core.patch.Patch;
import dev.codemedic.core.patch.UnifiedDiff;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.source.EditImpossible;
import dev.codemedic.core.source.SourceFile;
import dev.codemedic.core.source.SourceTree;
import dev.codemedic.core.source.SourceUnreadable;
import dev.codemedic.models.prompt.Role;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * One small edit at a time, on top of what got further in the round before; what each step does is seen by running it.
 *
 * @param samples of a step
 */
record Incremental(Dialogue dialogue, int samples) implements FixStrategy {
    /** As settings name it. */
    static final String NAME = "incremental";

    private static final int MOST_LINES = 4;
    private static final String STEP = "Make one step only: change, add or remove at most " + MOST_LINES
            + " lines in one place. The program is run after each step, and what is left is mended in later ones."
            + " A hunk of a unified diff, below the file's path, will do as well.";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Candidate> propose(Attempt attempt, Consumer<String> told) throws ModelTrouble, InterruptedException {
        var now = attempt.onward();
        var besides = new LinkedHashMap<>(Map.of("step", STEP));
        attempt.progress().ifPresent(progress -> besides.put("progress", dialogue.hide(progress.diff())));
        var shown = now.shown(dialogue, Role.FIXER, besides);
        var writing = new Writing(dialogue, Role.FIXER, name(), patch -> tooMuch(patch, now.sources()));
        var found = new Samples(now.sources());
        writing.samples(now, shown, samples, found, told);
        return found.candidates().stream().flatMap(step -> whole(attempt, step)).toList();
    }

    private static Optional<String> tooMuch(Patch patch, SourceTree sources) {
        try {
            var lines = UnifiedDiff.of(sources, patch).lines().toList();
            long places = lines.stream().filter(line -> line.startsWith("@@")).count();
            boolean small = places <= 1 && changed(lines, "+") <= MOST_LINES && changed(lines, "-") <= MOST_LINES;
            return small
                    ? Optional.empty()
                    : Optional.of("it is more than one step: change at most " + MOST_LINES + " lines in one place");
        } catch (EditImpossible | SourceUnreadable changedMeanwhile) {
            return Optional.of(String.valueOf(changedMeanwhile.getMessage()));
        }
    }

    /** How many lines are marked so, but for the line with the file's name. */
    private static long changed(List<String> diff, String mark) {
        return diff.stream().filter(line -> line.startsWith(mark)).count() - 1;
    }

    /** A step together with those before it, as a change of the project as it is. */
    private static Stream<Candidate> whole(Attempt attempt, Candidate step) {
        var progress = attempt.progress();
        if (progress.isEmpty()) {
            return Stream.of(step);
        }
        try {
            var tree = progress.get().tree();
            Map<Path, SourceFile> after = new LinkedHashMap<>(tree.changed());
            after.putAll(step.patch().applied(tree));
            var patch = Patch.between(attempt.sources(), after);
            return patch.files().isEmpty()
                    ? Stream.empty()
                    : Stream.of(new Candidate(patch, step.provenance(), step.explanation(), step.prior()));
        } catch (EditImpossible | SourceUnreadable changedMeanwhile) {
            return Stream.empty();
        }
    }
}
