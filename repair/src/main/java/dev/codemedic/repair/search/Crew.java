package dev.codemedic.repair.search;

import dev.codemedic.core.repair.TestsNotHeld;
import dev.codemedic.core.verify.Cell;
import dev.codemedic.core.verify.Cells;
import dev.codemedic.core.verify.Sandbox;
import dev.codemedic.core.verify.Scratch;
import dev.codemedic.repair.validate.Baseline;
import dev.codemedic.repair.validate.TestBench;
import dev.codemedic.repair.validate.Validator;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A few validators, each with a cell and a thread of its own, and the baselines that each has run. */
final class Crew implements AutoCloseable {

    /** Work with one validator. */
    @FunctionalInterface
    interface Work<T> {
        T with(Validator validator) throws IOException;
    }

    /** One validator with its cell. */
    record Member(Cell cell, Validator validator, Baseline baseline) {}

    private final List<Member> members;
    private final ExecutorService threads;

    private Crew(List<Member> members, ExecutorService threads) {
        this.members = List.copyOf(members);
        this.threads = threads;
    }

    /**
     * Opens validators and lets each run the baseline.
     *
     * @param most how long that may take
     * @throws IOException where the first cannot be opened, or it takes too long; the message is for a user
     */
    static Crew open(TestBench.Opener opener, Sandbox sandbox, Path root, Scratch scratch, int count, Duration most)
            throws IOException {
        long deadline = System.nanoTime() + most.toNanos();
        var cells = new ConcurrentLinkedQueue<Cell>();
        var threads = Executors.newFixedThreadPool(
                count,
                Thread.ofPlatform()
                        .daemon()
                        .priority(Thread.MIN_PRIORITY)
                        .name("medic-validate-", 1)
                        .factory());
        var opening = new ArrayList<Future<Member>>();
        for (int i = 0; i < count; i++) {
            opening.add(threads.submit(() -> member(opener, opened(sandbox, root, cells), scratch)));
        }
        var members = new ArrayList<Member>();
        IOException trouble = null;
        for (var future : opening) {
            try {
                members.add(await(future, deadline));
            } catch (TimeoutException late) {
                threads.shutdownNow();
                cells.forEach(Cell::close);
                throw late(most);
            } catch (IOException broken) {
                trouble = broken;
            }
        }
        var crew = new Crew(members, threads);
        // What one finds wrong with the tests is wrong for all; a worker that does not start leaves the work to the
        // others.
        if (trouble instanceof TestsNotHeld || members.isEmpty() && trouble != null) {
            crew.close();
            throw trouble;
        }
        return crew;
    }

    private static Member await(Future<Member> future, long deadline) throws IOException, TimeoutException {
        try {
            future.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException | ExecutionException ended) {
            // it is told below
        }
        return Cells.await(future);
    }

    private static TestsNotHeld late(Duration most) {
        return new TestsNotHeld(
                String.format(
                        Locale.ROOT,
                        "the tests did not come to their end within %.0f s, where each runs some four times to see"
                                + " what it does",
                        most.toMillis() / 1000.0),
                TestsNotHeld.BUDGET,
                "give them more time with --budget, or name those that fail and few others");
    }

    private static Cell opened(Sandbox sandbox, Path root, Queue<Cell> cells) throws IOException {
        var cell = sandbox.open(root);
        cells.add(cell);
        return cell;
    }

    private static Member member(TestBench.Opener opener, Cell cell, Scratch scratch) throws IOException {
        Validator validator = null;
        try {
            validator = opener.open(cell, scratch);
            return new Member(cell, validator, validator.baseline());
        } catch (IOException | RuntimeException broken) {
            if (validator != null) {
                validator.close();
            }
            cell.close();
            throw broken;
        }
    }

    /** Lets all become quicker for changes of the function that has a line, while it is thought out what to change. */
    void rehearse(Path file, int line) {
        for (var member : members) {
            member.validator().rehearse(file, line);
        }
    }

    int count() {
        return members.size();
    }

    /** How the tests came out in the first of them. */
    Baseline baseline() {
        return members.getFirst().baseline();
    }

    List<Member> members() {
        return members;
    }

    /** Lets every validator do the same work at one time, until all are done. */
    <T> List<T> all(Work<T> work) throws IOException {
        var started = new ArrayList<Future<T>>();
        for (var member : members) {
            started.add(threads.submit(() -> work.with(member.validator())));
        }
        var results = new ArrayList<T>();
        for (var future : started) {
            results.add(Cells.await(future));
        }
        return results;
    }

    @Override
    public void close() {
        threads.shutdown();
        for (var member : members) {
            member.validator().close();
            member.cell().close();
        }
    }
}
