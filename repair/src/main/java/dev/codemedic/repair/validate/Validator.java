package dev.codemedic.repair.validate;

import dev.codemedic.core.failure.Command;
import dev.codemedic.core.failure.Failure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * One warm, sandboxed worker in which many variants are run against the tests. For one thread at a time; several
 * validators may be open at once. A variant that hangs, dies or eats all memory ends itself and not the worker.
 */
public interface Validator extends AutoCloseable {

    /**
     * Runs every test twice on the program as it is, once measured; a test that differs is {@link #unsteady}.
     *
     * @throws IOException where the tests cannot be run at all; the message is for a user
     */
    Baseline baseline() throws IOException;

    /**
     * What went wrong in the baseline, with live values; empty where this worker does not take them down.
     *
     * @param command what runs the tests
     */
    default Optional<Failure> failure(Command command) {
        return Optional.empty();
    }

    /** The tests that came out differently in the two runs of the baseline. */
    List<String> unsteady();

    /**
     * Makes itself quicker for variants of a function, until the first ones come; returns at once.
     *
     * @param file relative to the root
     * @param line one of the function's lines
     */
    default void rehearse(Path file, int line) {}

    /**
     * Runs variants, each to its first failing test.
     *
     * @param variants in order
     * @param tests the names of the tests to run, in order; a hint where tests depend on each other
     * @return one trial for each variant, in order
     * @throws IOException where the sandbox is broken
     */
    List<Trial> run(List<Variant> variants, List<String> tests) throws IOException;

    /**
     * Makes the bound of steps so many times wider for the runs that follow; 1 to begin with.
     */
    default void patience(int factor) {}

    /** How many variants one run should have at the least, where its fixed cost counts. */
    default int leastBatch() {
        return 2;
    }

    /**
     * Lets variants answer the same inputs of one function, those of the tests and mutations of them. No inputs where
     * the tests' arguments cannot be taken down.
     *
     * @param file the function's file, relative to the root
     * @param line the first line of the function in the file as it is
     * @param variants changes of this file; add one without edits for the old behaviour
     * @param most how many inputs at the most
     * @throws IOException where the sandbox is broken
     */
    Behaviour behaviour(Path file, int line, List<Variant> variants, int most) throws IOException;

    @Override
    void close();
}
