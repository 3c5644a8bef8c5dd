package dev.codemedic.core.learn;

/**
 * A heal as the store has it.
 *
 * @param number counts the heals of a project, from 1
 * @param incident what it healed
 * @param healed the case
 */
public record KeptCase(long number, Incident incident, Case healed) {}
