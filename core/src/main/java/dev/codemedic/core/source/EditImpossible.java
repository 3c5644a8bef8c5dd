package dev.codemedic.core.source;

/** Edits that do not fit their file. The message says why, in one sentence. */
public final class EditImpossible extends Exception {
    private static final long serialVersionUID = 1L;

    public EditImpossible(String message) {
        super(message);
    }
}
