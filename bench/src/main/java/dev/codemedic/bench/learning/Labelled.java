package dev.codemedic.bench.learning;

import dev.codemedic.core.diagnosis.Diagnostician;
import dev.codemedic.core.failure.Failure;
import dev.codemedic.core.source.SourceTree;
import dev.codemedic.learn.similar.Traits;
import java.util.stream.Collectors;

/**
 * A failure of which is known what bug it is.
 *
 * @param id unique
 * @param family the bug's number
 * @param traits what of it is compared
 * @param text what a text search has of it
 */
public record Labelled(String id, int family, Traits traits, Text text) {

    /**
     * What a text search has of a failure: the columns that a project's store keeps in its full-text table.
     *
     * @param type the exception's type
     * @param message its message
     * @param cause the diagnosis in one sentence
     * @param functions the active functions with their owners
     */
    public record Text(String type, String message, String cause, String functions) {
        static Text of(Failure failure, Diagnostician diagnostician, SourceTree sources) {
            var root = failure.root();
            var functions = root.projectFrames()
                    .map(frame -> frame.owner() + " " + frame.function())
                    .collect(Collectors.joining(" "));
            return new Text(
                    root.type(),
                    root.message(),
                    diagnostician.diagnose(failure, sources).cause(),
                    functions);
        }
    }
}
