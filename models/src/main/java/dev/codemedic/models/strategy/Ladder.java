package dev.codemedic.models.strategy;

import java.util.List;
import java.util.Optional;

/**
 * Which strategy comes next: cheap first, several models where there are several, a plan at last, or early where a failure
 * reaches far; and a further step wherever the last round got further.
 */
record Ladder(Dialogue dialogue, Tactics tactics, Difficulty difficulty) {

    /** The strategy of a round. @param number from 1 @param progress of the round before */
    FixStrategy of(int number, Optional<Progress> progress) {
        if (!tactics.order().isEmpty()) {
            return named(tactics.order().get(Math.min(number, tactics.order().size()) - 1));
        }
        if (number > 1 && progress.isPresent()) {
            return named(Incremental.NAME);
        }
        return named(chosen().get(Math.min(number, chosen().size()) - 1));
    }

    private List<String> chosen() {
        var again = dialogue.cast().voices().size() > 1 ? Ensemble.NAME : Agentless.NAME;
        return difficulty == Difficulty.WIDE
                ? List.of(Agentless.NAME, MultiAgent.NAME, again)
                : List.of(Agentless.NAME, again, MultiAgent.NAME);
    }

    private FixStrategy named(String name) {
        return switch (name) {
            case Agentless.NAME -> new Agentless(dialogue, tactics.samples());
            case Incremental.NAME -> new Incremental(dialogue, tactics.samples());
            case MultiAgent.NAME -> new MultiAgent(dialogue);
            case Ensemble.NAME -> new Ensemble(dialogue, tactics.samples());
            default -> throw new IllegalArgumentException("there is no strategy " + name);
        };
    }
}
