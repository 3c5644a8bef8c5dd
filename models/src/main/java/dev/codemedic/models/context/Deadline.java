package dev.codemedic.models.context;

import java.time.Duration;

/** When gathering context has taken long enough: what is found by then is what there is. */
final class Deadline {
    private final long end;

    private Deadline(long end) {
        this.end = end;
    }

    /** One that passes after a time. */
    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /** What is left until then; never less than nothing. */
    Duration left() {
        return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    }

    /** Whether it is over. */
    boolean passed() {
        return System.nanoTime() - end >= 0;
    }
}
