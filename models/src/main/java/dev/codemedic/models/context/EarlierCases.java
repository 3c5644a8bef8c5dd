package dev.codemedic.models.context;

import dev.codemedic.core.failure.Failure;
import java.util.List;

/** What a project remembers of failures that were mended. */
@FunctionalInterface
public interface EarlierCases {
    /** Remembers nothing. */
    EarlierCases NONE = _ -> List.of();

    /**
     * Failures like this one, each with what mended it, most alike first; three at the most are shown.
     *
     * @return a text each; none where nothing is known, or where the memory cannot be read
     */
    List<String> like(Failure failure);
}
