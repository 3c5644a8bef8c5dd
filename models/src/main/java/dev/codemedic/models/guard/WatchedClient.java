package dev.codemedic.models.guard;

import dev.codemedic.core.model.Answer;
import dev.codemedic.core.model.ModelClient;
import dev.codemedic.core.model.ModelTrouble;
import dev.codemedic.core.model.Question;
import java.util.function.Consumer;

/** Tells a watch of each question. */
public final class WatchedClient extends AroundClient {
    private final Watch watch;

    /** A client that is watched. */
    public WatchedClient(ModelClient client, Watch watch) {
        super(client);
        this.watch = watch;
    }

    @Override
    public Answer ask(Question question, Consumer<String> heard) throws ModelTrouble, InterruptedException {
        watch.asked(name(), question.role());
        try {
            return inner.ask(question, piece -> {
                watch.heard(piece.length());
                heard.accept(piece);
            });
        } finally {
            watch.over();
        }
    }
}
