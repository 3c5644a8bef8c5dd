package dev.codemedic.models.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Stands in for a model's server where no model can be had. It speaks the protocols of Ollama (below {@code /api}), OpenAI
 * ({@code /v1/chat/completions}, {@code /v1/models}), Anthropic ({@code /v1/messages}) and Google
 * ({@code /v1beta/models/NAME:streamGenerateContent}) over real connections; what it answers is scripted.
 */
public final class StandIn implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern GEMINI =
            Pattern.compile("/v1(?:beta)?/models/([^:/]+(?::[\\w.-]+)?):(generateContent|streamGenerateContent)");
    private static final Set<String> READING = Set.of("/", "/api/tags", "/api/ps", "/api/version", "/v1/models");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Function<Asked, Reply> script;
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Shelf shelf = new Shelf();
    private volatile String key = "";

    /**
     * A question as it came.
     *
     * @param path of the request
     * @param body of the request
     * @param number of questions so far, from 1
     */
    public record Asked(String path, JsonNode body, int number) {
        private static final Set<String> SAYING = Set.of("content", "text", "system", "prompt");

        /** All that is said in it, one after the other, whatever the protocol. */
        public String text() {
            var all = new StringBuilder();
            collect(body, all);
            return all.toString();
        }

        private static void collect(JsonNode node, StringBuilder all) {
            node.properties().forEach(field -> {
                if (SAYING.contains(field.getKey()) && field.getValue().isTextual()) {
                    all.append(field.getValue().textValue()).append("\n\n");
                } else {
                    collect(field.getValue(), all);
                }
            });
            if (node.isArray()) {
                node.forEach(each -> collect(each, all));
            }
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

    /** From now on only questions with this key are answered, except by Ollama, which has none. */
    public StandIn demanding(String wanted) {
        key = wanted;
        return this;
    }

    /** From now on its Ollama says that it passes on what its models are asked. @param host to which it does */
    public StandIn passingOn(String host) {
        shelf.passOn(host);
        return this;
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
            var telling = new Telling(exchange, closed);
            var path = exchange.getRequestURI().getPath();
            var body = JSON.readTree(exchange.getRequestBody());
            var gemini = GEMINI.matcher(path);
            if (gemini.matches()) {
                gemini(exchange, telling, body, gemini.group(1), gemini.group(2).startsWith("stream"));
            } else if (path.startsWith("/v1/")) {
                hosted(exchange, telling, path, body);
            } else {
                ollama(exchange, telling, path, body);
            }
        } catch (UncheckedIOException gone) {
            // the asker has gone
        }
    }

    private void ollama(HttpExchange exchange, Telling telling, String path, JsonNode body) throws IOException {
        var wanted = path.equals("/api/delete") ? "DELETE" : READING.contains(path) ? "GET" : "POST";
        var method = exchange.getRequestMethod().replace("HEAD", "GET");
        var model = body.path("model").asText(body.path("name").asText());
        if (path.startsWith("/api/") && !method.equals(wanted)) {
            telling.plain(405, "405 method not allowed");
            return;
        }
        switch (path) {
            case "/" -> telling.plain(200, "Ollama is running");
            case "/api/version" -> telling.json(200, JSON.createObjectNode().put("version", "0.12.11"));
            case "/api/tags" -> telling.json(200, shelf.tags());
            case "/api/ps" -> telling.json(200, shelf.loaded());
            case "/api/pull" -> pull(telling, body, model);
            case "/api/show" -> {
                if (known(telling, body, model)) {
                    telling.json(200, shelf.shown());
                }
            }
            case "/api/embed" -> {
                if (known(telling, body, model)) {
                    telling.json(200, embedded(body));
                }
            }
            case "/api/delete" -> {
                if (known(telling, body, model) && shelf.remove(model)) {
                    telling.plain(200, "");
                }
            }
            case "/api/chat", "/api/generate" -> {
                var tongue = new OllamaTongue(body, path.endsWith("generate"));
                if (known(telling, body, model)) {
                    shelf.use(model);
                    if (body.path("messages").isEmpty() && !body.has("prompt")) {
                        telling.json(200, tongue.loaded());
                    } else {
                        chat(path, telling, body, tongue, body.path("stream").asBoolean(true));
                    }
                }
            }
            default -> telling.plain(404, "404 page not found");
        }
    }

    /** Texts with the same words have the same vector. */
    private static ObjectNode embedded(JsonNode body) {
        var counts = new double[16];
        for (var word : body.path("input").asText().split("\\W+")) {
            counts[Math.floorMod(word.hashCode(), counts.length)]++;
        }
        var answer = JSON.createObjectNode().put("model", body.path("model").asText());
        var vector = answer.putArray("embeddings").addArray();
        for (double count : counts) {
            vector.add(count);
        }
        return answer.put("prompt_eval_count", body.path("input").asText().length() / 4);
    }

    private boolean known(Telling telling, JsonNode body, String model) throws IOException {
        var tongue = new OllamaTongue(body, false);
        if (body.isMissingNode()) {
            telling.json(400, tongue.error(400, "missing request body"));
        } else if (model.isEmpty()) {
            telling.json(400, tongue.error(400, "model is required"));
        } else if (!shelf.has(model)) {
            telling.json(404, tongue.error(404, tongue.missing()));
        } else {
            return true;
        }
        return false;
    }

    private void pull(Telling telling, JsonNode body, String model) throws IOException {
        var told = shelf.pulled(model).toList();
        if (!body.path("stream").asBoolean(true)) {
            telling.json(told.getLast().has("error") ? 500 : 200, told.getLast());
            return;
        }
        telling.stream("application/x-ndjson");
        for (var each : told) {
            if (each.path("status").asText().equals("success")) {
                shelf.add(model);
            }
            telling.write(each + "\n");
        }
    }

    private void hosted(HttpExchange exchange, Telling telling, String path, JsonNode body) throws IOException {
        var anthropic = path.equals("/v1/messages");
        var tongue = anthropic ? new AnthropicTongue(body) : new OpenAiTongue(body);
        var headers = exchange.getRequestHeaders();
        var given = anthropic ? headers.getFirst("x-api-key") : headers.getFirst("Authorization");
        if (!key.isEmpty() && !(anthropic ? key : "Bearer " + key).equals(given)) {
            telling.json(401, tongue.error(401, anthropic ? "invalid x-api-key" : "Incorrect API key provided."));
        } else if (path.equals("/v1/models")) {
            telling.json(200, shelf.listed());
        } else if (headers.containsKey("Upgrade")) {
            // what vLLM makes of a client that offers HTTP/2: the question is lost
            telling.json(400, tongue.error(400, "[{'type': 'missing', 'loc': ('body',), 'msg': 'Field required'}]"));
        } else if (anthropic && !headers.containsKey("anthropic-version")) {
            telling.json(400, tongue.error(400, "anthropic-version: header is required"));
        } else if (anthropic && !body.has("max_tokens")) {
            telling.json(400, tongue.error(400, "max_tokens: Field required"));
        } else if (anthropic || path.equals("/v1/chat/completions")) {
            chat(path, telling, body, tongue, body.path("stream").asBoolean());
        } else {
            telling.json(404, tongue.error(404, "Invalid URL (" + exchange.getRequestMethod() + " " + path + ")"));
        }
    }

    private void gemini(HttpExchange exchange, Telling telling, JsonNode body, String model, boolean streamed)
            throws IOException {
        var tongue = new GeminiTongue(model);
        var query = String.valueOf(exchange.getRequestURI().getQuery());
        var given = exchange.getRequestHeaders().getFirst("x-goog-api-key");
        if (!key.isEmpty() && !key.equals(given) && !List.of(query.split("&")).contains("key=" + key)) {
            telling.json(400, tongue.wrongKey());
        } else if (streamed && !query.contains("alt=sse")) {
            telling.json(400, tongue.error(400, "the stand-in streams events only: alt=sse"));
        } else {
            var named = body instanceof ObjectNode object ? object.deepCopy().put("model", model) : body;
            chat(exchange.getRequestURI().getPath(), telling, named, tongue, streamed);
        }
    }

    private void chat(String path, Telling telling, JsonNode body, Tongue tongue, boolean streamed) throws IOException {
        if (!shelf.has(body.path("model").asText())) {
            telling.json(404, tongue.error(404, tongue.missing()));
            return;
        }
        Asked question;
        synchronized (asked) {
            question = new Asked(path, body, asked.size() + 1);
            asked.add(question);
        }
        telling.reply(script.apply(question), tongue, streamed, question.text().length() / 4);
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
