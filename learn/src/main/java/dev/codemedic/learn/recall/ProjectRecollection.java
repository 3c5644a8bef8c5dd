package dev.codemedic.learn.recall;

import dev.codemedic.core.heal.Recollection;
import dev.codemedic.core.learn.History;
import dev.codemedic.core.patch.ChangeKey;
import dev.codemedic.core.patch.Patch;
import dev.codemedic.core.patch.UnifiedDiff;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.rank.Estimate;
import dev.codemedic.core.source.EditImpossible;
import dev.codemedic.core.source.SourceTree;
import dev.codemedic.core.source.SourceUnreadable;
import dev.codemedic.learn.lesson.Shapes;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** What a project's memory says of one failure. */
final class ProjectRecollection implements Recollection {
    private final History history;
    private final Shapes shapes;
    private final SourceTree sources;
    private final List<Candidate> candidates;
    private final FutureTask<Compared> compared;

    ProjectRecollection(
            History history,
            Shapes shapes,
            SourceTree sources,
            List<Candidate> candidates,
            Callable<Compared> comparison) {
        this.history = history;
        this.shapes = shapes;
        this.sources = sources;
        this.candidates = distinct(candidates);
        this.compared = new FutureTask<>(comparison);
        // Nothing waits for it before something is to be ranked.
        Thread.ofVirtual().name("medic-compare").start(compared);
    }

    /** The same change once, and none that was refused for this failure. */
    private List<Candidate> distinct(List<Candidate> all) {
        Set<Patch> seen = new HashSet<>();
        return all.stream()
                .filter(candidate -> seen.add(candidate.patch()))
                .filter(candidate -> refused(candidate).isEmpty())
                .toList();
    }

    @Override
    public List<Candidate> candidates() {
        return candidates;
    }

    @Override
    public String traits() {
        return compared().traits();
    }

    @Override
    public Estimate history(Candidate candidate, double start) {
        return history.of(candidate.provenance(), shape(candidate), start);
    }

    @Override
    public Optional<Estimate> similarity(Candidate candidate) {
        var alike = compared().alike();
        if (alike.isEmpty()) {
            return Optional.empty();
        }
        var shape = shape(candidate);
        return alike.stream()
                .filter(each -> each.solved().shape().equals(shape))
                .findFirst()
                .map(each -> new Estimate(each.likeness(), words(each)))
                .or(() -> Optional.of(new Estimate(
                        0, "no solved failure of " + alike.size() + " that are like it had a fix of this kind")));
    }

    private Compared compared() {
        try {
            return compared.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Compared("", List.of());
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException mistake
                    ? mistake
                    : new IllegalStateException(failed.getCause());
        }
    }

    private static String words(Alike each) {
        var why = each.reasons().isEmpty() ? "" : " (" + String.join(", ", each.reasons()) + ")";
        return String.format(
                        Locale.ROOT,
                        "like %s, whose fix was of this kind and %s",
                        each.solved().incident(),
                        each.solved().kind().words())
                + why;
    }

    @Override
    public Optional<String> refused(Candidate candidate) {
        return history.refused(key(candidate.patch()));
    }

    private String key(Patch patch) {
        try {
            return ChangeKey.of(UnifiedDiff.of(sources, patch));
        } catch (EditImpossible | SourceUnreadable changedMeanwhile) {
            return "";
        }
    }

    @Override
    public String shape(Candidate candidate) {
        return shapes.of(candidate.patch());
    }
}
