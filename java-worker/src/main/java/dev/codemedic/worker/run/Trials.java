package dev.codemedic.worker.run;

import dev.codemedic.worker.Exhausted;
import dev.codemedic.worker.Switch;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs tests within bounds. */
final class Trials {
    private static final int MOST_HUNG = 2;
    /** How many times as many steps a test has that may only be slow. */
    private static final int MORE = 20;

    private static final long LEAST_TIME = 800_000_000L;
    private static final PrintStream NOWHERE = new PrintStream(OutputStream.nullOutputStream());

    private final Program program;
    private final Watch watch;
    private long nanos;
    private long spare;
    private long patience;
    private long doubted;
    /** How many threads there are without those that tests have left running. */
    private int threads;

    /** @param nanos the time that one test has */
    Trials(Program program, Watch watch, long nanos) {
        this.program = program;
        this.watch = watch;
        this.nanos = nanos;
    }

    /** How one test ended. */
    static final class Result {
        final Ending ending;
        final @Nullable Throwable thrown;
        final long steps;
        final long nanos;

        Result(Ending ending, @Nullable Throwable thrown, long steps, long nanos) {
            this.ending = ending;
            this.thrown = thrown;
            this.steps = steps;
            this.nanos = nanos;
        }

        /** Whether a class can no longer be used, which may be what an earlier variant left behind. */
        boolean broken() {
            return thrown instanceof LinkageError;
        }
    }

    /** What became of a variant. */
    static final class Outcome {
        final Ending ending;
        final int test;
        final int passed;

        Outcome(Ending ending, int test, int passed) {
            this.ending = ending;
            this.test = test;
            this.passed = passed;
        }
    }

    /** Where some tests have not come to an end the others have less time: most often they hang for the same reason. */
    void hurry() {
        nanos = Math.min(nanos, LEAST_TIME);
    }

    /** Makes everything as it is before the first test. */
    void begin(int variant) throws ReflectiveOperationException {
        System.setOut(NOWHERE);
        System.setErr(NOWHERE);
        if (threads == 0) {
            threads = Thread.activeCount();
        }
        System.setIn(new ByteArrayInputStream(new byte[0]));
        Switch.medic$variant = variant;
        Switch.begin(Integer.MAX_VALUE, false);
        watch.allow(nanos);
        try {
            program.reset();
        } catch (Exhausted late) {
            program.renew();
        } finally {
            watch.over();
        }
        Thread.currentThread().setContextClassLoader(program.loader());
    }

    /** Runs one test. */
    Result one(String test, int steps, boolean why) {
        Throwable thrown = null;
        Switch.begin(steps, why);
        watch.allow(nanos);
        long start = System.nanoTime();
        try {
            program.run(test);
        } catch (Throwable failed) {
            thrown = failed;
        }
        long time = System.nanoTime() - start;
        int used = steps - Switch.left();
        boolean late = watch.over();
        Ending ending = Ending.of(thrown, late);
        if (ending == Ending.HUNG) {
            calm();
        }
        return new Result(ending, thrown, used, time);
    }

    /** Waits a little for threads that a test has left running. */
    private void calm() {
        Switch.drain();
        for (int i = 0; i < 20 && Thread.activeCount() > threads; i++) {
            try {
                Thread.sleep(1);
            } catch (InterruptedException again) {
                Thread.interrupted();
            }
        }
        threads = Math.max(threads, Thread.activeCount());
    }

    /**
     * Allows doubt: a test that hangs in a variant that is good elsewhere may only be slow.
     *
     * @param spareNanos what doubt may cost, all in all
     * @param patienceNanos the time that such a test has
     */
    void allowDoubt(long spareNanos, long patienceNanos) {
        spare = spareNanos;
        patience = patienceNanos;
    }

    /** What doubt has cost, in nanoseconds. */
    long doubted() {
        return doubted;
    }

    /**
     * Runs a variant to its first failing test. Where classes have become useless it is run once more on fresh ones.
     *
     * @param steps the bound of each test
     */
    Outcome variant(int variant, List<String> tests, int[] steps) throws ReflectiveOperationException {
        begin(variant);
        try {
            Outcome outcome = attempt(tests, steps, false);
            if (outcome != null) {
                return outcome;
            }
        } finally {
            end();
        }
        program.renew();
        begin(variant);
        try {
            Outcome outcome = attempt(tests, steps, true);
            return outcome == null ? new Outcome(Ending.FAILED, 0, 0) : outcome;
        } finally {
            end();
        }
    }

    private void end() {
        Switch.begin(1 << 20, false);
        program.close();
    }

    /** @param fresh whether nothing has run on these classes before; else null is a possible answer */
    private @Nullable Outcome attempt(List<String> tests, int[] steps, boolean fresh) {
        int passed = 0;
        List<Integer> hung = new ArrayList<>();
        for (int i = 0; i < tests.size(); i++) {
            Result result = one(tests.get(i), steps[i], false);
            doubted += hung.isEmpty() ? 0 : result.nanos;
            if (result.broken() && !fresh) {
                return null;
            }
            if (result.ending.well()) {
                passed++;
            } else if (result.ending != Ending.HUNG || memory(result)) {
                return hung.isEmpty()
                        ? new Outcome(result.ending, i, passed)
                        : new Outcome(Ending.HUNG, hung.get(0), hung.get(0));
            } else {
                hung.add(i);
                boolean doubtful = spare > doubted && (passed > 0 || hung.size() < MOST_HUNG);
                if (!doubtful) {
                    return new Outcome(Ending.HUNG, hung.get(0), hung.get(0));
                }
            }
        }
        if (hung.isEmpty()) {
            return new Outcome(Ending.PASSED, -1, passed);
        }
        if (passed == 0 && tests.size() > 1) {
            return new Outcome(Ending.HUNG, hung.get(0), 0);
        }
        return patiently(tests, steps, hung);
    }

    private static boolean memory(Result result) {
        return result.thrown instanceof OutOfMemoryError;
    }

    private Outcome patiently(List<String> tests, int[] steps, List<Integer> hung) {
        long usual = nanos;
        long start = System.nanoTime();
        nanos = patience;
        try {
            for (int i : hung) {
                int more = (int) Math.min(Integer.MAX_VALUE, (long) MORE * steps[i]);
                Result result = one(tests.get(i), more, false);
                if (!result.ending.well()) {
                    return new Outcome(result.ending, i, i);
                }
            }
            return new Outcome(Ending.PASSED, -1, tests.size());
        } finally {
            nanos = usual;
            doubted += System.nanoTime() - start;
        }
    }
}
