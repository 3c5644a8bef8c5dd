package dev.codemedic.models.strategy;

import dev.codemedic.core.model.Answer;
import dev.codemedic.core.model.ModelTrouble;
import dev.codemedic.core.patch.Patch;
import dev.codemedic.core.propose.Provenance;
import dev.codemedic.models.answer.AnswerParser;
import dev.codemedic.models.answer.AppliedBlocks;
import dev.codemedic.models.prompt.Role;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Has a role write a change, and reads it. Where the change does not fit, the model is told once why.
 *
 * @param strategy its name, for the provenance
 * @param objection what the strategy has against a change that fits; empty for nothing
 */
record Writing(Dialogue dialogue, Role role, String strategy, Function<Patch, Optional<String>> objection) {
    private static final int LONGEST_EXPLANATION = 200;

    /** Any change that fits is welcome. */
    Writing(Dialogue dialogue, Role role, String strategy) {
        this(dialogue, role, strategy, _ -> Optional.empty());
    }

    /**
     * Adds what comes of several samples. Where one does not come, those before it count.
     *
     * @param told gets a sentence on why
     */
    void samples(Attempt attempt, Attempt.Shown shown, int number, Samples found, Consumer<String> told)
            throws ModelTrouble, InterruptedException {
        try {
            for (int sample = 1; sample <= number; sample++) {
                written(attempt, shown, sample).ifPresent(found::add);
            }
        } catch (ModelTrouble trouble) {
            if (found.isEmpty()) {
                throw trouble;
            }
            told.accept(String.valueOf(trouble.getMessage()));
        } catch (InterruptedException late) {
            // The thread is one of medic's own that asks and then ends: the interrupt has done its work.
            if (found.isEmpty()) {
                throw late;
            }
        }
    }

    /** What comes of one sample; empty where no answer could be used. */
    Optional<Samples.Sample> written(Attempt attempt, Attempt.Shown shown, int number)
            throws ModelTrouble, InterruptedException {
        var answer = dialogue.ask(role, shown.given(), number);
        var applied = applied(answer, attempt, shown);
        if (applied.patch().isEmpty()) {
            var complaints = "- " + String.join("\n- ", applied.complaints());
            answer = dialogue.ask(role, shown.with("complaints", complaints).given(), number);
            applied = applied(answer, attempt, shown);
        }
        var author = answer;
        return applied.patch()
                .map(patch -> new Samples.Sample(
                        patch,
                        explanation(author),
                        author.likelihood(),
                        new Provenance(Provenance.MODEL, author.model() + " " + strategy)));
    }

    private AppliedBlocks applied(Answer answer, Attempt attempt, Attempt.Shown shown) {
        var read = new Restored(dialogue.hidden()).of(AnswerParser.parse(answer.text()));
        var applied = AppliedBlocks.of(read, attempt.sources(), shown.files());
        return applied.patch()
                .flatMap(objection)
                .map(words -> new AppliedBlocks(Optional.empty(), List.of(words)))
                .orElse(applied);
    }

    private static String explanation(Answer answer) {
        var prose = AnswerParser.parse(answer.text())
                .prose()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse("no explanation given");
        return prose.length() > LONGEST_EXPLANATION ? prose.substring(0, LONGEST_EXPLANATION) + "…" : prose;
    }
}
