package dev.codemedic.repair.search;

import dev.codemedic.core.repair.TestState;
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

    private final TestState state;
    private final Selection selection;
    private final Map<Job, Set<String>> mends = new LinkedHashMap<>();

    Parts(TestState state, Selection selection) {
        this.state = state;
        this.selection = selection;
    }

    /** Changes of which each mends other failing tests. @param mended the failing tests that pass with all of them */
    record Repaired(List<Selection.Chosen> parts, Set<String> mended) {}

    /** Looks which helping changes break nothing, and puts them together. */
    Repaired search(Crew crew, Helping helping, long deadline, List<String> evidence) throws IOException {
        var harmless = Helping.passing(crew, helping.jobs(), state.passing(), deadline);
        var asked = harmless.stream().limit(ASKED).toList();
        for (var test : state.failing().stream().limit(MOST_TESTS).toList()) {
            for (var job : Helping.passing(crew, asked, List.of(test), deadline)) {
                mends.computeIfAbsent(job, _ -> new LinkedHashSet<>()).add(test);
            }
        }
        var repaired = together(evidence);
        evidence.add(helping.jobs().size() + " single changes make a failing test pass, " + harmless.size()
                + " of them break none; " + repaired.parts().size() + " together mend "
                + repaired.mended().size() + " of " + state.failing().size() + " failing tests");
        return repaired;
    }

    /** Greedy: next comes what mends most of what is left, the most fitting one of these. */
    private Repaired together(List<String> evidence) throws IOException {
        var parts = new ArrayList<Selection.Chosen>();
        var mended = new LinkedHashSet<String>();
        while (true) {
            var fitting = mends.keySet().stream()
                    .filter(job -> parts.stream().noneMatch(part -> job.overlaps(part.job())))
                    .toList();
            long most =
                    fitting.stream().mapToLong(job -> more(job, mended)).max().orElse(0);
            if (most == 0) {
                return new Repaired(parts, mended);
            }
            var best = fitting.stream()
                    .filter(job -> more(job, mended) == most)
                    .sorted(Comparator.comparingDouble((Job job) -> -job.score()))
                    .toList();
            var next = selection.best(best, evidence).getFirst();
            parts.add(next);
            mended.addAll(mends.getOrDefault(next.job(), Set.of()));
        }
    }

    private long more(Job job, Set<String> mended) {
        return mends.getOrDefault(job, Set.of()).stream()
                .filter(test -> !mended.contains(test))
                .count();
    }
}
