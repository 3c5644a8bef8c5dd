package dev.codemedic.core.behaviour;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A statement that failed, and what a change made of it, as the two texts tell. Lines are those of the text after, but
 * for {@code before}.
 *
 * @param subject the function it stands in
 * @param before its lines in the text before
 * @param after where it stands now, or what replaced it; null where nothing did
 * @param constant whether a constant was put in the place of what it computed
 * @param dropped whether its value was used before and is not taken by anything now
 * @param readers lines that read the variables it sets; empty where it sets none that could be followed
 * @param needed whether its variables were read at all before the change
 * @param added lines that are new
 * @param exits new statements that leave the call, the loop or the program, by their line
 * @param handlers the lines of what new handlers do
 * @param shielded whether something new stands around the statement that may hold back what it throws
 * @param defaults new lines that set the same variables in another way
 * @param valued whether the function returns a value somewhere
 */
public record Fate(
        Subject subject,
        Lines before,
        @Nullable Lines after,
        boolean constant,
        boolean dropped,
        Set<Integer> readers,
        boolean needed,
        Set<Integer> added,
        Map<Integer, Exit> exits,
        List<Lines> handlers,
        boolean shielded,
        Set<Integer> defaults,
        boolean valued) {

    /** A new statement that leaves. @param text its text, in one line @param constant whether it gives back a constant */
    public record Exit(Kind kind, String text, boolean constant) {}

    /** What is left. */
    public enum Kind {
        CALL,
        LOOP,
        PROGRAM
    }

    public Fate {
        readers = Set.copyOf(readers);
        added = Set.copyOf(added);
        exits = Map.copyOf(exits);
        handlers = List.copyOf(handlers);
        defaults = Set.copyOf(defaults);
    }
}
