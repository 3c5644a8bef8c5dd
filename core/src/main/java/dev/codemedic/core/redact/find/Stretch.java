package dev.codemedic.core.redact.find;

/** A stretch of a text that holds a secret. */
public final class Stretch {
    private final int start;
    private final int end;

    /**
     * A stretch.
     *
     * @param start offset of the first character
     * @param end offset behind the last
     */
    public Stretch(int start, int end) {
        this.start = start;
        this.end = end;
    }

    /** The offset of the first character. */
    public int start() {
        return start;
    }

    /** The offset behind the last character. */
    public int end() {
        return end;
    }
}
