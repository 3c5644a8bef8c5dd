package dev.codemedic.agent.patch;

import dev.codemedic.agent.classfile.LocalVariable;
import java.util.List;

/**
 * Where an exception lands on its way to a handler of the method, or out of it: the values of the variables are handed
 * to the recorder, then the exception goes on as it would have.
 */
final class LandingPad {

    static final int LEAVES_METHOD = -1;

    private final int handler;
    private final int caught;
    private final boolean uninitialized;
    private final List<LocalVariable> readable;
    private int firstLine = Integer.MAX_VALUE;
    private int lastLine;

    LandingPad(int handler, int caught, Stretch stretch) {
        this.handler = handler;
        this.caught = caught;
        uninitialized = stretch.uninitialized();
        readable = stretch.readable();
    }

    /** Whether an exception of the stretch, on its way to the same handler, can land here too. */
    boolean serves(int otherHandler, int otherCaught, Stretch stretch) {
        return handler == otherHandler
                && caught == otherCaught
                && uninitialized == stretch.uninitialized()
                && readable.equals(stretch.readable());
    }

    /** Widens the lines that it serves. */
    void include(int first, int last) {
        firstLine = Math.min(firstLine, first);
        lastLine = Math.max(lastLine, last);
    }

    /** The handler's offset, or {@link #LEAVES_METHOD}. */
    int handler() {
        return handler;
    }

    /** The constant of the caught class, 0 for any. */
    int caught() {
        return caught;
    }

    /** Whether {@code this} is not ready yet. */
    boolean uninitialized() {
        return uninitialized;
    }

    /** The variables whose values are handed over. */
    List<LocalVariable> readable() {
        return readable;
    }

    /** The first source line that it serves. */
    int firstLine() {
        return firstLine;
    }

    /** The last source line that it serves. */
    int lastLine() {
        return lastLine;
    }
}
