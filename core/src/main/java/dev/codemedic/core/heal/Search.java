package dev.codemedic.core.heal;

import dev.codemedic.core.diagnosis.Diagnosis;
import dev.codemedic.core.failure.Failure;
import dev.codemedic.core.failure.Frame;
import dev.codemedic.core.patch.Patch;
import dev.codemedic.core.patch.PatchedTree;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.source.EditImpossible;
import dev.codemedic.core.source.SourceFile;
import dev.codemedic.core.source.SourceTree;
import dev.codemedic.core.source.SourceUnreadable;
import dev.codemedic.core.verify.Assessment;
import dev.codemedic.core.verify.Cells;
import dev.codemedic.core.verify.Verifier;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Future;

/**
 * Runs candidates, the likeliest first, until enough survive. Where a candidate only uncovers the next failure, that
 * one is diagnosed and healed on top of it, so that one proposal may heal several faults.
 */
final class Search {
    /** Survivors after which no more are looked for. */
    private static final int ENOUGH = 3;
    /** Once one survives, candidates less likely than this part of it are left. */
    private static final double WORTH_TRYING = 0.5;
    /** How many half-way candidates are followed further. */
    private static final int BREADTH = 2;

    private final Language language;
    private final SourceTree sources;
    private final Verifier verifier;
    private final Cells cells;
    private final Budget budget;
    private final long deadline;
    private final Set<String> seen = new HashSet<>();
    private final List<Assessment> tried = new ArrayList<>();
    private boolean spent;

    Search(Language language, SourceTree sources, Verifier verifier, Cells cells, Budget budget, long deadline) {
        this.language = language;
        this.sources = sources;
        this.verifier = verifier;
        this.cells = cells;
        this.budget = budget;
        this.deadline = deadline;
    }

    /** Every candidate that was run, in order. */
    List<Assessment> tried() {
        return List.copyOf(tried);
    }

    /** Whether the budget ended before the candidates did. */
    boolean spent() {
        return spent;
    }

    /** The candidates that stop the failure, suppressions among them. */
    List<Assessment> survivors(Diagnosis diagnosis) throws IOException {
        var level = new ArrayList<Candidate>(candidates(diagnosis, sources));
        for (int step = 1; ; step++) {
            var assessed = assess(level);
            var survivors = assessed.stream()
                    .filter(assessment -> assessment.verdict().healed())
                    .toList();
            boolean healed = survivors.stream().anyMatch(survivor -> !survivor.suppression());
            if (healed || step >= budget.steps() || spent) {
                return survivors;
            }
            level.clear();
            for (var halfway : halfway(diagnosis.failure(), assessed)) {
                level.addAll(further(halfway));
            }
            if (level.isEmpty()) {
                return survivors;
            }
        }
    }

    private List<Candidate> candidates(Diagnosis diagnosis, SourceTree tree) {
        return language.sources().stream()
                .flatMap(source -> source.propose(diagnosis, tree))
                .filter(candidate -> isNew(candidate, tree))
                .sorted(Comparator.comparingDouble((Candidate candidate) -> -candidate.prior()))
                .limit(budget.candidates())
                .toList();
    }

    /** The same change is never run twice, whoever proposes it. */
    private boolean isNew(Candidate candidate, SourceTree tree) {
        try {
            var key = new StringBuilder();
            candidate
                    .patch()
                    .applied(tree)
                    .forEach((path, file) -> key.append(path).append('\0').append(file.sha256()));
            return seen.add(key.toString());
        } catch (EditImpossible | SourceUnreadable impossible) {
            return false;
        }
    }

    private List<Assessment> assess(List<Candidate> candidates) throws IOException {
        var running = new ArrayList<Future<Assessment>>();
        var results = new ArrayList<Assessment>();
        double best = 0;
        int good = 0;
        int next = 0;
        while (next < candidates.size() || !running.isEmpty()) {
            while (next < candidates.size() && running.size() < cells.count() && !exhausted()) {
                var candidate = candidates.get(next);
                if (good >= ENOUGH || candidate.prior() < best * WORTH_TRYING) {
                    next = candidates.size();
                    break;
                }
                next++;
                running.add(cells.start(cell -> verifier.assess(cell, candidate)));
            }
            if (running.isEmpty()) {
                break;
            }
            var assessment = Cells.await(running.removeFirst());
            results.add(assessment);
            tried.add(assessment);
            if (assessment.verdict().healed() && !assessment.suppression()) {
                good++;
                best = Math.max(best, assessment.candidate().prior());
            }
        }
        return results;
    }

    private boolean exhausted() {
        spent = spent || tried.size() >= budget.candidates() || System.nanoTime() >= deadline;
        return spent;
    }

    /** Candidates after which the program fails at another place: the likeliest few. */
    private List<Assessment> halfway(Failure failure, List<Assessment> assessed) {
        return assessed.stream()
                .filter(assessment -> !assessment.suppression())
                .filter(assessment ->
                        assessment.remaining().stream().anyMatch(other -> moved(failure, assessment, other)))
                .sorted(Comparator.comparingDouble(
                        (Assessment assessment) -> -assessment.candidate().prior()))
                .limit(BREADTH)
                .toList();
    }

    private boolean moved(Failure failure, Assessment assessment, Failure other) {
        if (!other.fingerprint().equals(failure.fingerprint())) {
            return true;
        }
        return !failingText(failure, sources)
                .equals(failingText(other, patched(assessment.candidate().patch())));
    }

    private static Optional<String> failingText(Failure failure, SourceTree tree) {
        return failure.prime().flatMap(frame -> text(frame, tree));
    }

    private static Optional<String> text(Frame frame, SourceTree tree) {
        return tree.find(frame.file()).map(file -> file.line(frame.line()).strip());
    }

    private SourceTree patched(Patch patch) {
        try {
            return new PatchedTree(sources, patch.applied(sources));
        } catch (EditImpossible | SourceUnreadable changedMeanwhile) {
            return sources;
        }
    }

    /** The next failure's candidates, each on top of the half-way one. */
    private List<Candidate> further(Assessment halfway) {
        var first = halfway.candidate();
        var tree = patched(first.patch());
        var diagnosis = language.diagnostician().diagnose(halfway.remaining().orElseThrow(), tree);
        var combined = new ArrayList<Candidate>();
        for (var second : candidates(diagnosis, tree)) {
            combine(first, second, tree).ifPresent(combined::add);
        }
        return combined;
    }

    private Optional<Candidate> combine(Candidate first, Candidate second, SourceTree tree) {
        try {
            Map<Path, SourceFile> after = new LinkedHashMap<>(first.patch().applied(sources));
            after.putAll(second.patch().applied(tree));
            var patch = Patch.between(sources, new HashMap<>(after));
            return Optional.of(new Candidate(
                    patch,
                    second.provenance(),
                    joined(first.explanation(), second.explanation()),
                    first.prior() * second.prior()));
        } catch (EditImpossible | SourceUnreadable impossible) {
            return Optional.empty();
        }
    }

    private static String joined(String first, String second) {
        return first.equals(second) ? first : first + "; then " + second;
    }
}
