package dev.codemedic.core.failure;

/**
 * A stretch of source text.
 *
 * @param startLine first line, from 1
 * @param startColumn first column, from 0, in UTF-16 code units
 * @param endLine last line, from 1
 * @param endColumn the column behind the last character
 */
public record Span(int startLine, int startColumn, int endLine, int endColumn) {}
