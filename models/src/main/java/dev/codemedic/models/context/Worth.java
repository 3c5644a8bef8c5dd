package dev.codemedic.models.context;

/**
 * How much each part of the context helps, from 0 to 1, most first. What is worth 1 is always shown; the rest is packed by
 * worth for each token, so that a short line goes before a long file. Lessons and refuted causes, which
 * {@code Attempt} adds, are worth 0.95.
 */
final class Worth {
    /** What was thrown. */
    static final double FAILURE = 1;
    /** The code that failed. */
    static final double CRASH = 1;
    /** Each caller is worth so much of the frame that it called. */
    static final double OUTWARD = 0.7;
    /** The root cause as medic sees it: short, and mostly right. */
    static final double CAUSE = 0.9;
    /** A test that fails: it says what is expected. */
    static final double FAILING_TEST = 0.85;
    /** A suspicious place that no frame shows is worth its suspicion, but not more than this. */
    static final double SITE = 0.8;
    /** The head of what the failing line calls. */
    static final double CALLED_THERE = 0.75;
    /** Where another exception of the chain was thrown. */
    static final double OTHER_THROWN = 0.6;
    /** A failure like this one, with what mended it. */
    static final double CASE = 0.6;
    /** A recent change of these lines. */
    static final double COMMIT = 0.55;
    /** The head of what is called around the failing line. */
    static final double CALLED_NEAR = 0.5;
    /** A test that names what failed, and passes. */
    static final double NAMING_TEST = 0.45;
    /** What the program printed last. */
    static final double PRINTED = 0.42;
    /** How the project writes code, in a few lines. */
    static final double STYLE = 0.4;
    /** What the project tells its contributors. */
    static final double RULES = 0.2;

    private Worth() {}
}
