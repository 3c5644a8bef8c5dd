package dev.codemedic.repair.search;

import dev.codemedic.core.repair.Effort;
import dev.codemedic.core.repair.TestState;
import dev.codemedic.repair.validate.TestResult;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * The stages of a search, each where those before have found nothing: single changes, those among them that met the
 * bound of steps with more steps, parts that mend different tests, pairs, and pairs with more steps.
 */
final class Stages {
    private static final int[] PATIENT = {10, 100, 1000};
    private static final int MOST_PATIENT = 2_000;
    /** The part of the time after which pairs of likely changes come before unlikely single ones. */
    private static final double SINGLES = 0.4;
    /** The part of the time for single ones where no function is run by all failing tests. */
    private static final double SEVERAL_FAULTS = 0.02;
    /** The part of the time for each round of those that met the bound of steps. */
    private static final double PATIENCE = 0.06;
    /** The part after which single ones come before changes outside of functions. */
    private static final double SLOW = 0.15;
    /** The part after which pairs get more steps. */
    private static final double PAIRS = 0.8;
    /** The rest of the time is for choosing among what passes. */
    private static final double SEARCHING = 0.93;

    private final Crew crew;
    private final List<TestResult> tests;
    private final TestState state;
    private final long begun;
    private final double nanos;
    private final List<String> evidence;
    private List<Job> passing = List.of();
    private Parts.Repaired parts = new Parts.Repaired(List.of(), Set.of());
    private int tried;
    private int invalid;
    private boolean exhausted;

    /**
     * Prepares to search.
     *
     * @param tests those that fail or pass each time
     * @param begun when the time began to run, by {@link System#nanoTime}
     * @param evidence takes what is seen on the way
     */
    Stages(Crew crew, List<TestResult> tests, TestState state, long begun, Duration time, List<String> evidence) {
        this.crew = crew;
        this.tests = tests;
        this.state = state;
        this.begun = begun;
        this.nanos = time.toNanos();
        this.evidence = evidence;
    }

    /**
     * Goes through the stages.
     *
     * @param jobs single changes, likeliest first
     * @param oneMayDo whether there is a function that all failing tests run
     */
    void run(List<Job> jobs, boolean oneMayDo) throws IOException {
        double singles = oneMayDo ? SINGLES : SEVERAL_FAULTS;
        long start = System.nanoTime();
        var pool = new Pool(jobs, tests, Math.min(at(SEARCHING), start + (long) (singles * nanos)), at(SLOW));
        crew.all(pool::work);
        take(pool);
        if (tried == 0 && invalid > 0) {
            evidence.add("nothing compiles: " + pool.refusal());
            return;
        }
        patiently(pool);
        if (over(SEARCHING)) {
            return;
        }
        var quick = jobs.stream().filter(job -> !job.slow()).toList();
        var helping = new Helping(tests);
        helping.search(crew, jobs, pool, at(SEARCHING));
        if (state.failing().size() > 1) {
            parts = new Parts(state).search(crew, helping, at(SEARCHING), evidence);
        }
        var all = tests.stream().map(TestResult::name).toList();
        boolean mended = parts.mended().size() == state.failing().size() && parts.passes(crew, all, at(SEARCHING));
        if (!mended) {
            var pairs = new Pairs(tests, quick, at(PAIRS)).search(crew, pool, helping, evidence);
            take(pairs);
            patiently(pairs);
        }
    }

    private long at(double part) {
        return begun + (long) (part * nanos);
    }

    /** Whether nothing is left to do, or no time. */
    private boolean over(double part) {
        return !passing.isEmpty() || System.nanoTime() > at(part);
    }

    private void take(Pool pool) {
        passing = pool.passing();
        tried += pool.tried();
        invalid += pool.invalid();
        exhausted = pool.exhausted();
    }

    private void patiently(Pool pool) throws IOException {
        double from = (System.nanoTime() - begun) / nanos;
        var hung = pool.hung();
        for (int i = 0; i < PATIENT.length; i++) {
            double until = Math.min(SEARCHING, from + (i + 1) * PATIENCE);
            if (over(until) || hung.isEmpty()) {
                continue;
            }
            int patience = PATIENT[i];
            var likely = hung.stream().limit(MOST_PATIENT).toList();
            var again = new Pool(likely, tests, at(until));
            crew.all(validator -> {
                validator.patience(patience);
                try {
                    return again.work(validator);
                } finally {
                    validator.patience(1);
                }
            });
            evidence.add(
                    again.tried() + " changes that met the bound of steps were given " + patience + " times as many");
            passing = again.passing();
            tried += again.tried();
            hung = again.hung();
        }
    }

    /** The changes with which all tests pass, likeliest first. */
    List<Job> passing() {
        return passing;
    }

    /** What was put together of changes that mend some failing tests. */
    Parts.Repaired parts() {
        return parts;
    }

    /** What the search took. @param ratio the part of the time that the tests alone account for */
    Effort effort(Duration spent, double ratio) {
        return new Effort(tried, invalid, passing.size(), spent, crew.count(), ratio, exhausted, evidence);
    }

    int tried() {
        return tried;
    }
}
