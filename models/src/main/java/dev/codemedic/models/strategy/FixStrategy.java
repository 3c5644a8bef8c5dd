package dev.codemedic.models.strategy;

import dev.codemedic.core.model.ModelTrouble;
import dev.codemedic.core.propose.Candidate;
import java.util.List;
import java.util.function.Consumer;

/** A way to get changes out of models. */
sealed interface FixStrategy permits Agentless, Incremental, MultiAgent, Ensemble {

    /** Its name, as the provenance of its candidates has it. */
    String name();

    /**
     * Candidates for a failure, the likeliest first; none where no answer could be used. Where it is broken off in the
     * middle, by trouble or by an interrupt, what has come by then counts.
     *
     * @param told gets a sentence on each answer that did not come where others did
     * @throws ModelTrouble where no model answers
     * @throws InterruptedException where nobody waits any longer, and nothing has come
     */
    List<Candidate> propose(Attempt attempt, Consumer<String> told) throws ModelTrouble, InterruptedException;
}
