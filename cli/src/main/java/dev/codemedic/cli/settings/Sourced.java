package dev.codemedic.cli.settings;

/**
 * A setting and who says so.
 *
 * @param value what is in force
 * @param source a file, or what it follows from
 */
public record Sourced<T>(T value, String source) {}
