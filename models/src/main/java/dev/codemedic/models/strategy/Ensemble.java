package dev.codemedic.models.strategy;

import dev.codemedic.core.model.ModelTrouble;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.models.prompt.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

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
    public List<Candidate> propose(Attempt attempt) throws ModelTrouble, InterruptedException {
        var voices = dialogue.cast().voices();
        if (voices.size() == 1) {
            var alone = new Agentless(dialogue.spokenBy(voices.getFirst()), samples + 1);
            return alone.propose(attempt);
        }
        var found = new Samples(attempt.sources());
        ModelTrouble silent = null;
        boolean heard = false;
        for (var answer :
                answers(attempt, voices.stream().map(dialogue::spokenBy).toList())) {
            try {
                answer.get().ifPresent(found::add);
                heard = true;
            } catch (ExecutionException failed) {
                silent = trouble(failed);
            }
        }
        if (!heard && silent != null) {
            throw silent;
        }
        return found.candidates();
    }

    private List<Future<Optional<Samples.Sample>>> answers(Attempt attempt, List<Dialogue> voices)
            throws InterruptedException {
        var questions = new ArrayList<Callable<Optional<Samples.Sample>>>();
        for (var voice : voices) {
            questions.add(() -> {
                var shown = attempt.shown(voice, Role.FIXER);
                return new Writing(voice, Role.FIXER, name()).written(attempt, shown, 1);
            });
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            // Whoever is interrupted here interrupts all of them.
            return threads.invokeAll(questions);
        }
    }

    private static ModelTrouble trouble(ExecutionException failed) {
        return switch (failed.getCause()) {
            case ModelTrouble known -> known;
            case RuntimeException mistake -> throw mistake;
            case null, default -> throw new IllegalStateException(failed.getCause());
        };
    }
}
