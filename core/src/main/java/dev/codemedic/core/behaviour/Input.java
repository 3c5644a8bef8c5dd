package dev.codemedic.core.behaviour;

/** Arguments that a function can be called with once more. @param function the key of its {@link Subject} */
public record Input(String function, String arguments) {}
