package dev.codemedic.repair.search;

import dev.codemedic.repair.validate.Outcome;
import dev.codemedic.repair.validate.TestResult;
import dev.codemedic.repair.validate.Trial;
import dev.codemedic.repair.validate.Validator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Hands out changes in order, takes in what became of them, and knows when to stop: some time after the first that
 * passes, since a likelier one may be among those of about its score.
 */
final class Pool {
    private static final int FIRST_BATCH = 24;
    /** To begin with, where each may take long. */
    private static final int FEW = 2;

    private static final double QUICK = 0.2e6;
    private static final double SLOW = 30e6;

    private static final int ENOUGH = 60;
    /** Changes this much less likely than the first that passed are left: e to the fifth is about 150 times. */
    private static final double MARGIN = 5;

    private static final double LONGER = 1;
    private static final double LEAST_LONGER = 0.7e9;

    private final Lane quick;
    private final Lane slow;
    private final List<TestResult> tests;
    private final long start = System.nanoTime();
    private final long deadline;
    private final long slowUntil;
    private final Map<String, Integer> kills = new HashMap<>();
    private final List<Job> passing = new ArrayList<>();
    private final List<Hung> hung = new ArrayList<>();
    private final Set<String> failing;
    private final List<Job> helping = new ArrayList<>();
    private int tried;
    private int invalid;
    private String refusal = "";
    private long firstPass;
    private double firstScore;

    /** @param tests those that fail or pass each time */
    Pool(List<Job> jobs, List<TestResult> tests, long deadline) {
        this(jobs, tests, deadline, deadline, FEW);
    }

    /** @param slowUntil when to leave changes that cost much to whoever has time for them */
    Pool(List<Job> jobs, List<TestResult> tests, long deadline, long slowUntil) {
        this(jobs, tests, deadline, slowUntil, FIRST_BATCH);
    }

    private Pool(List<Job> jobs, List<TestResult> tests, long deadline, long slowUntil, int first) {
        this.quick = new Lane(jobs.stream().filter(job -> !job.slow()).toList(), first, QUICK);
        this.slow = new Lane(jobs.stream().filter(Job::slow).toList(), 1, SLOW);
        this.tests = tests;
        this.deadline = deadline;
        this.slowUntil = slowUntil;
        this.failing =
                tests.stream().filter(TestResult::failing).map(TestResult::name).collect(Collectors.toSet());
    }

    /** Runs all there is to run, with one validator; several may do so at one time. */
    boolean work(Validator validator) throws IOException {
        while (true) {
            var part = take(validator.leastBatch());
            if (part.isEmpty()) {
                return true;
            }
            long begun = System.nanoTime();
            var order = order();
            var trials = validator.run(part.stream().map(Job::variant).toList(), order);
            record(part, trials, order, (double) (System.nanoTime() - begun) / part.size());
        }
    }

    private synchronized List<Job> take(int least) {
        long now = System.nanoTime();
        boolean mayBeSlow = !slow.isEmpty() && now <= slowUntil;
        if (now > deadline || passing.size() >= ENOUGH || quick.isEmpty() && !mayBeSlow) {
            return List.of();
        }
        boolean dear = quick.isEmpty() || mayBeSlow && slowFirst();
        var lane = dear ? slow : quick;
        if (firstPass != 0 && !lane.owes()) {
            double extra = Math.max(LEAST_LONGER, LONGER * (firstPass - start));
            if (lane.score() < firstScore - MARGIN || now - firstPass > extra) {
                return List.of();
            }
        }
        return lane.take(dear ? 1 : least);
    }

    /** First something that passes, soon; then what is likelier than that, whatever it costs. */
    private boolean slowFirst() {
        return firstPass == 0 ? slow.worth() > quick.worth() : slow.score() > quick.score();
    }

    /** The tests by how many changes each ends for its time; to begin with, the failing ones and the quick ones. */
    private synchronized List<String> order() {
        return tests.stream()
                .sorted(Comparator.comparingDouble((TestResult test) -> -worth(test)))
                .map(TestResult::name)
                .toList();
    }

    private double worth(TestResult test) {
        double killed = kills.getOrDefault(test.name(), 0) + (test.failing() ? 1 : 0.1);
        return killed / (20_000.0 + test.time().toNanos());
    }

    private synchronized void record(List<Job> part, List<Trial> trials, List<String> order, double each) {
        var lane = part.getFirst().slow() ? slow : quick;
        lane.took(each);
        for (int i = 0; i < part.size(); i++) {
            var trial = trials.get(i);
            var job = part.get(i);
            if (trial.outcome() == Outcome.UNTRIED) {
                lane.back(job);
                continue;
            }
            if (trial.outcome() == Outcome.INVALID) {
                refusal = invalid++ == 0 ? trial.test() : refusal;
                continue;
            }
            tried++;
            if (trial.outcome() == Outcome.PASSED) {
                passing.add(job);
                if (firstPass == 0) {
                    firstPass = System.nanoTime();
                    firstScore = job.score();
                }
                firstScore = Math.max(firstScore, job.score());
            } else {
                kills.merge(trial.test(), 1, Integer::sum);
                if (order.stream().limit(trial.passed()).anyMatch(failing::contains)) {
                    helping.add(job);
                }
                if (trial.outcome() == Outcome.HUNG && !job.slow()) {
                    hung.add(new Hung(job, trial.passed()));
                }
            }
        }
    }

    synchronized List<Job> passing() {
        return passing.stream()
                .sorted(Comparator.comparingDouble((Job job) -> -job.score()))
                .toList();
    }

    /** Those that met the bound of steps: first those that passed most tests before. */
    synchronized List<Job> hung() {
        return hung.stream()
                .sorted(Comparator.comparingInt((Hung each) -> -each.passed())
                        .thenComparing(each -> -each.job().score()))
                .map(Hung::job)
                .toList();
    }

    private record Hung(Job job, int passed) {}

    /** Those with which a failing test passed before another ended them. */
    synchronized List<Job> helping() {
        return List.copyOf(helping);
    }

    /** What a change within functions takes with one worker, in seconds; 0 before any was tried. */
    synchronized double pace() {
        return quick.nanos() / 1e9;
    }

    /** Those that were not reached. */
    synchronized List<Job> untried() {
        return Stream.concat(quick.rest().stream(), slow.rest().stream()).toList();
    }

    synchronized int tried() {
        return tried;
    }

    synchronized int invalid() {
        return invalid;
    }

    /** What the compiler says of the first that does not compile; empty where all do. */
    synchronized String refusal() {
        return refusal;
    }

    synchronized boolean exhausted() {
        return quick.isEmpty() && slow.isEmpty();
    }
}
