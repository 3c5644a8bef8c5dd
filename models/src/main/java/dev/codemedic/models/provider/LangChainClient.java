package dev.codemedic.models.provider;

import dev.codemedic.core.model.Answer;
import dev.codemedic.core.model.Message;
import dev.codemedic.core.model.ModelClient;
import dev.codemedic.core.model.ModelTrouble;
import dev.codemedic.core.model.Question;
import dev.codemedic.core.model.Usage;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.output.FinishReason;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A model that LangChain4j can reach. Every answer is streamed, so that it can be shown, bounded and broken off. */
public final class LangChainClient implements ModelClient {
    /** Bytes around each token of a streamed answer, at the most: events with their likelihoods. */
    private static final long BYTES_PER_TOKEN = 4096;

    /** Counts of different tokenizers differ; a server that has read less than this part has left something out. */
    private static final double READ_AT_LEAST = 0.5;

    private final Endpoint endpoint;
    private final ModelLimits limits;
    private final Tokens tokens;
    private final HttpClient http;

    /** A model, nothing of which is asked yet. */
    public LangChainClient(Endpoint endpoint, ModelLimits limits, Tokens tokens, HttpClient http) {
        this.endpoint = endpoint;
        this.limits = limits;
        this.tokens = tokens;
        this.http = http;
    }

    @Override
    public String name() {
        return endpoint.name();
    }

    @Override
    public boolean local() {
        return endpoint.local();
    }

    @Override
    public int window() {
        return limits.window();
    }

    @Override
    public Answer ask(Question question, Consumer<String> heard) throws ModelTrouble, InterruptedException {
        int size = tokens.in(question);
        if (size + question.answerTokens() > limits.window()) {
            throw new ModelTrouble(
                    ModelTrouble.Kind.TOO_LONG,
                    "the question takes about " + size + " tokens and its answer up to " + question.answerTokens()
                            + "; " + name() + " has room for " + limits.window());
        }
        var tap = new WireTap(question.answerTokens() * BYTES_PER_TOKEN);
        var wire = new Wire(http, limits.time(), tap, Bodies.of(endpoint.provider()));
        var collected = new Collected(heard);
        long start = System.nanoTime();
        try {
            var model = Dialects.model(endpoint, question, limits.contextFor(size + question.answerTokens()), wire);
            chat(model, question, collected);
        } catch (RuntimeException refused) {
            collected.onError(refused);
        }
        if (Thread.interrupted()) {
            throw new InterruptedException("the question was broken off");
        }
        var time = Duration.ofNanos(System.nanoTime() - start);
        return answer(question, size, time, tap, collected);
    }

    private static void chat(StreamingChatModel model, Question question, Collected collected) {
        var messages =
                question.messages().stream().map(LangChainClient::converted).toList();
        model.chat(ChatRequest.builder().messages(messages).build(), collected);
    }

    private static ChatMessage converted(Message message) {
        return switch (message.speaker()) {
            case SYSTEM -> SystemMessage.from(message.text());
            case USER -> UserMessage.from(message.text());
            case MODEL -> AiMessage.from(message.text());
        };
    }

    private Answer answer(Question question, int size, Duration time, WireTap tap, Collected collected)
            throws ModelTrouble {
        if (tap.error().isPresent()) {
            throw Troubles.said(endpoint, tap.error().get());
        }
        var response = collected.response;
        if (collected.error != null || response == null) {
            throw Troubles.of(endpoint, collected.error);
        }
        if (!tap.ended()) {
            throw new ModelTrouble(ModelTrouble.Kind.BROKEN_OFF, name() + " broke off in the middle of its answer");
        }
        var counted = response.metadata().tokenUsage();
        Integer asked = counted == null ? null : counted.inputTokenCount();
        Integer answered = counted == null ? null : counted.outputTokenCount();
        int read = tap.read().orElse(asked == null ? 0 : asked);
        if (read > 0 && read < size * READ_AT_LEAST) {
            throw new ModelTrouble(
                    ModelTrouble.Kind.TRUNCATED,
                    name() + " has read " + read + " tokens of about " + size
                            + ": the server cuts questions; give it a larger context");
        }
        var text = collected.text.toString();
        if (text.isBlank()) {
            throw new ModelTrouble(ModelTrouble.Kind.EMPTY, name() + " gave an empty answer");
        }
        int written = answered == null ? tokens.in(text) : answered;
        int price = read == 0 ? size : read;
        var usage = new Usage(price, written, time, limits.price(price, written));
        return new Answer(name(), text, ending(response.metadata().finishReason()), usage, tap.likelihood());
    }

    private static Answer.Ending ending(@Nullable FinishReason reason) {
        return reason == FinishReason.LENGTH
                ? Answer.Ending.LENGTH
                : reason == FinishReason.CONTENT_FILTER ? Answer.Ending.FILTERED : Answer.Ending.COMPLETE;
    }

    /** What LangChain4j hands over. */
    private static final class Collected implements StreamingChatResponseHandler {
        private final Consumer<String> heard;
        private final StringBuilder text = new StringBuilder();
        private @Nullable ChatResponse response;
        private @Nullable Throwable error;

        Collected(Consumer<String> heard) {
            this.heard = heard;
        }

        @Override
        public void onPartialResponse(String part) {
            text.append(part);
            heard.accept(part);
        }

        @Override
        public void onCompleteResponse(ChatResponse complete) {
            response = complete;
        }

        @Override
        public void onError(Throwable trouble) {
            error = error == null ? trouble : error;
        }
    }
}
