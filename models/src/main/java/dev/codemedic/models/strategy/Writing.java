package dev.codemedic.models.strategy;

import dev.codemedic.core.model.Answer;
import dev.codemedic.core.model.ModelTrouble;
import dev.codemedic.core.propose.Provenance;
import dev.codemedic.models.answer.AnswerParser;
import dev.codemedic.models.answer.AppliedBlocks;
import dev.codemedic.models.prompt.Role;

/**
 * Has a role write a change, and reads it. Where the change does not fit, the model is told once why.
 *
 * @param strategy its name, for the provenance
 */
record Writing(Dialogue dialogue, Role role, String strategy) {
    private static final int LONGEST_EXPLANATION = 200;

    /** Adds what comes of one sample. */
    void sample(Attempt attempt, Attempt.Shown shown, int number, Samples samples)
            throws ModelTrouble, InterruptedException {
        var answer = dialogue.ask(role, shown.given(), number);
        var applied = applied(answer, attempt, shown);
        if (applied.patch().isEmpty()) {
            var complaints = "- " + String.join("\n- ", applied.complaints());
            answer = dialogue.ask(role, shown.with("complaints", complaints).given(), number);
            applied = applied(answer, attempt, shown);
        }
        if (applied.patch().isPresent()) {
            var provenance = new Provenance(Provenance.MODEL, answer.model() + " " + strategy);
            samples.add(applied.patch().get(), explanation(answer), answer.likelihood(), provenance);
        }
    }

    private AppliedBlocks applied(Answer answer, Attempt attempt, Attempt.Shown shown) {
        var read = new Restored(dialogue.hidden()).of(AnswerParser.parse(answer.text()));
        return AppliedBlocks.of(read, attempt.sources(), shown.files());
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
