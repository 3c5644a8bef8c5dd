package dev.codemedic.core.learn;

/** The store cannot be read or written: full disk, no permission, a damaged file. The message is for a user. */
public final class StoreBroken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoreBroken(String message, Throwable cause) {
        super(message, cause);
    }
}
