package dev.codemedic.models.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.codemedic.core.model.ModelTrouble;
import dev.codemedic.core.model.ModelTrouble.Kind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a running Ollama has, and how to get more; its API is described at github.com/ollama/ollama, docs/api.md. */
public final class OllamaServer {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration QUICK = Duration.ofSeconds(5);
    private static final int LONGEST_LINE = 1 << 16;
    private static final Pattern CLOUD = Pattern.compile("[-:]cloud$", Pattern.CASE_INSENSITIVE);

    private final URI address;
    private final HttpClient http;

    /** Whether Ollama passes what a model of that name is asked on to its own cloud; others may be passed on as well. */
    public static boolean passesOn(String model) {
        return CLOUD.matcher(model).find();
    }

    /** A server at an address; nothing is asked yet. */
    public OllamaServer(URI address, HttpClient http) {
        this.address = address;
        this.http = http;
    }

    /**
     * A model that is there.
     *
     * @param bytes it takes on disk
     * @param parameters such as {@code 7.6B}; empty where not told
     * @param quantization such as {@code Q4_K_M}; empty where not told
     */
    public record Installed(String name, long bytes, String parameters, String quantization) {}

    /** How far a model has come. */
    @FunctionalInterface
    public interface Progress {

        /**
         * Told again and again.
         *
         * @param status in the server's words
         * @param done bytes
         * @param total bytes; 0 where not known
         */
        void at(String status, long done, long total);
    }

    /** The models that are there, as the server lists them. */
    public List<Installed> models() throws ModelTrouble, InterruptedException {
        var models = new ArrayList<Installed>();
        for (var model : get("/api/tags").path("models")) {
            models.add(new Installed(
                    model.path("name").asText(),
                    model.path("size").asLong(),
                    model.path("details").path("parameter_size").asText(""),
                    model.path("details").path("quantization_level").asText("")));
        }
        return models;
    }

    /** The server's version. */
    public String version() throws ModelTrouble, InterruptedException {
        return get("/api/version").path("version").asText();
    }

    /**
     * What is told of one model.
     *
     * @param window how many tokens it was made for; empty where it is not told
     * @param writes whether it writes text; one of which that is not told does
     * @param passedOn whether what it is asked goes on to another machine, whatever its name is
     */
    public record Shown(OptionalInt window, boolean writes, boolean passedOn) {}

    /** A model that is there. */
    public Shown shown(String model) throws ModelTrouble, InterruptedException {
        var shown = sent(request("/api/show").POST(body(Map.of("model", model))), model);
        var info = shown.path("model_info");
        var length = info.path(info.path("general.architecture").asText() + ".context_length");
        var capabilities = new ArrayList<String>();
        shown.path("capabilities").forEach(one -> capabilities.add(one.asText()));
        return new Shown(
                length.isInt() ? OptionalInt.of(length.intValue()) : OptionalInt.empty(),
                capabilities.isEmpty() || capabilities.contains("completion"),
                passesOn(model) || !shown.path("remote_host").asText().isBlank());
    }

    /**
     * Downloads a model; one that has come in part goes on from there.
     *
     * @throws ModelTrouble where the server cannot get it; the message is for a user
     */
    public void pull(String model, Progress progress) throws ModelTrouble, InterruptedException {
        try {
            var response = http.send(
                    request("/api/pull").POST(body(Map.of("model", model))).build(), BodyHandlers.ofInputStream());
            var complete = false;
            try (var lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
                for (var line = line(lines); line != null; line = line(lines)) {
                    var step = JSON.readTree(line);
                    if (step.has("error")) {
                        throw new ModelTrouble(
                                Kind.NO_MODEL,
                                "Ollama cannot get " + model + ": "
                                        + step.path("error").asText());
                    }
                    progress.at(
                            step.path("status").asText(),
                            step.path("completed").asLong(),
                            step.path("total").asLong());
                    complete |= step.path("status").asText().equals("success");
                }
            }
            if (!complete) {
                throw new ModelTrouble(
                        Kind.BROKEN_OFF,
                        "Ollama stopped in the middle of getting " + model + "; try again, it goes on");
            }
        } catch (ModelTrouble known) {
            throw known;
        } catch (IOException broken) {
            throw trouble(broken);
        }
    }

    /**
     * What a text means, by an embedding model.
     *
     * @param vector numbers that texts of like meaning have alike; as many for each text
     * @param tokens of the text, as the server counts them
     */
    @SuppressWarnings("ArrayRecordComponent") // made once and handed on
    public record Embedded(float[] vector, int tokens) {}

    /** Turns a text into a vector; one that is too long for the model is cut by the server. */
    public Embedded embedded(String model, String text) throws ModelTrouble, InterruptedException {
        var answer = sent(request("/api/embed").POST(body(Map.of("model", model, "input", text))), model);
        var numbers = answer.path("embeddings").path(0);
        var vector = new float[numbers.size()];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) numbers.get(i).asDouble();
        }
        if (vector.length == 0) {
            throw new ModelTrouble(
                    Kind.SERVER, model + " at " + address + " gives no vector; is it an embedding model?");
        }
        return new Embedded(vector, answer.path("prompt_eval_count").asInt());
    }

    private static @Nullable String line(Reader lines) throws IOException {
        var line = new StringBuilder();
        int next = lines.read();
        if (next < 0) {
            return null;
        }
        for (; next >= 0 && next != '\n'; next = lines.read()) {
            if (line.length() == LONGEST_LINE) {
                throw new IOException("a line of more than " + LONGEST_LINE + " characters");
            }
            line.append((char) next);
        }
        return line.toString();
    }

    private JsonNode get(String path) throws ModelTrouble, InterruptedException {
        return sent(request(path).GET(), "");
    }

    private JsonNode sent(HttpRequest.Builder request, String model) throws ModelTrouble, InterruptedException {
        try {
            var response = new QuickLook(http, QUICK).at(request.build());
            if (response.statusCode() == 404 && !model.isEmpty()) {
                throw new ModelTrouble(
                        Kind.NO_MODEL,
                        "there is no model " + model + " at " + address + "; get it with `ollama pull " + model + "`");
            }
            if (response.statusCode() != 200) {
                throw new ModelTrouble(
                        Kind.SERVER, address + " is no Ollama: it answers with status " + response.statusCode());
            }
            return JSON.readTree(response.body());
        } catch (ModelTrouble known) {
            throw known;
        } catch (IOException broken) {
            throw trouble(broken);
        }
    }

    private ModelTrouble trouble(IOException broken) {
        return Troubles.of(new Endpoint(Provider.OLLAMA, "", address, ""), broken);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path));
    }

    private static HttpRequest.BodyPublisher body(Map<String, String> fields) throws ModelTrouble {
        try {
            return BodyPublishers.ofByteArray(JSON.writeValueAsBytes(fields));
        } catch (IOException impossible) {
            throw new ModelTrouble(Kind.REFUSED, String.valueOf(impossible.getMessage()));
        }
    }
}
