package dev.codemedic.core.model;

import java.util.OptionalDouble;

/**
 * What a language model has answered.
 *
 * @param model who answered, such as {@code ollama/qwen2.5-coder:7b}
 * @param text as it came
 * @param ending why it ends
 * @param usage what it cost
 * @param likelihood the geometric mean of the tokens' probabilities, from 0 to 1; empty where the server tells none
 */
public record Answer(String model, String text, Ending ending, Usage usage, OptionalDouble likelihood) {

    /** Why an answer ends. */
    public enum Ending {
        /** The model was done. */
        COMPLETE,
        /** It became too long. */
        LENGTH,
        /** The provider held it back. */
        FILTERED
    }
}
