package dev.codemedic.core.behaviour;

/** A stretch of lines. @param first from 1 @param last included */
public record Lines(int first, int last) {

    /** Whether a line lies in it. */
    public boolean contains(int line) {
        return line >= first && line <= last;
    }
}
