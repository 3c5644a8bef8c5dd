package dev.codemedic.learn.pattern;

/** A text that is no code pattern. The message says why, in one sentence. */
public final class PatternUnreadable extends Exception {
    private static final long serialVersionUID = 1L;

    public PatternUnreadable(String message) {
        super(message);
    }
}
