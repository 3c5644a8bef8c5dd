package dev.codemedic.core.behaviour;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Whether functions still behave as they did, as far as calls could be compared.
 *
 * @param compared calls with the same arguments on both sides
 * @param differing how many of them gave something else
 * @param differences the first of them, each once
 * @param functions the names of the functions whose calls were compared, or would have been
 * @param leftOut what could not be compared and why, each in a few words
 */
public record Behaviour(
        int compared, int differing, List<Difference> differences, List<String> functions, List<String> leftOut) {
    private static final int SHOWN = 3;

    public Behaviour {
        differences = List.copyOf(differences);
        functions = List.copyOf(functions);
        leftOut = List.copyOf(leftOut);
    }

    /** Nothing could be compared. @param why in a few words */
    public static Behaviour unseen(String why) {
        return new Behaviour(0, 0, List.of(), List.of(), List.of(why));
    }

    /** Both together. */
    public Behaviour and(Behaviour other) {
        var functions = new TreeSet<>(this.functions);
        functions.addAll(other.functions);
        return new Behaviour(
                compared + other.compared,
                differing + other.differing,
                Stream.concat(differences.stream(), other.differences.stream()).toList(),
                List.copyOf(functions),
                Stream.concat(leftOut.stream(), other.leftOut.stream())
                        .distinct()
                        .toList());
    }

    /** Whether calls were compared, and all gave the same. */
    public boolean kept() {
        return compared > 0 && differing == 0;
    }

    /** Whether a call gave something else. */
    public boolean differs() {
        return differing > 0;
    }

    /** What was compared and what came out, in one line. */
    public String words() {
        if (compared == 0) {
            return why();
        }
        var calls = compared + (compared == 1 ? " earlier call of " : " earlier calls of ") + names();
        if (differing == 0) {
            return calls + (compared == 1 ? " compared, it gives the same" : " compared, all give the same") + rest();
        }
        var first = String.join(
                "; ", differences.stream().limit(SHOWN).map(Difference::words).toList());
        return differing + " of " + calls + (differing == 1 ? " gives" : " give") + " something else: " + first;
    }

    /** Why nothing was compared. */
    public String why() {
        var what = functions.isEmpty()
                ? "no earlier call was seen whose result could be compared"
                : "no earlier call of " + names() + " was seen whose result could be compared";
        return leftOut.isEmpty() ? what : what + " (" + String.join("; ", leftOut) + ")";
    }

    private String rest() {
        return leftOut.isEmpty() ? "" : " (left out: " + String.join("; ", leftOut) + ")";
    }

    private String names() {
        var shown = functions.stream().limit(SHOWN).map(name -> name + "()").toList();
        return String.join(", ", shown) + (functions.size() > SHOWN ? " and others" : "");
    }
}
