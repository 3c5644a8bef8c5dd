package dev.codemedic.repair.search;

import dev.codemedic.core.source.Edit;
import dev.codemedic.repair.validate.TestResult;
import dev.codemedic.repair.validate.Variant;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * Pairs of changes, where no single one passes: likely halves first, above all those that make a failing test
 * pass, and such as stand on one line.
 */
final class Pairs {
    /** Changes of which pairs are made, and pairs that are tried. */
    private static final int HALVES = 3_000;

    private static final int MOST = 120_000;
    /** What a half is worth that makes a failing test pass: e to this power times as likely. */
    private static final double HELPS = 5;

    private static final double SAME_LINE = 1.5;

    private final List<TestResult> tests;
    private final List<Job> singles;
    private final long deadline;

    Pairs(List<TestResult> tests, List<Job> singles, long deadline) {
        this.tests = tests;
        this.singles = singles;
        this.deadline = deadline;
    }

    /** @param first what became of single changes; those that were not reached are tried among the pairs */
    Pool search(Crew crew, Pool first, Helping helping, List<String> evidence) throws IOException {
        var helps = new HashSet<>(helping.jobs());
        var best = new PriorityQueue<>(MOST + 1, Comparator.comparingDouble(Pair::score));
        var halves = singles.stream().limit(HALVES).toList();
        for (int i = 0; i < halves.size(); i++) {
            var one = halves.get(i);
            double worth = one.score() + (helps.contains(one) ? HELPS : 0);
            for (int j = i + 1; j < halves.size(); j++) {
                var other = halves.get(j);
                double score = worth + other.score() + (helps.contains(other) ? HELPS : 0);
                score += one.line() == other.line() ? SAME_LINE : 0;
                if (best.size() < MOST || score > best.element().score()) {
                    best.add(new Pair(one, other, score));
                    if (best.size() > MOST) {
                        best.remove();
                    }
                }
            }
        }
        var jobs = new ArrayList<Job>();
        var seen = new HashSet<String>();
        best.stream()
                .sorted(Comparator.comparingDouble((Pair pair) -> -pair.score()))
                .forEach(pair -> add(pair, jobs, seen));
        int pairs = jobs.size();
        jobs.addAll(first.untried());
        jobs.sort(Comparator.comparingDouble((Job job) -> -job.score()));
        evidence.add("no single change passes; " + pairs + " pairs of changes were put in order");
        var pool = new Pool(jobs, tests, deadline, deadline);
        crew.all(pool::work);
        return pool;
    }

    private record Pair(Job one, Job other, double score) {}

    private static void add(Pair pair, List<Job> jobs, Set<String> seen) {
        var one = pair.one();
        var other = pair.other();
        if (one.slow() || other.slow() || !one.file().equals(other.file()) || one.overlaps(other)) {
            return;
        }
        var edits = new ArrayList<>(one.edits());
        edits.addAll(other.edits());
        edits.sort(Edit.ORDER);
        if (seen.add(edits.toString())) {
            jobs.add(new Job(
                    new Variant(1_000_000 + jobs.size(), one.file(), edits),
                    one.kind(),
                    () -> one.words().get() + "; and " + other.words().get(),
                    pair.score(),
                    Math.min(one.line(), other.line()),
                    null));
        }
    }
}
