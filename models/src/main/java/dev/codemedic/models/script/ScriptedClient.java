package dev.codemedic.models.script;

import dev.codemedic.core.model.Answer;
import dev.codemedic.core.model.Message;
import dev.codemedic.core.model.ModelClient;
import dev.codemedic.core.model.ModelTrouble;
import dev.codemedic.core.model.Question;
import dev.codemedic.core.model.Usage;
import dev.codemedic.models.provider.Tokens;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Gives the answers of a recording, for demonstrations. There is no model behind it: its name begins with {@code scripted/}
 * wherever an answer is shown. Each role gets the first answer not given yet that is meant for the question.
 */
public final class ScriptedClient implements ModelClient {
    private static final int WINDOW = 32_768;

    private final Recording recording;
    private final Tokens tokens;
    private final List<Recording.Entry> left;

    /** A client that gives a recording's answers. */
    public ScriptedClient(Recording recording, Tokens tokens) {
        this.recording = recording;
        this.tokens = tokens;
        this.left = new ArrayList<>(recording.entries());
    }

    @Override
    public String name() {
        return "scripted/" + recording.name();
    }

    @Override
    public boolean local() {
        return true;
    }

    @Override
    public int window() {
        return WINDOW;
    }

    @Override
    public Answer ask(Question question, Consumer<String> heard) throws ModelTrouble {
        var entry = next(question);
        heard.accept(entry.answer());
        var usage = new Usage(tokens.in(question), tokens.in(entry.answer()), Duration.ZERO, 0);
        return new Answer(name(), entry.answer(), Answer.Ending.COMPLETE, usage, entry.likelihood());
    }

    private Recording.Entry next(Question question) throws ModelTrouble {
        var text = question.messages().stream().map(Message::text).collect(Collectors.joining("\n"));
        synchronized (left) {
            for (var entry : left) {
                if (entry.role().equals(question.role()) && text.contains(entry.contains())) {
                    if (!entry.repeat()) {
                        left.remove(entry);
                    }
                    return entry;
                }
            }
        }
        throw new ModelTrouble(
                ModelTrouble.Kind.EMPTY,
                name() + " has no answer left for the " + question.role()
                        + "; add one to the recording, or let one be given again (repeat: true)");
    }
}
