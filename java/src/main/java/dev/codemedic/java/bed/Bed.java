package dev.codemedic.java.bed;

import dev.codemedic.repair.validate.Outcome;
import java.io.EOFException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A warm worker that is replaced when it ends. Speaks the worker's protocol. */
final class Bed implements AutoCloseable {
    private static final List<Outcome> OUTCOMES =
            List.of(Outcome.PASSED, Outcome.FAILED, Outcome.HUNG, Outcome.DIED, Outcome.SKIPPED);

    private static final int USUAL = 768;
    private static final int LARGE = 3_072;

    private final WorkerStart start;
    private int memory = USUAL;
    private @Nullable WorkerProcess worker;

    Bed(WorkerStart start) {
        this.start = start;
    }

    /** A test's measured run. @param hits the numbers of the lines it ran */
    record Measured(Outcome outcome, long steps, Duration time, String detail, List<Element> trace, int[] hits) {

        /** Whether it came to its own end. */
        boolean ended() {
            return outcome == Outcome.PASSED || outcome == Outcome.FAILED;
        }

        /** Whether it asked for more memory than there is. */
        boolean outOfMemory() {
            return detail.startsWith("java.lang.OutOfMemoryError");
        }

        /** The same with the lines that another run told. */
        Measured covering(int[] lines) {
            return new Measured(outcome, steps, time, detail, trace, lines);
        }
    }

    /** An element of a stack trace. @param file the file's name without a folder */
    record Element(String type, String file, int line) {}

    /** What became of a variant. @param test the index of the test that ended it */
    record Verdict(int variant, Outcome outcome, int test, int passed) {}

    /** Takes one verdict after the other. */
    @FunctionalInterface
    interface Verdicts {
        void take(Verdict verdict);
    }

    /**
     * Bounds of tests.
     *
     * @param steps for each test
     * @param time for each test
     * @param spare what doubt may cost within one request: a test that hangs in a variant that is good elsewhere may
     *     only be slow
     * @param patience the time that such a test has
     */
    record Bounds(int[] steps, Duration time, Duration spare, Duration patience) {}

    /** Gives later workers much more memory. */
    void enlarge() {
        end();
        memory = LARGE;
    }

    private WorkerProcess worker() throws IOException {
        var running = worker;
        if (running == null) {
            running = start.start(memory);
            worker = running;
        }
        return running;
    }

    /** Ends the worker, if there is one; the next request starts a new one. */
    void end() {
        if (worker != null) {
            worker.close();
            worker = null;
        }
    }

    /** What the worker has said to people, for messages. */
    private String errors() {
        return worker == null ? "" : worker.errors().strip();
    }

    /**
     * Loads classes in place of the project's.
     *
     * @param watched whether lines are noted
     * @return the tests in their runner's order
     * @throws IOException where the tests cannot be loaded; the message is for a user
     */
    List<String> load(Map<String, byte[]> classes, boolean watched) throws IOException {
        try {
            var running = worker();
            running.to().writeByte('B');
            running.to().writeBoolean(watched);
            running.to().writeInt(classes.size());
            for (var entry : classes.entrySet()) {
                running.text(entry.getKey());
                running.bytes(entry.getValue());
            }
            if (running.next() != 'T') {
                throw new IOException("the tests cannot be loaded: " + running.text());
            }
            var names = new ArrayList<String>();
            int count = running.from().readInt();
            for (int i = 0; i < count; i++) {
                names.add(running.text());
            }
            return names;
        } catch (EOFException gone) {
            var said = errors();
            end();
            throw new IOException("the tests' Java ended at once" + (said.isEmpty() ? "" : ": " + said));
        }
    }

    /**
     * Runs tests on the program as it is, and tells all about them.
     *
     * @param alone whether each test finds static state as at the start
     * @return fewer than the tests where the worker ended within the next one
     */
    List<Measured> measure(List<String> tests, int[] steps, Duration time, boolean alone) throws IOException {
        var running = worker();
        var measured = new ArrayList<Measured>();
        try {
            running.to().writeByte('M');
            running.texts(tests);
            running.ints(steps);
            running.to().writeLong(time.toNanos());
            running.to().writeBoolean(alone);
            running.to().writeInt(Probes.MOST);
            while (true) {
                switch (running.next()) {
                    case 'M' -> measured.add(read(running));
                    case 'D' -> {
                        return measured;
                    }
                    case 'F' -> throw new IOException("the tests cannot be run: " + running.text());
                    case 'H' -> throw new WorkerGone(true);
                    default -> throw new WorkerGone(false);
                }
            }
        } catch (WorkerGone gone) {
            end();
            measured.add(dead(gone.hung() ? Outcome.HUNG : Outcome.DIED));
            return measured;
        } catch (EOFException gone) {
            end();
            measured.add(dead(Outcome.DIED));
            return measured;
        }
    }

    private static Measured dead(Outcome outcome) {
        return new Measured(outcome, 0, Duration.ZERO, "the process ended", List.of(), new int[0]);
    }

    private static Measured read(WorkerProcess running) throws IOException {
        var outcome = OUTCOMES.get(running.from().readUnsignedByte());
        long steps = running.from().readLong();
        var time = Duration.ofNanos(running.from().readLong());
        var detail = running.text();
        var trace = new ArrayList<Element>();
        int count = running.from().readInt();
        for (int i = 0; i < count; i++) {
            trace.add(new Element(running.text(), running.text(), running.from().readInt()));
        }
        return new Measured(outcome, steps, time, detail, trace, running.ints());
    }

    /**
     * Loads a batch and runs its variants; a variant that ends the worker is told so, and the rest goes on in a new one.
     *
     * @return what doubt has cost
     */
    Duration run(
            Map<String, byte[]> classes, List<Integer> variants, List<String> tests, Bounds bounds, Verdicts verdicts)
            throws IOException {
        var doubted = Duration.ZERO;
        var left = new ArrayList<>(variants);
        boolean flushing = false;
        while (!left.isEmpty()) {
            try {
                load(classes, false);
                ask(left, tests, bounds, flushing);
                doubted = doubted.plusNanos(listen(left, verdicts));
            } catch (WorkerGone gone) {
                end();
                drop(left, gone.hung() ? Outcome.HUNG : Outcome.DIED, verdicts);
            } catch (EOFException gone) {
                end();
                if (flushing) {
                    drop(left, Outcome.DIED, verdicts);
                }
                flushing = !flushing;
            }
        }
        return doubted;
    }

    private static void drop(List<Integer> left, Outcome outcome, Verdicts verdicts) {
        if (!left.isEmpty()) {
            verdicts.take(new Verdict(left.removeFirst(), outcome, 0, 0));
        }
    }

    private void ask(List<Integer> left, List<String> tests, Bounds bounds, boolean flushing) throws IOException {
        var running = worker();
        running.to().writeByte('R');
        running.ints(left.stream().mapToInt(Integer::intValue).toArray());
        running.texts(tests);
        running.ints(bounds.steps());
        running.to().writeLong(bounds.time().toNanos());
        running.to().writeLong(bounds.spare().toNanos());
        running.to().writeLong(bounds.patience().toNanos());
        running.to().writeBoolean(flushing);
    }

    private long listen(List<Integer> left, Verdicts verdicts) throws IOException {
        var running = worker();
        while (true) {
            switch (running.next()) {
                case 'V' -> {
                    int variant = running.from().readInt();
                    var outcome = OUTCOMES.get(running.from().readUnsignedByte());
                    verdicts.take(new Verdict(
                            variant,
                            outcome,
                            running.from().readInt(),
                            running.from().readInt()));
                    left.removeFirst();
                }
                case 'D' -> {
                    left.clear();
                    return running.from().readLong();
                }
                case 'H' -> throw new WorkerGone(true);
                default -> throw new WorkerGone(false);
            }
        }
    }

    /**
     * What a method's variants are asked.
     *
     * @param owner the binary name of the method's class
     * @param name the method's; with {@code static } before it where it needs no object
     * @param steps the bound of each call
     * @param time the bound of each call
     * @param all what all calls may take together
     * @param most how many inputs at the most
     * @param kept the numbers of the inputs that were asked before, for answers to compare; empty to choose
     */
    record Question(
            String owner,
            String name,
            String descriptor,
            int steps,
            Duration time,
            Duration all,
            int most,
            List<Integer> kept) {}

    /**
     * What variants of a method answer.
     *
     * @param recorded how many of the inputs come from tests
     * @param kept the inputs' numbers
     * @param answers by variant; variants behind one that ended the worker are missing
     * @param ended how the worker ended; null where it did not
     */
    record Answered(
            int recorded,
            List<Integer> kept,
            List<String> inputs,
            Map<Integer, List<String>> answers,
            @Nullable Outcome ended) {}

    /** Lets variants of the loaded batch answer. */
    Answered ask(Question question, List<String> tests, List<Integer> variants) throws IOException {
        var kept = new ArrayList<Integer>();
        var inputs = new ArrayList<String>();
        var answers = new HashMap<Integer, List<String>>();
        int recorded = 0;
        Outcome ended = null;
        try {
            var running = worker();
            put(running, question, tests, variants);
            for (char kind = running.next(); kind != 'D'; kind = running.next()) {
                switch (kind) {
                    case 'A' -> {
                        recorded = running.from().readInt();
                        Arrays.stream(running.ints()).forEach(kept::add);
                        inputs.addAll(read(running, running.from().readInt()));
                    }
                    case 'W' ->
                        answers.put(
                                running.from().readInt(),
                                read(running, running.from().readInt()));
                    case 'F' -> throw new IOException("the variants cannot be asked: " + running.text());
                    default -> throw new WorkerGone(kind == 'H');
                }
            }
        } catch (WorkerGone gone) {
            end();
            ended = gone.hung() ? Outcome.HUNG : Outcome.DIED;
        } catch (EOFException gone) {
            end();
            ended = Outcome.DIED;
        }
        return new Answered(recorded, kept, inputs, answers, ended);
    }

    private static void put(WorkerProcess running, Question question, List<String> tests, List<Integer> variants)
            throws IOException {
        running.to().writeByte('X');
        running.text(question.owner());
        running.text(question.name());
        running.text(question.descriptor());
        running.to().writeInt(question.steps());
        running.to().writeLong(question.time().toNanos());
        running.to().writeLong(question.all().toNanos());
        running.to().writeInt(question.most());
        running.ints(question.kept().stream().mapToInt(Integer::intValue).toArray());
        running.texts(tests);
        running.ints(variants.stream().mapToInt(Integer::intValue).toArray());
    }

    private static List<String> read(WorkerProcess running, int count) throws IOException {
        var texts = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            texts.add(running.text());
        }
        return texts;
    }

    @Override
    public void close() {
        end();
    }
}
