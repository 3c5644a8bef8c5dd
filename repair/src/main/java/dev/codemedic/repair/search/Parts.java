package dev.codemedic.repair.search;

import dev.codemedic.core.repair.TestState;
import dev.codemedic.core.source.Edit;
import dev.codemedic.repair.validate.Variant;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A repair in parts: several faults, each of which makes other tests fail, need a change each. Changes that mend some
 * failing tests and break none are put together until every failing test is mended, or as many as can be.
 */
final class Parts {
    /** Harmless changes that are asked about every failing test. */
    private static final int ASKED = 200;

    private static final int MOST_TESTS = 60;

    /** Unlike any other change's. */
    private static final int NUMBER = 2_000_000;

    private final TestState state;
    private final Map<Job, Set<String>> mends = new LinkedHashMap<>();

    Parts(TestState state) {
        this.state = state;
    }

    /**
     * What can be put together.
     *
     * @param parts of each part the changes that mend the same failing tests, likeliest first
     * @param mended the failing tests that pass with one change of each part
     */
    record Repaired(List<List<Job>> parts, Set<String> mended) {
        /** Whether the likeliest changes of all parts pass together; parts in several files are run later. */
        boolean passes(Crew crew, List<String> tests, long deadline) throws IOException {
            var first = parts.stream().map(List::getFirst).toList();
            if (first.stream().map(Job::file).distinct().count() != 1) {
                return true;
            }
            var edits = first.stream()
                    .flatMap(job -> job.edits().stream())
                    .sorted(Edit.ORDER)
                    .toList();
            boolean afresh = first.stream().anyMatch(job -> job.variant().afresh());
            var file = first.getFirst().file();
            var together = new Job(new Variant(NUMBER, file, edits, afresh), "", () -> "", 0, 0, null);
            return !Helping.passing(crew, List.of(together), tests, deadline).isEmpty();
        }

        /** One change of each part. */
        List<Selection.Chosen> chosen(Selection selection, List<String> evidence) throws IOException {
            var chosen = new ArrayList<Selection.Chosen>();
            for (var part : parts) {
                var fitting = part.stream()
                        .filter(job -> chosen.stream().noneMatch(other -> job.overlaps(other.job())))
                        .toList();
                chosen.addAll(
                        selection.best(fitting, evidence).stream().limit(1).toList());
            }
            return chosen;
        }
    }

    /** Looks which helping changes break nothing, and puts them together. */
    Repaired search(Crew crew, Helping helping, long deadline, List<String> evidence) throws IOException {
        var harmless = Helping.passing(crew, helping.jobs(), state.passing(), deadline);
        var asked = harmless.stream().limit(ASKED).toList();
        for (var test : state.failing().stream().limit(MOST_TESTS).toList()) {
            for (var job : Helping.passing(crew, asked, List.of(test), deadline)) {
                mends.computeIfAbsent(job, _ -> new LinkedHashSet<>()).add(test);
            }
        }
        var repaired = together();
        evidence.add(helping.jobs().size() + " single changes make a failing test pass, " + harmless.size()
                + " of them break none; " + repaired.parts().size() + " together mend "
                + repaired.mended().size() + " of " + state.failing().size() + " failing tests");
        return repaired;
    }

    /** Greedy: next comes what mends most of what is left. */
    private Repaired together() {
        var parts = new ArrayList<List<Job>>();
        var mended = new LinkedHashSet<String>();
        while (true) {
            var fitting = mends.keySet().stream()
                    .filter(job -> parts.stream().noneMatch(part -> job.overlaps(part.getFirst())))
                    .sorted(Comparator.comparingDouble((Job job) -> -job.score()))
                    .toList();
            long most =
                    fitting.stream().mapToLong(job -> more(job, mended)).max().orElse(0);
            if (most == 0) {
                return new Repaired(parts, mended);
            }
            var best = fitting.stream().filter(job -> more(job, mended) == most).toList();
            var alike = mends.getOrDefault(best.getFirst(), Set.of());
            parts.add(best.stream()
                    .filter(job -> mends.getOrDefault(job, Set.of()).containsAll(alike))
                    .toList());
            mended.addAll(alike);
        }
    }

    private long more(Job job, Set<String> mended) {
        return mends.getOrDefault(job, Set.of()).stream()
                .filter(test -> !mended.contains(test))
                .count();
    }
}
