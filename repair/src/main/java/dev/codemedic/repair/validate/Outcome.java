package dev.codemedic.repair.validate;

/** How a test, or a variant's run through tests, ended. */
public enum Outcome {
    /** Passed; of a variant: every test passed. */
    PASSED,
    /** An assertion or an exception. */
    FAILED,
    /** The bound of steps, time or memory was met. */
    HUNG,
    /** The process died. */
    DIED,
    /** The variant does not compile or parse. */
    INVALID,
    /** Not run: the time for the batch was over. */
    UNTRIED,
    /** A test that its runner skipped. */
    SKIPPED
}
