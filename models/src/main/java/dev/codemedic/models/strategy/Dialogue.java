package dev.codemedic.models.strategy;

import dev.codemedic.core.model.Answer;
import dev.codemedic.core.model.ModelClient;
import dev.codemedic.core.model.ModelTrouble;
import dev.codemedic.core.model.Question;
import dev.codemedic.core.redact.Placeholders;
import dev.codemedic.models.context.Packer;
import dev.codemedic.models.context.Piece;
import dev.codemedic.models.prompt.Fence;
import dev.codemedic.models.prompt.Prompt;
import dev.codemedic.models.prompt.PromptLibrary;
import dev.codemedic.models.prompt.Role;
import dev.codemedic.models.provider.Tokens;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is said with models in one heal: each role with its own prompt, what comes from outside in fences, secrets behind
 * placeholders that are the same in all questions.
 *
 * @param cast the model of each role
 * @param domain of the program; empty for none
 * @param hidden what has been hidden so far
 * @param tokens counts what there is room for
 */
public record Dialogue(
        Cast cast, PromptLibrary prompts, String domain, Fence fence, Placeholders hidden, Tokens tokens) {
    /** Of samples after the first, so that they differ. */
    private static final double WARMTH = 0.8;
    /** Tokens kept for what a model is told of its last answer. */
    private static final int SPARE = 200;

    /**
     * Asks a role.
     *
     * @param given the prompt's inputs by their names; secrets that are not hidden yet are taken out
     * @param sample from 1; the first is the likeliest answer, others differ
     */
    public Answer ask(Role role, Map<String, String> given, int sample) throws ModelTrouble, InterruptedException {
        for (var input : prompts.of(role).inputs()) {
            if (input.needed() && given.getOrDefault(input.name(), "").isBlank()) {
                throw new ModelTrouble(
                        ModelTrouble.Kind.TOO_LONG,
                        model(role) + " has too little room to be shown the " + input.name() + ": "
                                + cast.of(role).window() + " tokens");
            }
        }
        var shown = new LinkedHashMap<String, String>();
        given.forEach((name, text) -> shown.put(name, rest(text)));
        Question question = new Prompt(prompts.of(role), domain, fence).question(shown);
        return cast.of(role).ask(sample == 1 ? question : question.sampled(WARMTH, sample), _ -> {});
    }

    /** The same, where one model plays all roles. */
    public Dialogue spokenBy(ModelClient voice) {
        return new Dialogue(Cast.of(voice), prompts, domain, fence, hidden, tokens);
    }

    /**
     * The inputs of a role's question: pieces of context as far as there is room for them, and what is given besides.
     * Secrets are taken out before anything is cut.
     */
    Map<String, String> inputs(Role role, Collection<Piece> pieces, Map<String, String> besides) {
        var safe =
                pieces.stream().map(piece -> piece.saying(rest(piece.text()))).toList();
        int room = room(role) - besides.values().stream().mapToInt(tokens::in).sum();
        var all = new LinkedHashMap<>(new Packer(tokens).pack(safe, Math.max(0, room)));
        all.putAll(besides);
        return all;
    }

    /** A text of the project or the program with placeholders for its secrets. */
    String hide(String original) {
        return hidden.redact(original).text();
    }

    /** A text in which models may speak of placeholders. */
    private String rest(String text) {
        return hidden.redactRest(text).text();
    }

    /** How many tokens a role's question has room for, beside the instruction, the examples, the fences and the answer. */
    private int room(Role role) {
        var file = prompts.of(role);
        var bare = new LinkedHashMap<String, String>();
        file.inputs().forEach(input -> bare.put(input.name(), "-"));
        int frame = tokens.in(new Prompt(file, domain, fence).question(bare));
        int most = Math.min(file.questionTokens(), cast.of(role).window() - file.answerTokens());
        return most - frame - SPARE;
    }

    /** Which model plays a role. */
    public String model(Role role) {
        return cast.of(role).name();
    }
}
