package dev.codemedic.models.strategy;

import dev.codemedic.core.model.ModelTrouble;
import dev.codemedic.core.propose.Candidate;
import java.util.List;

/** A way to get changes out of models. */
sealed interface FixStrategy permits Agentless, Incremental, MultiAgent, Ensemble {

    /** Its name, as the provenance of its candidates has it. */
    String name();

    /**
     * Candidates for a failure, the likeliest first; none where no answer could be used.
     *
     * @throws ModelTrouble where a model does not answer
     */
    List<Candidate> propose(Attempt attempt) throws ModelTrouble, InterruptedException;
}
