package dev.codemedic.models.guard;

import dev.codemedic.core.model.Answer;
import dev.codemedic.core.model.ModelClient;
import dev.codemedic.core.model.ModelTrouble;
import dev.codemedic.core.model.Question;
import java.util.function.Consumer;

/** A model whose server is on this machine, but says that it passes questions on to another one. */
public final class PassedOnClient extends AroundClient {

    /** @param client of the server */
    public PassedOnClient(ModelClient client) {
        super(client);
    }

    @Override
    public boolean local() {
        return false;
    }

    @Override
    public Answer ask(Question question, Consumer<String> heard) throws ModelTrouble, InterruptedException {
        return inner.ask(question, heard);
    }
}
