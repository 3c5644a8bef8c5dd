package dev.codemedic.worker.tests;

import java.util.List;

/** The tests of one class. */
public interface TestGroup {
    /** The methods' names in the order in which the tests' own runner takes them; a framework's may hold more. */
    List<String> methods();

    /** What comes before the first test of the class. */
    void open() throws Throwable;

    /**
     * Runs one test on a fresh instance.
     *
     * @throws Skipped where its runner would skip it
     */
    void run(String method) throws Throwable;

    /** What comes after the last test of the class. */
    void close() throws Throwable;
}
