package dev.codemedic.repair.search;

import dev.codemedic.core.source.Edit;
import dev.codemedic.repair.validate.TestResult;
import dev.codemedic.repair.validate.Variant;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Pairs of changes, where no single one passes: first those whose one half makes a failing test pass, then pairs within
 * one statement, then those of likely halves.
 */
final class Pairs {
    private static final int HALVES = 60;
    private static final int OTHERS = 1_500;
    private static final int NEAR = 400;
    private static final int MOST = 120_000;
    private static final double HELPS = 6;
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
        var jobs = new ArrayList<Job>();
        var seen = new HashSet<String>();
        var halves = helping.jobs().stream().limit(HALVES).toList();
        for (var half : halves) {
            for (var other : singles.stream().limit(OTHERS).toList()) {
                pair(half, other, HELPS, jobs, seen);
            }
        }
        var likely = singles.stream().limit(NEAR).toList();
        for (int i = 0; i < likely.size() && jobs.size() < MOST; i++) {
            for (int j = i + 1; j < likely.size(); j++) {
                pair(likely.get(i), likely.get(j), 0, jobs, seen);
            }
        }
        int pairs = jobs.size();
        jobs.addAll(first.untried());
        jobs.sort(Comparator.comparingDouble((Job job) -> -job.score()));
        evidence.add("no single change passes; " + pairs + " pairs of changes were put in order");
        var pool = new Pool(jobs, tests, deadline);
        crew.all(pool::work);
        return pool;
    }

    private void pair(Job one, Job other, double bonus, List<Job> jobs, Set<String> seen) {
        if (one == other || one.slow() || other.slow() || !one.file().equals(other.file()) || one.overlaps(other)) {
            return;
        }
        var edits = new ArrayList<>(one.edits());
        edits.addAll(other.edits());
        edits.sort(Edit.ORDER);
        if (!seen.add(edits.toString())) {
            return;
        }
        boolean near = one.line() == other.line();
        jobs.add(new Job(
                new Variant(1_000_000 + jobs.size(), one.file(), edits),
                one.kind(),
                one.words() + "; and " + other.words(),
                one.score() + other.score() + bonus + (near ? SAME_LINE : 0),
                Math.min(one.line(), other.line()),
                null));
    }
}
