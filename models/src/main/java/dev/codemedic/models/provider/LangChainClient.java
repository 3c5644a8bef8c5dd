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

    /** The most characters that one token stands for: a server that counts fewer tokens than that is not believed. */
    private static final int WIDEST_TOKEN = 16;

    private final Endpoint endpoint;
    private final ModelLimits limits;
    private final Tokens tokens;
    private final HttpClient http;
    private final Bodies bodies;

    /** A model, nothing of which is asked yet. */
    public LangChainClient(Endpoint endpoint, ModelLimits limits, Tokens tokens, HttpClient http) {
        this.endpoint = endpoint;
        this.limits = limits;
        this.tokens = tokens;
        this.http = http;
        this.bodies = new Bodies(endpoint.provider());
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
        endpoint.checkKey();
        long start = System.nanoTime();
        var reply = reply(question, size, heard);
        if (reply.wire.refusal().filter(bodies::learn).isPresent()) {
            throw new ModelTrouble(ModelTrouble.Kind.AMENDED, name() + " wants to be asked in other words");
        }
        return answer(question, size, Duration.ofNanos(System.nanoTime() - start), reply);
    }

    private Reply reply(Question question, int size, Consumer<String> heard) throws InterruptedException {
        var tap = new WireTap(question.answerTokens() * BYTES_PER_TOKEN);
        var wire = new Wire(http, limits.time(), tap, bodies::amended);
        var reply = new Reply(heard, tap, wire);
        try {
            var model = Dialects.model(endpoint, question, limits.contextFor(size + question.answerTokens()), wire);
            chat(model, question, reply);
        } catch (RuntimeException refused) {
            reply.onError(refused);
        }
        if (Thread.interrupted()) {
            throw new InterruptedException("the question was broken off");
        }
        return reply;
    }

    private static void chat(StreamingChatModel model, Question question, Reply reply) {
        var messages =
                question.messages().stream().map(LangChainClient::converted).toList();
        model.chat(ChatRequest.builder().messages(messages).build(), reply);
    }

    private static ChatMessage converted(Message message) {
        return switch (message.speaker()) {
            case SYSTEM -> SystemMessage.from(message.text());
            case USER -> UserMessage.from(message.text());
            case MODEL -> AiMessage.from(message.text());
        };
    }

    private Answer answer(Question question, int size, Duration time, Reply reply) throws ModelTrouble {
        var response = complete(reply);
        var counted = response.metadata().tokenUsage();
        int asked = counted == null ? 0 : number(counted.inputTokenCount());
        int read = Math.max(0, reply.tap.read().orElse(asked));
        if (read > 0 && read < size * READ_AT_LEAST) {
            throw new ModelTrouble(
                    ModelTrouble.Kind.TRUNCATED,
                    name() + " has read " + read + " tokens of about " + size
                            + ": the server cuts questions; give it a larger context");
        }
        var text = reply.text.toString();
        if (text.isBlank()) {
            throw new ModelTrouble(ModelTrouble.Kind.EMPTY, name() + empty(question, reply.tap.ending()));
        }
        // a total may hold more than both parts: what was thought before the answer
        int written = counted == null
                ? 0
                : Math.max(number(counted.outputTokenCount()), number(counted.totalTokenCount()) - asked);
        int price = read == 0 ? size : read;
        int answered = written == 0 ? tokens.in(text) : Math.max(written, text.length() / WIDEST_TOKEN);
        var usage = new Usage(price, answered, time, limits.price(price, answered));
        return new Answer(name(), text, reply.tap.ending(), usage, reply.tap.likelihood());
    }

    private ChatResponse complete(Reply reply) throws ModelTrouble {
        if (reply.wire.refusal().isPresent()) {
            throw Troubles.of(endpoint, reply.wire.refusal().get());
        }
        if (reply.tap.error().isPresent()) {
            throw Troubles.said(endpoint, reply.tap.error().get());
        }
        var response = reply.response;
        if (reply.error != null || response == null) {
            throw Troubles.of(endpoint, reply.error);
        }
        if (reply.tap.garbled() || !reply.tap.ended()) {
            throw new ModelTrouble(
                    ModelTrouble.Kind.BROKEN_OFF,
                    name()
                            + (reply.tap.garbled()
                                    ? " sent a piece of its answer that cannot be read"
                                    : " broke off in the middle of its answer"));
        }
        return response;
    }

    private static String empty(Question question, Answer.Ending ending) {
        return switch (ending) {
            case COMPLETE -> " gave an empty answer";
            case FILTERED -> " held its answer back: its provider does not let it through";
            case LENGTH ->
                " used all of its " + question.answerTokens()
                        + " tokens before it began to answer; one that thinks first needs more of them, which a prompt"
                        + " of your own can give (answer-tokens)";
        };
    }

    private static int number(@Nullable Integer counted) {
        return counted == null ? 0 : Math.max(0, counted);
    }

    /** What came of one request, as LangChain4j hands it over. */
    private static final class Reply implements StreamingChatResponseHandler {
        private final Consumer<String> heard;
        private final WireTap tap;
        private final Wire wire;
        private final StringBuilder text = new StringBuilder();
        private @Nullable ChatResponse response;
        private @Nullable Throwable error;

        Reply(Consumer<String> heard, WireTap tap, Wire wire) {
            this.heard = heard;
            this.tap = tap;
            this.wire = wire;
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
