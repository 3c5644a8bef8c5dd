package dev.codemedic.worker;

/** The steps of a variant have run out. An error that programs hardly catch. */
public final class Exhausted extends Error {
    static final Exhausted PLAIN = new Exhausted(false);
    private static final long serialVersionUID = 1;

    Exhausted() {
        super("the steps ran out");
    }

    private Exhausted(boolean trace) {
        super("the steps ran out", null, false, trace);
    }
}
