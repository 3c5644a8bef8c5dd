package dev.codemedic.core.heal;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** How long a consultant is waited for, in all. */
final class Patience {
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final long deadline;
    private boolean late;

    /** It begins now. */
    Patience(Duration time) {
        this.deadline = System.nanoTime() + time.toNanos();
    }

    /** An answer; empty where there is no time left to wait for it. @throws IOException where nobody waits any longer */
    <T> Optional<T> waited(Callable<T> question) throws IOException {
        var asking = new FutureTask<>(question);
        var thread = Thread.ofVirtual().name("medic-consult").start(asking);
        try {
            if (!thread.join(Duration.ofNanos(Math.max(1, deadline - System.nanoTime())))) {
                late = true;
                thread.interrupt();
                // Whoever is broken off hands over what has come by then.
                if (!thread.join(GRACE)) {
                    return Optional.empty();
                }
            }
            return Optional.of(asking.get());
        } catch (InterruptedException interrupted) {
            asking.cancel(true);
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        } catch (ExecutionException failed) {
            // Whatever goes wrong once it is late is the interrupt's doing.
            if (!late && failed.getCause() instanceof RuntimeException mistake) {
                throw mistake;
            }
            return Optional.empty();
        }
    }

    /** Whether something took longer than it may. */
    boolean late() {
        return late;
    }
}
