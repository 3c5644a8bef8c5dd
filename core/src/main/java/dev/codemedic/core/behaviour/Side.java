package dev.codemedic.core.behaviour;

/** Which of the two programs runs. */
public enum Side {
    BEFORE,
    AFTER;

    /** Where a function stands on this side. */
    public Lines lines(Subject subject) {
        return this == BEFORE ? subject.before() : subject.after();
    }
}
