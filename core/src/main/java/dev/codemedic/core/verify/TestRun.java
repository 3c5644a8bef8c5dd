package dev.codemedic.core.verify;

import java.util.List;

/**
 * The result of a test suite.
 *
 * @param passed tests that passed
 * @param failed tests that failed or broke
 * @param skipped tests that were skipped
 * @param failing the failing ones, as their runner names them
 * @param complete whether the suite ran to its end and its result could be read
 */
public record TestRun(int passed, int failed, int skipped, List<String> failing, boolean complete) {
    public TestRun {
        failing = List.copyOf(failing);
    }

    /** Whether at least one test ran and none failed. */
    public boolean green() {
        return complete && failed == 0 && passed > 0;
    }
}
