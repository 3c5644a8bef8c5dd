package dev.codemedic.core.patch;

import dev.codemedic.core.source.Edit;
import java.nio.file.Path;
import java.util.List;

/**
 * The edits of one file.
 *
 * @param file relative to the project's root
 * @param base SHA-256 of the content that the edits fit
 * @param edits from start to end, without overlap
 */
public record FileEdits(Path file, String base, List<Edit> edits) {
    public FileEdits {
        edits = edits.stream().sorted(Edit.ORDER).toList();
    }
}
