package dev.codemedic.models.strategy;

import dev.codemedic.core.failure.Failure;

/** How much a failure seems to ask for, told by how far it reaches; it only decides what is tried first. */
enum Difficulty {
    /** One or a few functions in few files. */
    PLAIN,
    /** Many files or many failing tests: a plan pays. */
    WIDE;

    private static final int MANY_FILES = 4;
    private static final int MANY_TESTS = 4;

    static Difficulty of(Failure failure) {
        return failure.projectFiles().count() >= MANY_FILES || failure.tests().size() >= MANY_TESTS ? WIDE : PLAIN;
    }
}
