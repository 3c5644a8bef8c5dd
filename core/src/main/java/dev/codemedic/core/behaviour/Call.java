package dev.codemedic.core.behaviour;

import java.util.List;
import java.util.Set;

/**
 * One call of a watched function. Texts of values are equal where the values are.
 *
 * @param function the key of its {@link Subject}
 * @param number which call of this function it was in its process, from 1; 0 for one made after the program's end
 * @param arguments what it was given, the receiver first
 * @param end how it ended
 * @param result what it returned, or the type of what it raised; empty where it never ended
 * @param items what it yielded, for a generator
 * @param changed what the arguments were in the end, where that differs; else empty
 * @param test the test in which it ran; empty outside of tests
 * @param line where an exception was last seen in it; 0 for none
 * @param lines the lines that ran, in order, where it was followed
 * @param failed the lines at which an exception was seen, where it was followed
 * @param traits what else is to be known
 */
public record Call(
        String function,
        int number,
        String arguments,
        End end,
        String result,
        List<String> items,
        String changed,
        String test,
        int line,
        List<Integer> lines,
        List<Integer> failed,
        Set<Trait> traits) {

    /** How a call ended. */
    public enum End {
        RETURNED,
        RAISED,
        /** The program ended first, or nobody asked a generator for more. */
        OPEN
    }

    /** What else is to be known of a call. */
    public enum Trait {
        /** Its arguments can be given to another call. */
        PLAIN,
        /** A value was too large to be compared as a whole. */
        CUT,
        /** Its result shows nothing but its type. */
        UNSEEN,
        /** It was made after the program's end, with an input of another run. */
        AGAIN,
        /** It came after too many others to be noted, but was seen to fail. */
        LATE
    }

    public Call {
        items = List.copyOf(items);
        lines = List.copyOf(lines);
        failed = List.copyOf(failed);
        traits = Set.copyOf(traits);
    }

    /** Whether it has a trait. */
    public boolean is(Trait trait) {
        return traits.contains(trait);
    }

    /** All that two calls with the same arguments must share. */
    String outcome() {
        return end + "\n" + result + "\n" + items + "\n" + changed;
    }

    Input input() {
        return new Input(function, arguments);
    }
}
