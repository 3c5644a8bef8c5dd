package dev.codemedic.core.rank;

/**
 * How likely a change seemed before it was run, and what came of it.
 *
 * @param told from 0 to 1
 * @param held whether the failure was gone, and not only hidden
 */
public record Guess(double told, boolean held) {}
