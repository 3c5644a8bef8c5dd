package dev.codemedic.models.provider;

import dev.codemedic.core.model.ModelTrouble;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One question's connection, for LangChain4j to speak through. It works in the asking thread, so that an interrupt ends it
 * at once; it bounds the whole answer in time and size; and it shows what comes to a {@link WireTap}, for what LangChain4j
 * does not pass on.
 */
final class Wire implements HttpClient, HttpClientBuilder {
    private static final int LONGEST_ERROR = 4096;
    private static final Pattern SECONDS = Pattern.compile("\\d{1,6}");

    private final java.net.http.HttpClient client;
    private final Duration limit;
    private final WireTap tap;
    private final UnaryOperator<String> amended;
    private final AtomicReference<@Nullable InputStream> open = new AtomicReference<>();
    private @Nullable Refusal refusal;
    private volatile boolean late;

    /**
     * A connection yet to be made.
     *
     * @param limit from the question to the last byte of the answer
     * @param amended the body of the request as it is sent
     */
    Wire(java.net.http.HttpClient client, Duration limit, WireTap tap, UnaryOperator<String> amended) {
        this.amended = amended;
        this.client = client;
        this.limit = limit;
        this.tap = tap;
    }

    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        var watch = Thread.ofVirtual().name("medic-answer-limit").start(this::limit);
        try {
            var response = client.send(converted(request), BodyHandlers.ofInputStream());
            try (var body = new TappedStream(response.body(), tap)) {
                open.set(body);
                if (late) {
                    body.close();
                }
                if (response.statusCode() / 100 != 2) {
                    var told = refusal(response, body);
                    refusal = told;
                    listener.onError(new HttpException(told.status(), told.words()));
                    return;
                }
                listener.onOpen(SuccessfulHttpResponse.builder()
                        .statusCode(response.statusCode())
                        .headers(response.headers().map())
                        .build());
                parser.parse(body, listener);
                listener.onClose();
            }
        } catch (IOException broken) {
            listener.onError(late ? tooLate() : broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            listener.onError(interrupted);
        } finally {
            watch.interrupt();
        }
    }

    private void limit() {
        try {
            Thread.sleep(limit);
            late = true;
            var body = open.get();
            if (body != null) {
                body.close();
            }
        } catch (InterruptedException answered) {
            Thread.currentThread().interrupt();
        } catch (IOException closed) {
            // it is over either way
        }
    }

    private ModelTrouble tooLate() {
        return new ModelTrouble(ModelTrouble.Kind.TIMEOUT, "no complete answer within " + limit.toSeconds() + " s");
    }

    /** What the server said instead of an answer. */
    Optional<Refusal> refusal() {
        return Optional.ofNullable(refusal);
    }

    private static Refusal refusal(HttpResponse<InputStream> response, InputStream body) throws IOException {
        var text = new String(body.readNBytes(LONGEST_ERROR), StandardCharsets.UTF_8);
        var after = response.headers().firstValue("retry-after").filter(SECONDS.asMatchPredicate());
        return new Refusal(response.statusCode(), text, after.orElse(""));
    }

    private java.net.http.HttpRequest converted(HttpRequest request) {
        var address = URI.create(request.url());
        var builder = java.net.http.HttpRequest.newBuilder(address).timeout(limit);
        if ("http".equals(address.getScheme())) {
            // LM Studio and vLLM lose the question where a client offers to go over to HTTP/2
            builder.version(java.net.http.HttpClient.Version.HTTP_1_1);
        }
        request.headers().forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
        var body = request.body();
        return builder.method(
                        request.method().name(),
                        body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(amended.apply(body)))
                .build();
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        throw new UnsupportedOperationException("answers are streamed");
    }

    @Override
    public Duration connectTimeout() {
        return limit;
    }

    @Override
    public HttpClientBuilder connectTimeout(Duration timeout) {
        return this;
    }

    @Override
    public Duration readTimeout() {
        return limit;
    }

    @Override
    public HttpClientBuilder readTimeout(Duration timeout) {
        return this;
    }

    @Override
    public HttpClient build() {
        return this;
    }
}
