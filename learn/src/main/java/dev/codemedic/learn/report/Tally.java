package dev.codemedic.learn.report;

/**
 * How often something came about.
 *
 * @param code what, such as {@code verified} or {@code no-candidate}
 * @param count how often
 */
public record Tally(String code, int count) {}
