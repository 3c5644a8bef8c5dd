package dev.codemedic.worker.run;

import dev.codemedic.worker.Switch;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs work in a thread of its own and looks after it: what takes too long is interrupted, then given up. A part has half
 * of its time unobserved; then it counts how much the thread really works. */
final class Watch {
    private static final long GRACE = 150_000_000L;
    /** How many times longer than allowed a thread may take that the machine gives little time to. */
    private static final int MOST_DOUBT = 20;

    private static final int LOOK_MILLIS = 3;
    private static final int STACK = 1 << 19;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final List<GarbageCollectorMXBean> collectors = ManagementFactory.getGarbageCollectorMXBeans();
    private final Runnable giveUp;
    private volatile long deadline = Long.MAX_VALUE;
    private volatile long allowed;
    private long since;
    private volatile boolean late;
    private volatile boolean done;

    /** @param giveUp what to do where even an interrupt does not help; it never returns */
    Watch(Runnable giveUp) {
        this.giveUp = giveUp;
    }

    /** The work has so long for its next part. */
    void allow(long nanos) {
        late = false;
        allowed = nanos / 2;
        deadline = System.nanoTime() + nanos / 2;
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
        look(thread);
        thread.join();
    }

    /** Waits for the end of the work and looks at its time in between. */
    private synchronized void look(Thread thread) throws InterruptedException {
        long doubted = Long.MAX_VALUE;
        long cpu = 0;
        long given = Long.MAX_VALUE;
        while (!done) {
            wait(LOOK_MILLIS);
            long limit = deadline;
            long over = System.nanoTime() - limit;
            if (limit == Long.MAX_VALUE || over < 0) {
                continue;
            }
            if (doubted != limit) {
                doubted = limit;
                cpu = cpu(thread);
            } else if (given != limit) {
                boolean busy = cpu(thread) - cpu >= allowed / 2;
                boolean waits = thread.getState() != Thread.State.RUNNABLE;
                if (over > allowed && (busy || waits) || over > MOST_DOUBT * allowed) {
                    given = limit;
                    late = true;
                    since = System.nanoTime();
                    Switch.drain();
                    thread.interrupt();
                }
            } else if (System.nanoTime() - since > GRACE) {
                giveUp.run();
            } else {
                // The thread counts without a lock, so it may have written over the first one.
                Switch.drain();
            }
        }
    }

    /**
     * The time that a thread has really worked; on a busy machine much less than has passed. The collector works for it
     * as well: a program that fills the heap to its brim does little else.
     */
    private long cpu(Thread thread) {
        long collecting = 0;
        for (GarbageCollectorMXBean collector : collectors) {
            collecting += Math.max(0, collector.getCollectionTime());
        }
        return threads.getThreadCpuTime(thread.getId()) + TimeUnit.MILLISECONDS.toNanos(collecting);
    }
}
