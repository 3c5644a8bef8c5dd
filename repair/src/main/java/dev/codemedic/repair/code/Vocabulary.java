package dev.codemedic.repair.code;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A language's operators and common names.
 *
 * @param levels how tightly each binary operator binds
 * @param rivals the operators that each may be mistaken for, the likeliest first
 * @param functions families of functions that are mistaken for each other
 * @param methods families of methods that are
 * @param words the words of the language, which no variable is named by
 */
public record Vocabulary(
        Map<String, Integer> levels,
        Map<String, List<String>> rivals,
        List<List<String>> functions,
        List<List<String>> methods,
        Set<String> words) {

    /** How tightly a binary operator binds; negative where the language has no such. */
    public int level(String operator) {
        return levels.getOrDefault(operator, -1);
    }

    /** Operators that an operator may be mistaken for, the likeliest first. */
    public List<String> rivals(String operator) {
        return rivals.getOrDefault(operator, List.of());
    }

    /** Functions that a function may be mistaken for. @param method whether it is called on an object */
    public List<String> peers(String name, boolean method) {
        return (method ? methods : functions)
                .stream()
                        .filter(family -> family.contains(name))
                        .flatMap(List::stream)
                        .filter(other -> !other.equals(name))
                        .distinct()
                        .toList();
    }
}
