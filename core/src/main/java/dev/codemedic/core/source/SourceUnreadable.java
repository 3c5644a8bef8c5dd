package dev.codemedic.core.source;

/** A source file that cannot be used. The message says which and why, in one sentence. */
public final class SourceUnreadable extends Exception {
    private static final long serialVersionUID = 1L;

    public SourceUnreadable(String message) {
        super(message);
    }
}
