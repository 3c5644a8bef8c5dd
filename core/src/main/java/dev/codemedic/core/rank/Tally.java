package dev.codemedic.core.rank;

/**
 * What became of earlier proposals of one origin.
 *
 * @param kept applied and still there
 * @param dropped rejected or undone
 */
public record Tally(int kept, int dropped) {
    /** Nothing known. */
    public static final Tally NONE = new Tally(0, 0);
}
