package dev.codemedic.models.answer;

import java.util.List;

/**
 * A change as a model wrote it.
 *
 * @param file as it was named; empty where it was not
 * @param search lines that are to be found in the file
 * @param replace lines that stand in their place then
 * @param divided whether a line of {@code =======} parts the two, which may also be one of theirs; a hunk marks each line
 */
public record EditBlock(String file, List<String> search, List<String> replace, boolean divided) {
    public EditBlock {
        search = List.copyOf(search);
        replace = List.copyOf(replace);
    }

    /** One with a dividing line. */
    public EditBlock(String file, List<String> search, List<String> replace) {
        this(file, search, replace, true);
    }

    /** The same with other lines. */
    public EditBlock saying(List<String> otherSearch, List<String> otherReplace) {
        return new EditBlock(file, otherSearch, otherReplace, divided);
    }
}
