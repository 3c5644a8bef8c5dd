package dev.codemedic.core.behaviour;

/**
 * What became of the failing statement when the input that failed came again.
 *
 * @param hides whether the change hides the failure, as against healing it
 * @param words what was seen, in one line
 */
public record Sighting(boolean hides, String words) {}
