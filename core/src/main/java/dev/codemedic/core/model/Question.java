package dev.codemedic.core.model;

import java.util.List;

/**
 * What a language model is asked.
 *
 * @param role whom the model plays, such as {@code fixer}: for the ledger and for the choice of a model
 * @param prompt name and version of the prompt's file, for the log
 * @param messages in order, the instruction first
 * @param answerTokens the longest answer that is of use
 * @param temperature from 0, always the likeliest, to 1
 * @param seed makes samples differ, and the same sample come again where the server can do that
 */
public record Question(
        String role, String prompt, List<Message> messages, int answerTokens, double temperature, int seed) {
    public Question {
        messages = List.copyOf(messages);
    }

    /** The same question for another sample. */
    public Question sampled(double warmth, int number) {
        return new Question(role, prompt, messages, answerTokens, warmth, number);
    }

    /** Characters of all messages. */
    public int length() {
        return messages.stream().mapToInt(message -> message.text().length()).sum();
    }
}
