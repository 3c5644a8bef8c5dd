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
 */
public record Variant(int id, Path file, List<Edit> edits) {
    public Variant {
        edits = edits.stream().sorted(Edit.ORDER).toList();
    }
}
