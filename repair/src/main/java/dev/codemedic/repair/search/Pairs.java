package dev.codemedic.repair.search;

import dev.codemedic.core.source.Edit;
import dev.codemedic.repair.validate.Outcome;
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
    private static final int FIRST_HALVES = 2_500;
    private static final int HALVES = 60;
    /** How long halves are looked for beyond those that the first pass has shown. */
    private static final double SECONDS = 4;

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
    Pool search(Crew crew, Pool first, List<String> evidence) throws IOException {
        var helping = helping(crew, first);
        var jobs = new ArrayList<Job>();
        var seen = new HashSet<String>();
        var halves = helping.stream().limit(HALVES).toList();
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
        evidence.add("no single change passes; " + helping.size() + " make a failing test pass, " + pairs
                + " pairs of changes were put in order");
        var pool = new Pool(jobs, tests, deadline);
        crew.all(pool::work);
        return pool;
    }

    /** Changes with which at least one failing test passes, whatever becomes of the others. */
    private List<Job> helping(Crew crew, Pool before) throws IOException {
        Set<Job> found = new HashSet<>(before.helping());
        long affordable = Math.round(SECONDS * crew.count() / Math.max(1e-5, before.pace()));
        var failing = tests.stream()
                .filter(TestResult::failing)
                .sorted(Comparator.comparing(TestResult::time))
                .map(TestResult::name)
                .limit(8)
                .toList();
        var first = singles.stream()
                .limit(failing.size() < 2 ? 0 : Math.min(FIRST_HALVES, affordable / failing.size()))
                .toList();
        for (var test : failing) {
            if (System.nanoTime() > deadline) {
                break;
            }
            var pool = new Each(first, deadline);
            crew.all(validator -> {
                for (var part = pool.take(); !part.isEmpty(); part = pool.take()) {
                    var trials = validator.run(part.stream().map(Job::variant).toList(), List.of(test));
                    synchronized (found) {
                        for (int i = 0; i < part.size(); i++) {
                            if (trials.get(i).outcome() == Outcome.PASSED) {
                                found.add(part.get(i));
                            }
                        }
                    }
                }
                return true;
            });
        }
        return found.stream()
                .sorted(Comparator.comparingDouble((Job job) -> -job.score()))
                .toList();
    }

    private void pair(Job one, Job other, double bonus, List<Job> jobs, Set<String> seen) {
        if (one == other || !one.file().equals(other.file()) || overlap(one.edits(), other.edits())) {
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

    private static boolean overlap(List<Edit> some, List<Edit> others) {
        for (var one : some) {
            for (var other : others) {
                if (one.start() < other.end() && other.start() < one.end() || one.start() == other.start()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Hands out all of a list, whatever becomes of it. */
    private static final class Each {
        private final List<Job> jobs;
        private final long deadline;
        private int next;

        Each(List<Job> jobs, long deadline) {
            this.jobs = jobs;
            this.deadline = deadline;
        }

        synchronized List<Job> take() {
            if (next >= jobs.size() || System.nanoTime() > deadline) {
                return List.of();
            }
            int end = Math.min(jobs.size(), next + 400);
            var part = jobs.subList(next, end);
            next = end;
            return part;
        }
    }
}
