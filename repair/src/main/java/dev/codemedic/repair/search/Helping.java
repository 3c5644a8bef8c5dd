package dev.codemedic.repair.search;

import dev.codemedic.repair.validate.Outcome;
import dev.codemedic.repair.validate.TestResult;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Single changes with which at least one failing test passes, whatever becomes of the other tests. */
final class Helping {
    private static final int MOST_TESTS = 8;
    private static final int NEAR = 3;
    private static final int MOST_CHANGES = 2_500;
    /** Changes outside of functions, which every test may meet. */
    private static final int MOST_SLOW = 60;
    /** How long they are looked for beyond what the first pass has shown. */
    private static final double SECONDS = 8;

    private final List<TestResult> failing;
    private final Map<Job, Set<String>> mended = new HashMap<>();

    /** @param tests those that fail or pass each time */
    Helping(List<TestResult> tests) {
        this.failing = tests.stream()
                .filter(TestResult::failing)
                .sorted(Comparator.comparing(TestResult::time))
                .toList();
    }

    /**
     * Looks for them.
     *
     * @param before what became of the changes when all tests were asked at once
     */
    void search(Crew crew, List<Job> singles, Pool before, long deadline) throws IOException {
        before.helping().forEach(job -> mended.computeIfAbsent(job, _ -> new LinkedHashSet<>()));
        if (failing.size() < 2) {
            return;
        }
        var asked = distinct();
        long affordable = Math.round(SECONDS * crew.count() / Math.max(1e-5, before.pace()));
        for (var test : asked) {
            var running = Stream.concat(
                            singles.stream()
                                    .filter(job -> !job.slow() && runs(test, job))
                                    .limit(Math.min(MOST_CHANGES, affordable / asked.size())),
                            singles.stream().filter(Job::slow).limit(MOST_SLOW))
                    .toList();
            for (var job : passing(crew, running, List.of(test.name()), deadline)) {
                mended.computeIfAbsent(job, _ -> new LinkedHashSet<>()).add(test.name());
            }
        }
    }

    /** The quickest failing tests, and of those that run the same files' same lines only one before all others. */
    private List<TestResult> distinct() {
        var byLines = new LinkedHashMap<Object, TestResult>();
        failing.forEach(test -> byLines.putIfAbsent(test.covered(), test));
        var asked = new LinkedHashSet<>(byLines.values());
        asked.addAll(failing);
        return asked.stream().limit(MOST_TESTS).toList();
    }

    /** A change elsewhere cannot mend a test; lines of a statement are not all told, so near ones count. */
    private static boolean runs(TestResult test, Job job) {
        if (job.line() <= 0 || test.covered().isEmpty()) {
            return true;
        }
        var lines = test.covered().get(job.file());
        if (lines == null) {
            return false;
        }
        int next = lines.nextSetBit(Math.max(0, job.line() - NEAR));
        return next >= 0 && next <= job.line() + NEAR;
    }

    /** Those of some changes with which all of some tests pass, in the changes' order. */
    static List<Job> passing(Crew crew, List<Job> jobs, List<String> tests, long deadline) throws IOException {
        if (tests.isEmpty()) {
            return jobs;
        }
        var found = new LinkedHashSet<Job>();
        var each = new Each(jobs, deadline);
        crew.all(validator -> {
            for (var part = each.take(); !part.isEmpty(); part = each.take()) {
                var trials = validator.run(part.stream().map(Job::variant).toList(), tests);
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
        return jobs.stream().filter(found::contains).toList();
    }

    /** The changes, likeliest first. */
    List<Job> jobs() {
        return mended.keySet().stream()
                .sorted(Comparator.comparingDouble((Job job) -> -job.score()))
                .toList();
    }

    /** Hands out all of a list, whatever becomes of it. */
    private static final class Each {
        private static final int MOST = 400;

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
            int end = Math.min(jobs.size(), next + MOST);
            var part = new ArrayList<>(jobs.subList(next, end));
            next = end;
            return part;
        }
    }
}
