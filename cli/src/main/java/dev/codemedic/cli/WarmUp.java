package dev.codemedic.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Makes ready for a heal while the user's program runs, but only once it has run a while: a short healthy run is to
 * cost nothing.
 */
final class WarmUp {
    private static final long GRACE_MILLIS = 400;

    private final CountDownLatch over = new CountDownLatch(1);

    private WarmUp() {}

    /** Waits in the background, then opens what a heal needs. */
    static WarmUp start(Clinic clinic) {
        var warmUp = new WarmUp();
        Thread.ofPlatform()
                .daemon()
                .name("medic-warm-up")
                .priority(Thread.MIN_PRIORITY)
                .start(() -> warmUp.wait(clinic));
        return warmUp;
    }

    /** The program has ended. */
    void stop() {
        over.countDown();
    }

    private void wait(Clinic clinic) {
        try {
            if (!over.await(GRACE_MILLIS, TimeUnit.MILLISECONDS)) {
                clinic.warm();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
