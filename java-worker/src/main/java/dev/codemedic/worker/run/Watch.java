package dev.codemedic.worker.run;

import dev.codemedic.worker.Switch;

/** Runs work in a thread of its own and looks after it: what takes too long is interrupted, then given up. */
final class Watch {
    private static final long GRACE = 150_000_000L;
    private static final int STACK = 1 << 19;

    private final Runnable giveUp;
    private volatile long deadline = Long.MAX_VALUE;
    private volatile boolean late;
    private volatile boolean done;

    /** @param giveUp what to do where even an interrupt does not help; it never returns */
    Watch(Runnable giveUp) {
        this.giveUp = giveUp;
    }

    /** The work has so long for its next part. */
    void allow(long nanos) {
        late = false;
        deadline = System.nanoTime() + nanos;
    }

    /** The part is over; whether it took too long. */
    boolean over() {
        deadline = Long.MAX_VALUE;
        boolean was = late;
        late = false;
        Thread.interrupted();
        return was;
    }

    /** Runs it to its end. */
    void run(Runnable work) throws InterruptedException {
        done = false;
        Thread thread = new Thread(
                null,
                () -> {
                    try {
                        work.run();
                    } finally {
                        synchronized (this) {
                            done = true;
                            notifyAll();
                        }
                    }
                },
                "main",
                STACK);
        thread.start();
        long given = Long.MAX_VALUE;
        synchronized (this) {
            while (!done) {
                wait(10);
                long limit = deadline;
                long now = System.nanoTime();
                if (limit == Long.MAX_VALUE || now - limit < 0) {
                    continue;
                }
                if (given != limit) {
                    given = limit;
                    late = true;
                    Switch.drain();
                    thread.interrupt();
                } else if (now - limit > GRACE) {
                    giveUp.run();
                }
            }
        }
        thread.join();
    }
}
