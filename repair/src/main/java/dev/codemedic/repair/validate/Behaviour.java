package dev.codemedic.repair.validate;

import java.util.List;

/**
 * How variants of a function answer the same inputs. Inputs are those that tests have given to it, and mutations.
 *
 * @param inputs short renderings, for people
 * @param recorded how many of them, from the first, come from tests; the rest are mutations
 * @param answers for each variant, in order, one text for each input: equal texts for equal results. It starts with
 *     {@code =} for a value, {@code !} for an exception and {@code ~} for a hang
 */
public record Behaviour(List<String> inputs, int recorded, List<List<String>> answers) {
    public Behaviour {
        inputs = List.copyOf(inputs);
        answers = List.copyOf(answers);
    }
}
