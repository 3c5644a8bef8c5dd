package dev.codemedic.learn.lesson;

/** A patch that cannot be generalised. The message says why, in a few words. */
final class Unlearnable extends Exception {
    private static final long serialVersionUID = 1L;

    Unlearnable(String message) {
        super(message);
    }
}
