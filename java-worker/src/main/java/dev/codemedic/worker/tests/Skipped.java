package dev.codemedic.worker.tests;

/** The test is not to be run. */
public final class Skipped extends Exception {
    private static final long serialVersionUID = 1;

    Skipped() {
        super(null, null, false, false);
    }
}
