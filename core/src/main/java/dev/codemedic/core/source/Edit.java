package dev.codemedic.core.source;

import java.util.Comparator;
import java.util.Objects;

/**
 * A replacement of one stretch of a file's text.
 *
 * @param start offset of the first character replaced
 * @param end offset behind the last; equal to {@code start} for an insertion
 * @param replacement the new text; empty for a deletion
 */
public record Edit(int start, int end, String replacement) {

    /** From the start of the file to its end. */
    public static final Comparator<Edit> ORDER =
            Comparator.comparingInt(Edit::start).thenComparingInt(Edit::end);

    public Edit {
        Objects.requireNonNull(replacement);
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no such stretch: " + start + ".." + end);
        }
    }

    /** An insertion before an offset. */
    public static Edit insert(int offset, String text) {
        return new Edit(offset, offset, text);
    }
}
