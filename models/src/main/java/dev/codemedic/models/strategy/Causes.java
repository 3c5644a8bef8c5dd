package dev.codemedic.models.strategy;

import dev.codemedic.core.failure.Failure;
import dev.codemedic.core.model.ModelTrouble;
import dev.codemedic.core.verify.Assessment;
import dev.codemedic.core.verify.Gate;
import dev.codemedic.core.verify.Verdict;
import dev.codemedic.models.analysis.Analyst;
import dev.codemedic.models.analysis.Hypotheses;
import dev.codemedic.models.analysis.RootCause;
import dev.codemedic.models.prompt.Role;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What models take for the root cause, and what running changes has refuted of it. */
final class Causes {
    private static final int SAMPLES = 3;

    private final Dialogue dialogue;
    private final Attempt first;
    private Hypotheses hypotheses = Hypotheses.none();

    Causes(Dialogue dialogue, Attempt first) {
        this.dialogue = dialogue;
        this.first = first;
    }

    /**
     * Asks for the root cause where none is left that was not refuted.
     *
     * @return what they say and how far they agree, in a line; empty where nobody was asked
     * @throws ModelTrouble where no model answers
     */
    Optional<String> look() throws ModelTrouble, InterruptedException {
        if (hypotheses.leading().isPresent()) {
            return Optional.empty();
        }
        var voices = dialogue.cast().voices().size() > 1
                ? dialogue.cast().voices().stream().map(dialogue::spokenBy).toList()
                : List.of(dialogue);
        var asked = new Attempt(
                first.diagnosis(),
                first.sources(),
                first.further(),
                List.of(),
                "",
                hypotheses.refuted(),
                Optional.empty());
        var shown = asked.shown(dialogue, Role.ANALYST);
        hypotheses = new Analyst(voices, SAMPLES).analyse(shown.given(), shown.files(), hypotheses);
        return Optional.of(hypotheses.leading().map(this::words).orElse("no root cause that was not refuted"));
    }

    private String words(RootCause cause) {
        return String.format(Locale.ROOT, "root cause, %.0f %% agree: %s", 100 * hypotheses.agreement(), cause.cause());
    }

    /** The leading cause and how to mend it, for the next question; empty where there is none. */
    String leading() {
        return hypotheses
                .leading()
                .map(cause -> "A model takes this for the cause: " + cause.cause()
                        + (cause.strategy().isEmpty() ? "" : "\nIt would mend it so: " + cause.strategy()))
                .orElse("");
    }

    /** Causes that were refuted. */
    List<String> refuted() {
        return hypotheses.refuted();
    }

    /** Where nothing of a round changed how the program fails, the cause that the round went by is refuted. */
    void learn(List<Assessment> assessed) {
        boolean same = !assessed.isEmpty() && assessed.stream().allMatch(this::failsAsBefore);
        if (same) {
            hypotheses.leading().ifPresent(cause -> hypotheses = hypotheses.without(cause.cause()));
        }
    }

    private boolean failsAsBefore(Assessment assessment) {
        return assessment.verdict() instanceof Verdict.Rejected rejected
                && rejected.at() == Gate.FAILING_RUN
                && assessment
                        .remaining()
                        .map(Failure::fingerprint)
                        .filter(first.diagnosis().failure().fingerprint()::equals)
                        .isPresent();
    }
}
