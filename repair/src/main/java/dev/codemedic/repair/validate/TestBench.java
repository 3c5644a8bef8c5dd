package dev.codemedic.repair.validate;

import dev.codemedic.core.failure.Command;
import dev.codemedic.core.source.SourceTree;
import dev.codemedic.core.verify.Cell;
import dev.codemedic.core.verify.Scratch;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Opens validators for the tests that a command runs. */
public interface TestBench {

    /** What opens validators for one command. */
    @FunctionalInterface
    interface Opener {
        /**
         * Opens a validator in a cell, which it uses until it is closed.
         *
         * @param scratch takes what outlives one run
         * @throws IOException where the tests cannot be held ready; the message is for a user
         */
        Validator open(Cell cell, Scratch scratch) throws IOException;
    }

    /**
     * How to hold a command's tests ready; empty where it runs none that we know how to.
     *
     * @param failing the tests that failed when the command itself was run; empty where it was not
     */
    Optional<Opener> of(Command command, List<String> failing, SourceTree sources);
}
