package dev.codemedic.models.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * Stands in for a model's server where no model can be had. It speaks Ollama's protocol (api/chat, api/tags, api/show,
 * api/pull, api/version) and that of OpenAI (v1/chat/completions, v1/models) over real connections; what it answers is
 * scripted.
 */
public final class StandIn implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PIECE = 12;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Function<Asked, Reply> script;
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final List<String> models = new CopyOnWriteArrayList<>(List.of("stand-in:1b"));

    /**
     * A question as it came.
     *
     * @param path of the request
     * @param body of the request
     * @param number of questions so far, from 1
     */
    public record Asked(String path, JsonNode body, int number) {
        /** All messages, one after the other. */
        public String text() {
            var all = new StringBuilder();
            body.path("messages")
                    .forEach(message ->
                            all.append(message.path("content").asText()).append("\n\n"));
            return all.toString();
        }
    }

    private StandIn(Function<Asked, Reply> script) throws IOException {
        this.script = script;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /** A server that answers each question as the script says. */
    public static StandIn answering(Function<Asked, Reply> script) throws IOException {
        return new StandIn(script);
    }

    /** A server that gives these replies, the last one again and again. */
    public static StandIn answering(Reply... replies) throws IOException {
        return new StandIn(question -> replies[Math.min(question.number(), replies.length) - 1]);
    }

    /** Its address. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** What it was asked, in order. */
    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            var body = JSON.readTree(exchange.getRequestBody());
            switch (path) {
                case "/api/version" ->
                    json(exchange, 200, JSON.createObjectNode().put("version", "0.12.11"));
                case "/api/tags" -> json(exchange, 200, tags());
                case "/api/show" -> show(exchange, body);
                case "/api/pull" -> pull(exchange, body);
                case "/v1/models" -> json(exchange, 200, listed());
                case "/api/chat" -> chat(exchange, body, new OllamaTongue());
                case "/v1/chat/completions" -> chat(exchange, body, new OpenAiTongue());
                default -> json(exchange, 404, JSON.createObjectNode().put("error", "no such path " + path));
            }
        } catch (UncheckedIOException gone) {
            // the asker has gone
        }
    }

    private void chat(HttpExchange exchange, JsonNode body, Tongue tongue) throws IOException {
        Asked question;
        synchronized (asked) {
            question = new Asked(exchange.getRequestURI().getPath(), body, asked.size() + 1);
            asked.add(question);
        }
        var model = body.path("model").asText();
        if (!models.contains(model)) {
            json(exchange, 404, tongue.error("model \"" + model + "\" not found, try pulling it first"));
            return;
        }
        reply(exchange, question, tongue, script.apply(question));
    }

    private void reply(HttpExchange exchange, Asked question, Tongue tongue, Reply reply) throws IOException {
        int read = question.text().length() / 4;
        if (reply instanceof Reply.Status(int code, var message)) {
            json(exchange, code, tongue.error(message));
            return;
        }
        if (reply instanceof Reply.Silent) {
            await();
            return;
        }
        exchange.getResponseHeaders().add("Content-Type", tongue.type());
        exchange.sendResponseHeaders(200, 0);
        var out = exchange.getResponseBody();
        switch (reply) {
            case Reply.Text(var text, var likelihood, var pause) -> {
                for (var piece : pieces(text)) {
                    if (!pause.isZero() && closedWithin(pause.toMillis())) {
                        return;
                    }
                    write(out, tongue.piece(piece, likelihood));
                }
                write(out, tongue.end("stop", read, text.length() / 4));
            }
            case Reply.TooLong(var text) -> {
                write(out, tongue.piece(text, 0.5));
                write(out, tongue.end("length", read, text.length() / 4));
            }
            case Reply.Cut(var text, var taken) -> {
                write(out, tongue.piece(text, 0.5));
                write(out, tongue.end("stop", taken, text.length() / 4));
            }
            case Reply.Failing(var before, var message) -> {
                write(out, tongue.piece(before, 0.5));
                write(out, tongue.trouble(message));
            }
            case Reply.BrokenOff(var before) -> write(out, tongue.piece(before, 0.5));
            case Reply.Malformed(var bytes) -> write(out, bytes);
            case Reply.Endless(var piece) -> {
                while (!closedWithin(0)) {
                    write(out, tongue.piece(piece, 0.5));
                }
            }
            case Reply.Status _, Reply.Silent _ -> throw new IllegalStateException();
        }
    }

    private void await() {
        try {
            closed.await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean closedWithin(long millis) {
        try {
            return closed.await(millis, java.util.concurrent.TimeUnit.MILLISECONDS);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static List<String> pieces(String text) {
        var pieces = new ArrayList<String>();
        for (int at = 0; at < text.length(); at += PIECE) {
            pieces.add(text.substring(at, Math.min(text.length(), at + PIECE)));
        }
        return pieces;
    }

    private ObjectNode tags() {
        var all = JSON.createObjectNode();
        var list = all.putArray("models");
        models.forEach(model -> list.addObject()
                .put("name", model)
                .put("model", model)
                .put("size", 1_300_000_000L)
                .putObject("details")
                .put("parameter_size", "1.2B")
                .put("quantization_level", "Q4_K_M"));
        return all;
    }

    private ObjectNode listed() {
        var all = JSON.createObjectNode().put("object", "list");
        var list = all.putArray("data");
        models.forEach(model -> list.addObject().put("id", model).put("object", "model"));
        return all;
    }

    private void show(HttpExchange exchange, JsonNode body) throws IOException {
        var model = body.path("model").asText(body.path("name").asText());
        if (!models.contains(model)) {
            json(exchange, 404, JSON.createObjectNode().put("error", "model '" + model + "' not found"));
            return;
        }
        var shown = JSON.createObjectNode();
        shown.putObject("model_info").put("general.architecture", "standin").put("standin.context_length", 32768);
        shown.putArray("capabilities").add("completion");
        json(exchange, 200, shown);
    }

    private void pull(HttpExchange exchange, JsonNode body) throws IOException {
        var model = body.path("model").asText(body.path("name").asText());
        exchange.getResponseHeaders().add("Content-Type", "application/x-ndjson");
        exchange.sendResponseHeaders(200, 0);
        var out = exchange.getResponseBody();
        write(out, "{\"status\":\"pulling manifest\"}\n");
        if (model.startsWith("missing")) {
            write(out, "{\"error\":\"pull model manifest: file does not exist\"}\n");
            return;
        }
        for (int part = 0; part <= 10; part++) {
            write(
                    out,
                    "{\"status\":\"pulling abc\",\"digest\":\"sha256:abc\",\"total\":1000,\"completed\":" + part * 100
                            + "}\n");
        }
        models.add(model);
        write(out, "{\"status\":\"success\"}\n");
    }

    private static void json(HttpExchange exchange, int status, JsonNode node) throws IOException {
        var bytes = JSON.writeValueAsBytes(node);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static void write(OutputStream out, String text) {
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
