package dev.codemedic.models.guard;

import dev.codemedic.core.model.Answer;
import dev.codemedic.core.model.ModelClient;
import dev.codemedic.core.model.ModelTrouble;
import dev.codemedic.core.model.ModelTrouble.Kind;
import dev.codemedic.core.model.Question;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Asks a model that is not there only once: within one heal nobody starts a server, gets a model or sets a key. */
public final class AbsenceClient extends AroundClient {
    private static final Set<Kind> LASTING =
            EnumSet.of(Kind.UNREACHABLE, Kind.NO_MODEL, Kind.NOT_ALLOWED, Kind.PRIVACY);

    private final AtomicReference<@Nullable ModelTrouble> trouble = new AtomicReference<>();

    /** A client of which nothing is known yet. */
    public AbsenceClient(ModelClient client) {
        super(client);
    }

    @Override
    public Answer ask(Question question, Consumer<String> heard) throws ModelTrouble, InterruptedException {
        var known = trouble.get();
        if (known != null) {
            throw new ModelTrouble(known.kind(), String.valueOf(known.getMessage()));
        }
        try {
            return inner.ask(question, heard);
        } catch (ModelTrouble met) {
            if (LASTING.contains(met.kind())) {
                trouble.set(met);
            }
            throw met;
        }
    }

    /** Why it is not asked any more; empty while it is. */
    public Optional<ModelTrouble> trouble() {
        return Optional.ofNullable(trouble.get());
    }
}
