package dev.codemedic.models.prompt;

import dev.codemedic.core.model.Message;
import dev.codemedic.core.model.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A prompt that is filled in.
 *
 * @param domain of the program, such as {@code backend}; empty for none
 */
public record Prompt(PromptFile file, String domain, Fence fence) {

    /**
     * The question.
     *
     * @param given the inputs by their names; what the prompt does not name is not shown
     * @throws IllegalArgumentException where one that is needed is missing
     */
    public Question question(Map<String, String> given) {
        var messages = new ArrayList<Message>();
        messages.add(Message.system(instruction()));
        for (var example : file.examples()) {
            messages.add(Message.user(example.given()));
            messages.add(Message.model(example.answer()));
        }
        messages.add(Message.user(shown(given)));
        return new Question(
                file.role().word(), file.label(), List.copyOf(messages), file.answerTokens(), file.temperature(), 1);
    }

    private String instruction() {
        var text = new StringBuilder(file.instruction()).append("\n\n").append(fence.rule());
        var special = file.domains().getOrDefault(domain, "");
        if (!special.isEmpty()) {
            text.append("\n\n").append(special);
        }
        return text.append("\n\n").append(file.output()).toString();
    }

    private String shown(Map<String, String> given) {
        var parts = new ArrayList<String>();
        for (var input : file.inputs()) {
            var text = given.getOrDefault(input.name(), "");
            if (text.isBlank()) {
                if (input.needed()) {
                    throw new IllegalArgumentException("the prompt " + file.label() + " needs " + input.name());
                }
                continue;
            }
            parts.add(
                    input.kind() == Input.Kind.OWN
                            ? input.about() + "\n" + text.strip()
                            : fence.around(input.about(), text));
        }
        return String.join("\n\n", parts);
    }
}
