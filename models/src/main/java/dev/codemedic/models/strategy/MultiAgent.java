package dev.codemedic.models.strategy;

import dev.codemedic.core.model.ModelTrouble;
import dev.codemedic.core.patch.UnifiedDiff;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.source.EditImpossible;
import dev.codemedic.core.source.SourceUnreadable;
import dev.codemedic.models.prompt.Role;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A planner says what is to be changed, a coder writes it, a reviewer reads it; what he finds is mended once. */
record MultiAgent(Dialogue dialogue) implements FixStrategy {
    /** As settings name it. */
    static final String NAME = "multi-agent";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Candidate> propose(Attempt attempt, Consumer<String> told) throws ModelTrouble, InterruptedException {
        var shown = attempt.shown(dialogue, Role.PLANNER);
        var plan = dialogue.ask(Role.PLANNER, shown.given(), 1).text();
        var first = written(attempt, Map.of("plan", plan));
        if (first.isEmpty()) {
            return List.of();
        }
        return Stream.concat(mended(attempt, plan, first.get(), told).stream(), first.stream())
                .toList();
    }

    /** The change without what the reviewer finds wrong with it; empty where that is nothing, or nobody says so. */
    private Optional<Candidate> mended(Attempt attempt, String plan, Candidate first, Consumer<String> told) {
        try {
            var faults = faults(attempt, first);
            return faults.isEmpty() ? Optional.empty() : written(attempt, Map.of("plan", plan, "review", faults));
        } catch (ModelTrouble trouble) {
            told.accept(String.valueOf(trouble.getMessage()));
        } catch (InterruptedException late) {
            // What was written counts; the thread is medic's own and ends here.
        }
        return Optional.empty();
    }

    private Optional<Candidate> written(Attempt attempt, Map<String, String> besides)
            throws ModelTrouble, InterruptedException {
        var shown = attempt.shown(dialogue, Role.CODER, besides);
        var found = new Samples(attempt.sources());
        new Writing(dialogue, Role.CODER, name()).written(attempt, shown, 1).ifPresent(found::add);
        return found.candidates().stream().findFirst();
    }

    /** What the reviewer finds; empty where it is fine. */
    private String faults(Attempt attempt, Candidate candidate) throws ModelTrouble, InterruptedException {
        var change = dialogue.hide(diff(attempt, candidate));
        var shown = attempt.shown(dialogue, Role.REVIEWER, Map.of("change", change));
        var answer = dialogue.ask(Role.REVIEWER, shown.given(), 1);
        return answer.text()
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith("FAULT:") && !line.equals("FAULT: none"))
                .collect(Collectors.joining("\n"));
    }

    private static String diff(Attempt attempt, Candidate candidate) {
        try {
            return UnifiedDiff.of(attempt.sources(), candidate.patch());
        } catch (EditImpossible | SourceUnreadable changed) {
            return String.valueOf(changed.getMessage());
        }
    }
}
