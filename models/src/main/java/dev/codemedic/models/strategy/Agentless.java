package dev.codemedic.models.strategy;

import dev.codemedic.core.model.ModelTrouble;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.models.prompt.Role;
import java.util.List;
import java.util.function.Consumer;

/**
 * One question, asked several times; see Xia et al., "Agentless: Demystifying LLM-based Software Engineering Agents", 2024.
 *
 * @param samples of the answer
 */
record Agentless(Dialogue dialogue, int samples) implements FixStrategy {

    /** As settings name it. */
    static final String NAME = "agentless";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Candidate> propose(Attempt attempt, Consumer<String> told) throws ModelTrouble, InterruptedException {
        var shown = attempt.shown(dialogue, Role.FIXER);
        var found = new Samples(attempt.sources());
        var writing = new Writing(dialogue, Role.FIXER, name());
        writing.samples(attempt, shown, samples, found, told);
        return found.candidates();
    }
}
