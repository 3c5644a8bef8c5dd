package dev.codemedic.core.apply;

/**
 * The journal of changes cannot be read or written, and the tree may be between two states until that is mended.
 * The message says what is wrong and what to do, for a user.
 */
public final class JournalBroken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public JournalBroken(String message, Throwable cause) {
        super(message, cause);
    }
}
