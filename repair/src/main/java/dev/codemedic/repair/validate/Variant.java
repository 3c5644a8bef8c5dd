package dev.codemedic.repair.validate;

import dev.codemedic.core.source.Edit;
import java.nio.file.Path;
import java.util.List;

/**
 * A changed program to try: one file with some edits.
 *
 * @param id tells it from the others of a search
 * @param file relative to the project's root
 * @param edits against the file as it is, from start to end, without overlap; empty for the program as it is
 * @param afresh whether it changes what happens when the file is loaded, though its edits may lie within functions
 */
public record Variant(int id, Path file, List<Edit> edits, boolean afresh) {
    public Variant {
        edits = edits.stream().sorted(Edit.ORDER).toList();
    }

    /** A variant that changes what its edits say, and what happens when tests run. */
    public Variant(int id, Path file, List<Edit> edits) {
        this(id, file, edits, false);
    }
}
