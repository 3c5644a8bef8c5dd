package dev.codemedic.core.verify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A few cells of one project, and the threads that use them. */
public final class Cells implements AutoCloseable {

    /** Work for one cell. */
    @FunctionalInterface
    public interface Work<T> {
        /** Does it. @throws IOException where the sandbox is broken */
        T in(Cell cell) throws IOException;
    }

    private final List<Cell> all = new ArrayList<>();
    private final BlockingQueue<Cell> free;
    private final ExecutorService workers;

    /**
     * Opens cells; each is a copy of the project.
     *
     * @throws IOException where the project cannot be copied
     */
    public Cells(Sandbox sandbox, Path root, int count) throws IOException {
        free = new ArrayBlockingQueue<>(count);
        workers = Executors.newFixedThreadPool(
                count, Thread.ofPlatform().daemon().name("medic-cell-", 1).factory());
        try {
            for (int i = 0; i < count; i++) {
                var cell = sandbox.open(root);
                all.add(cell);
                free.add(cell);
            }
        } catch (IOException | RuntimeException broken) {
            close();
            throw broken;
        }
    }

    /** How many runs can go on at one time. */
    public int count() {
        return all.size();
    }

    /** Starts work in the next free cell. */
    public <T> Future<T> start(Work<T> work) {
        return workers.submit(() -> {
            var cell = free.take();
            try {
                return work.in(cell);
            } finally {
                free.add(cell);
            }
        });
    }

    /**
     * Does all, several at one time, and gives the results in order.
     *
     * @throws IOException where the sandbox is broken
     */
    public <T> List<T> all(List<? extends Work<T>> works) throws IOException {
        var started = works.stream().map(this::start).toList();
        var results = new ArrayList<T>();
        for (var future : started) {
            results.add(await(future));
        }
        return results;
    }

    /**
     * The result of started work.
     *
     * @throws IOException where the sandbox is broken, or the wait was interrupted
     */
    public static <T> T await(Future<T> future) throws IOException {
        try {
            return future.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        } catch (ExecutionException failed) {
            switch (failed.getCause()) {
                case IOException broken -> throw broken;
                case RuntimeException mistake -> throw mistake;
                case null, default -> throw new IllegalStateException(failed.getCause());
            }
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
        all.forEach(Cell::close);
    }
}
