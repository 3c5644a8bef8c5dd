package dev.codemedic.core.verify;

/**
 * One gate that a candidate met.
 *
 * @param gate which
 * @param passed whether it passed
 * @param detail what was seen, in a few words
 */
public record Check(Gate gate, boolean passed, String detail) {}
