package dev.codemedic.agent.patch;

import dev.codemedic.agent.classfile.LocalVariable;
import java.util.List;

/** A run of instructions over which the same local variables can be read. */
final class Stretch {

    private final int start;
    private final int end;
    private final List<LocalVariable> readable;
    private final boolean uninitialized;

    Stretch(int start, int end, List<LocalVariable> readable, boolean uninitialized) {
        this.start = start;
        this.end = end;
        this.readable = readable;
        this.uninitialized = uninitialized;
    }

    /** The first offset. */
    int start() {
        return start;
    }

    /** The first offset behind it. */
    int end() {
        return end;
    }

    /** The variables, by slot. */
    List<LocalVariable> readable() {
        return readable;
    }

    /** Whether {@code this} has not yet been made ready by another constructor. */
    boolean uninitialized() {
        return uninitialized;
    }

    /** The same run up to another end. */
    Stretch until(int newEnd) {
        return new Stretch(start, newEnd, readable, uninitialized);
    }
}
