package dev.codemedic.models.analysis;

import dev.codemedic.core.diagnosis.Category;
import java.nio.file.Path;
import java.util.List;

/**
 * What a model takes for the root cause.
 *
 * @param cause one sentence
 * @param category where it lies
 * @param files that have to change
 * @param strategy how to mend it; empty where nothing was said
 * @param model who says so
 */
public record RootCause(String cause, Category category, List<Path> files, String strategy, String model) {
    public RootCause {
        files = List.copyOf(files);
    }
}
