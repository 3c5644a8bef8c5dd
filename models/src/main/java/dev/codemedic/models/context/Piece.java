package dev.codemedic.models.context;

/**
 * A part of what a model may be shown.
 *
 * @param input the prompt's input that it belongs to
 * @param order among the pieces of that input
 * @param text of it
 * @param value how much it helps, from 0 to 1; 1 is never left out
 */
public record Piece(String input, int order, String text, double value) {}
