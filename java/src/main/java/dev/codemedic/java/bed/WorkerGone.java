package dev.codemedic.java.bed;

import java.io.IOException;

/** The worker ended while it was at work. */
final class WorkerGone extends IOException {
    private static final long serialVersionUID = 1;

    private final boolean hung;

    /** @param hung whether it gave itself up because a test did not end */
    WorkerGone(boolean hung) {
        super("the worker has ended");
        this.hung = hung;
    }

    boolean hung() {
        return hung;
    }
}
