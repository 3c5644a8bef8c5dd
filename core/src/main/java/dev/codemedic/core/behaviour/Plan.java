package dev.codemedic.core.behaviour;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a watched run is to write down.
 *
 * @param side which program runs
 * @param subjects the functions
 * @param followed by a function's key the calls, counted from 1, whose lines are noted
 * @param inputs what to call the functions with once the program has ended
 * @param salt makes digests of secrets worthless outside of this heal
 */
public record Plan(
        Side side, List<Subject> subjects, Map<String, Set<Integer>> followed, List<Input> inputs, String salt) {
    public Plan {
        subjects = List.copyOf(subjects);
        followed = Map.copyOf(followed);
        inputs = List.copyOf(inputs);
    }
}
