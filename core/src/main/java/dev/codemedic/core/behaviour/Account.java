package dev.codemedic.core.behaviour;

import java.util.List;
import java.util.Map;

/**
 * What a watched run has shown.
 *
 * @param calls in the order in which they ended
 * @param counts how often each function was called, noted or not
 * @param left whether the program ended itself at once, past everything that it would have done at its end
 */
public record Account(List<Call> calls, Map<String, Integer> counts, boolean left) {
    /** A run of which nothing was seen. */
    public static final Account EMPTY = new Account(List.of(), Map.of(), false);

    public Account {
        calls = List.copyOf(calls);
        counts = Map.copyOf(counts);
    }
}
