package dev.codemedic.core.apply;

/** A change that was not made; the tree is as it was. The message says why and what to do, for a user. */
public final class ChangeRefused extends Exception {
    private static final long serialVersionUID = 1L;

    public ChangeRefused(String message) {
        super(message);
    }
}
