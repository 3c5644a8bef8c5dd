package dev.codemedic.models.analysis;

import dev.codemedic.core.model.ModelTrouble;
import dev.codemedic.models.answer.Lines;
import dev.codemedic.models.prompt.Role;
import dev.codemedic.models.strategy.Dialogue;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks what a rejected change teaches; see Shinn et al., "Reflexion", 2023. */
public record Reflector(Dialogue dialogue) {
    private static final List<String> WORDS = List.of("WHY", "NEXT");

    /**
     * A lesson in two sentences; empty where the answer has none.
     *
     * @param failure as the model is shown it
     * @param change that was rejected, as a unified diff
     * @param evidence what happened when it ran
     */
    public Optional<String> lesson(String failure, String change, String evidence)
            throws ModelTrouble, InterruptedException {
        var answer =
                dialogue.ask(Role.REFLECTOR, Map.of("failure", failure, "change", change, "evidence", evidence), 1);
        var lines = Lines.read(answer.text(), WORDS);
        return lines.first("WHY")
                .map(why ->
                        why + lines.first("NEXT").map(next -> " Next: " + next).orElse(""));
    }
}
