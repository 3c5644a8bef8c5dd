package dev.codemedic.models.strategy;

import dev.codemedic.core.diagnosis.Diagnosis;
import dev.codemedic.core.heal.Consultant;
import dev.codemedic.core.heal.Consultation;
import dev.codemedic.core.source.SourceTree;
import dev.codemedic.models.context.Piece;
import java.time.Duration;
import java.util.Collection;
import java.util.function.BiFunction;

/**
 * Language models as a consultant: cheap ways first, each round with what the last one has taught.
 *
 * @param dialogues a fresh one for each failure
 * @param further what else is known of a failure, beside its code: tests, commits, earlier cases
 */
public record ModelConsultant(
        BiFunction<Diagnosis, SourceTree, Dialogue> dialogues,
        BiFunction<Diagnosis, SourceTree, Collection<Piece>> further,
        Tactics tactics)
        implements Consultant {

    @Override
    public Duration patience() {
        return tactics.patience();
    }

    @Override
    public Consultation open(Diagnosis diagnosis, SourceTree sources) {
        var attempt = Attempt.first(diagnosis, sources, further.apply(diagnosis, sources));
        return new ModelConsultation(dialogues.apply(diagnosis, sources), tactics, attempt);
    }
}
