package dev.codemedic.repair.code;

import dev.codemedic.core.failure.Command;
import dev.codemedic.core.source.SourceTree;
import java.util.List;

/** Makes the dialect of a project for one repair. */
@FunctionalInterface
public interface Dialects {

    /**
     * The language as it is in a project.
     *
     * @param command runs the tests
     * @param failing the tests that failed when the command itself was run; empty where it was not
     */
    Dialect of(Command command, List<String> failing, SourceTree sources);
}
