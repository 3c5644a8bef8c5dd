package dev.codemedic.models.strategy;

import dev.codemedic.core.model.Answer;
import dev.codemedic.core.model.ModelClient;
import dev.codemedic.core.model.ModelTrouble;
import dev.codemedic.core.model.Question;
import dev.codemedic.core.redact.Placeholders;
import dev.codemedic.models.prompt.Fence;
import dev.codemedic.models.prompt.Prompt;
import dev.codemedic.models.prompt.PromptLibrary;
import dev.codemedic.models.prompt.Role;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What is said with models in one heal: each role with its own prompt, what comes from outside in fences, secrets behind
 * placeholders that are the same in all questions.
 *
 * @param cast the model of each role
 * @param domain of the program; empty for none
 * @param hidden what has been hidden so far
 * @param heard gets answers piece by piece
 */
public record Dialogue(
        Cast cast, PromptLibrary prompts, String domain, Fence fence, Placeholders hidden, Consumer<String> heard) {
    /** Of samples after the first, so that they differ. */
    private static final double WARMTH = 0.8;

    /**
     * Asks a role.
     *
     * @param given the prompt's inputs by their names
     * @param sample from 1; the first is the likeliest answer, others differ
     */
    public Answer ask(Role role, Map<String, String> given, int sample) throws ModelTrouble, InterruptedException {
        var shown = new LinkedHashMap<String, String>();
        given.forEach((name, text) -> shown.put(name, hidden.redact(text).text()));
        Question question = new Prompt(prompts.of(role), domain, fence).question(shown);
        return cast.of(role).ask(sample == 1 ? question : question.sampled(WARMTH, sample), heard);
    }

    /** The same, where one model plays all roles. */
    public Dialogue spokenBy(ModelClient voice) {
        return new Dialogue(Cast.of(voice), prompts, domain, fence, hidden, heard);
    }

    /** How many tokens of context a role's question has room for, beside its instruction and its answer. */
    public int room(Role role) {
        var file = prompts.of(role);
        int frame = 1_000 + file.examples().size() * 300;
        int window = cast.of(role).window() - file.answerTokens() - frame;
        return Math.max(500, Math.min(file.questionTokens(), window));
    }

    /** Which model plays a role. */
    public String model(Role role) {
        return cast.of(role).name();
    }
}
