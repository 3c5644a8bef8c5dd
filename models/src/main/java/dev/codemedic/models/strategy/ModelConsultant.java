package dev.codemedic.models.strategy;

import dev.codemedic.core.diagnosis.Diagnosis;
import dev.codemedic.core.heal.Consultant;
import dev.codemedic.core.heal.Consultation;
import dev.codemedic.core.source.SourceTree;
import dev.codemedic.models.context.Packer;
import dev.codemedic.models.context.Piece;
import java.time.Duration;
import java.util.Collection;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * Language models as a consultant: cheap ways first, each round with what the last one has taught.
 *
 * @param dialogues a fresh one for each failure
 * @param further what else is known of a failure, beside its code: tests, commits, earlier cases
 * @param samples of one question
 * @param patience for all of it
 */
public record ModelConsultant(
        Supplier<Dialogue> dialogues,
        Packer packer,
        BiFunction<Diagnosis, SourceTree, Collection<Piece>> further,
        int samples,
        Duration patience)
        implements Consultant {

    @Override
    public Consultation open(Diagnosis diagnosis, SourceTree sources) {
        var attempt = Attempt.first(diagnosis, sources, further.apply(diagnosis, sources));
        return new ModelConsultation(dialogues.get(), packer, samples, attempt);
    }
}
