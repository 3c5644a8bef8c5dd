package dev.codemedic.worker.run;

import dev.codemedic.worker.Exhausted;
import dev.codemedic.worker.Switch;
import dev.codemedic.worker.tests.Skipped;
import org.jspecify.annotations.Nullable;

/** How a test ended, with the number that medic knows it by. */
enum Ending {
    PASSED,
    FAILED,
    HUNG,
    DIED,
    SKIPPED;

    static Ending of(@Nullable Throwable thrown, boolean late) {
        if (Switch.exited()) {
            return DIED;
        }
        if (Switch.spent() || late || thrown instanceof Exhausted || memory(thrown)) {
            return HUNG;
        }
        if (thrown == null) {
            return PASSED;
        }
        return thrown instanceof Skipped ? SKIPPED : FAILED;
    }

    private static boolean memory(@Nullable Throwable thrown) {
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            if (at instanceof OutOfMemoryError) {
                return true;
            }
        }
        return false;
    }

    /** Whether the tests go on. */
    boolean well() {
        return this == PASSED || this == SKIPPED;
    }
}
