package dev.codemedic.models.answer;

import java.util.List;

/**
 * A change as a model wrote it.
 *
 * @param file as it was named; empty where it was not
 * @param search lines that are to be found in the file
 * @param replace lines that stand in their place then
 */
public record EditBlock(String file, List<String> search, List<String> replace) {
    public EditBlock {
        search = List.copyOf(search);
        replace = List.copyOf(replace);
    }
}
