package dev.codemedic.core.failure;

/**
 * A named value seen at run time.
 *
 * @param name as the program spells it; for a member: {@code [0]}, a key's text or an attribute's name
 * @param value what it held
 */
public record Variable(String name, Value value) {}
