package dev.codemedic.learn.lesson;

/** How much of a fix is left open, from nothing to most. */
public enum Level {
    /** Nothing: the same code elsewhere. */
    VERBATIM(0.85),
    /** The project's names. */
    NAMES(0.85),
    /** Names, numbers and texts. */
    VALUES(0.75),
    /** Also whole expressions and statements that the fix does not touch. */
    SUBTREES(0.6);

    private final double prior;

    Level(double prior) {
        this.prior = prior;
    }

    /** How likely such a lesson is right at the first place of a failure that it fits, before any run. */
    public double prior() {
        return prior;
    }
}
