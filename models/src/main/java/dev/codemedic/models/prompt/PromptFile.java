package dev.codemedic.models.prompt;

import java.util.List;
import java.util.Map;

/**
 * A prompt as its file has it.
 *
 * @param role whose it is
 * @param version counted up by hand when it is changed
 * @param origin the file and the beginning of its hash, for the log
 * @param instruction what the model is to do
 * @param inputs in the order they are shown
 * @param output how the answer has to look
 * @param examples of inputs, in words, and the answer that is wanted
 * @param domains what is added for a kind of program, such as {@code backend}
 * @param questionTokens room for all of it
 * @param answerTokens room for the answer
 * @param temperature of the first sample
 */
public record PromptFile(
        Role role,
        int version,
        String origin,
        String instruction,
        List<Input> inputs,
        String output,
        List<Example> examples,
        Map<String, String> domains,
        int questionTokens,
        int answerTokens,
        double temperature) {
    public PromptFile {
        inputs = List.copyOf(inputs);
        examples = List.copyOf(examples);
        domains = Map.copyOf(domains);
    }

    /** One example. */
    public record Example(String given, String answer) {}

    /** Name and version, as they stand in the log. */
    public String label() {
        return role.word() + " " + version + " (" + origin + ")";
    }
}
