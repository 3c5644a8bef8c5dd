package dev.codemedic.models.strategy;

import dev.codemedic.core.model.ModelTrouble;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.models.prompt.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * The same question to several models at once; what more of them agree on is likelier. Where one does not answer, the others
 * do; where there is only one, it is asked for one more sample than it would be alone.
 *
 * @param samples of a model that is alone
 */
record Ensemble(Dialogue dialogue, int samples) implements FixStrategy {
    /** As settings name it. */
    static final String NAME = "ensemble";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Candidate> propose(Attempt attempt, Consumer<String> told) throws ModelTrouble, InterruptedException {
        var voices = dialogue.cast().voices();
        if (voices.size() == 1) {
            var alone = new Agentless(dialogue.spokenBy(voices.getFirst()), samples + 1);
            return alone.propose(attempt, told);
        }
        var answers = answers(attempt, voices.stream().map(dialogue::spokenBy).toList());
        var found = new Samples(attempt.sources());
        var silent = new ArrayList<ModelTrouble>();
        for (var answer : answers) {
            switch (answer.state()) {
                case SUCCESS -> answer.resultNow().ifPresent(found::add);
                case FAILED -> trouble(answer.exceptionNow()).ifPresent(silent::add);
                case CANCELLED, RUNNING -> {}
            }
        }
        if (found.isEmpty() && Thread.interrupted()) {
            throw new InterruptedException("no model has answered yet");
        }
        if (silent.size() == voices.size()) {
            throw silent.getLast();
        }
        silent.forEach(trouble -> told.accept(String.valueOf(trouble.getMessage())));
        return found.candidates();
    }

    /** Asks all at once. Whoever is interrupted here interrupts all of them; what has come by then counts. */
    private List<Future<Optional<Samples.Sample>>> answers(Attempt attempt, List<Dialogue> voices) {
        var answers = new ArrayList<Future<Optional<Samples.Sample>>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var voice : voices) {
                answers.add(threads.submit(() -> {
                    var shown = attempt.shown(voice, Role.FIXER);
                    return new Writing(voice, Role.FIXER, name()).written(attempt, shown, 1);
                }));
            }
        }
        return answers;
    }

    private static Optional<ModelTrouble> trouble(Throwable failed) {
        return switch (failed) {
            case ModelTrouble known -> Optional.of(known);
            case InterruptedException late -> Optional.empty();
            case RuntimeException mistake -> throw mistake;
            default -> throw new IllegalStateException(failed);
        };
    }
}
