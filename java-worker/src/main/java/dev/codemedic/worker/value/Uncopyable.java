package dev.codemedic.worker.value;

/** A value that cannot be copied: it stands for something outside, or is too large. */
public final class Uncopyable extends Exception {
    private static final long serialVersionUID = 1;

    Uncopyable(String what) {
        super(what, null, false, false);
    }
}
