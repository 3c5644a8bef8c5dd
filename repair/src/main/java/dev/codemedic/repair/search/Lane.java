package dev.codemedic.repair.search;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Changes that cost about the same, likeliest first, and what one of them takes. */
final class Lane {
    private static final int LARGEST_BATCH = 400;
    /** Small enough that the order of tests follows what was seen, and the deadline is met. */
    private static final double BATCH_NANOS = 0.15e9;

    private final List<Job> jobs;
    private final int first;
    private final double guess;
    private final Deque<Job> left = new ArrayDeque<>();
    private int next;
    private double nanos;

    /**
     * A lane.
     *
     * @param first how many are tried together before it is known what one takes
     * @param guess what one takes, before it is known
     */
    Lane(List<Job> jobs, int first, double guess) {
        this.jobs = jobs;
        this.first = first;
        this.guess = guess;
    }

    boolean isEmpty() {
        return left.isEmpty() && next >= jobs.size();
    }

    /** How likely the next is the fix, as a logarithm. */
    double score() {
        return left.isEmpty() ? jobs.get(next).score() : left.getFirst().score();
    }

    /** How much is to be expected of the next for its time, as a logarithm. */
    double worth() {
        return score() - Math.log(nanos == 0 ? guess : nanos);
    }

    /** Whether some came back untried: they were worth trying already. */
    boolean owes() {
        return !left.isEmpty();
    }

    /** @param least how many a part should have, where each part has a cost of its own */
    List<Job> take(int least) {
        int size = nanos == 0
                ? Math.max(first, least)
                : (int) Math.clamp(BATCH_NANOS / nanos, Math.max(1, least), LARGEST_BATCH);
        if (left.isEmpty()) {
            int end = Math.min(jobs.size(), next + size);
            var part = jobs.subList(next, end);
            next = end;
            return part;
        }
        var part = new ArrayList<Job>();
        while (!left.isEmpty() && part.size() < size) {
            part.add(left.removeFirst());
        }
        return part;
    }

    void back(Job job) {
        left.add(job);
    }

    void took(double each) {
        nanos = nanos == 0 ? each : (nanos + each) / 2;
    }

    double nanos() {
        return nanos;
    }

    /** Those that were not reached. */
    List<Job> rest() {
        var rest = new ArrayList<>(left);
        rest.addAll(jobs.subList(next, jobs.size()));
        return rest;
    }
}
