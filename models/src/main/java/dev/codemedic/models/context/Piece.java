package dev.codemedic.models.context;

/**
 * A part of what a model may be shown.
 *
 * @param input the prompt's input that it belongs to
 * @param order among the pieces of that input
 * @param text of it
 * @param value how much it helps, from 0 to 1; 1 is never left out
 * @param focus the line of the text, from 0, that matters most: what is too long is cut farthest from it. The first line
 *     is a heading then, and stays.
 */
public record Piece(String input, int order, String text, double value, int focus) {

    /** The same with another text, of as many lines. */
    public Piece saying(String other) {
        return new Piece(input, order, other, value, focus);
    }

    /** One whose beginning matters most. */
    public Piece(String input, int order, String text, double value) {
        this(input, order, text, value, 0);
    }
}
