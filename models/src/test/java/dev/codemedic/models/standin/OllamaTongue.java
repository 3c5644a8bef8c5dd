package dev.codemedic.models.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Ollama's: JSON lines. {@code api/generate} differs from {@code api/chat} only in where the text stands. */
record OllamaTongue(JsonNode request, boolean generate) implements Tongue {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public String type() {
        return "application/x-ndjson";
    }

    @Override
    public String piece(String text, double likelihood) {
        return likely(line(text).put("done", false), text, likelihood) + "\n";
    }

    @Override
    public String end(End end, int read, int written) {
        return ended(line(""), end, read, written) + "\n";
    }

    @Override
    public ObjectNode whole(String text, double likelihood, End end, int read, int written) {
        return likely(ended(line(text), end, read, written), text, likelihood);
    }

    /** What a request without a question gets: the model is loaded, or put away. */
    ObjectNode loaded() {
        boolean away = request.path("keep_alive").asText().equals("0");
        return line("").put("done", true).put("done_reason", away ? "unload" : "load");
    }

    private static ObjectNode ended(ObjectNode line, End end, int read, int written) {
        return line.put("done", true)
                .put("done_reason", end == End.LENGTH ? "length" : "stop")
                .put("total_duration", 6_000_000L)
                .put("load_duration", 1_000_000L)
                .put("prompt_eval_count", read)
                .put("prompt_eval_duration", 1_000_000L)
                .put("eval_count", written)
                .put("eval_duration", 4_000_000L);
    }

    private ObjectNode line(String text) {
        var line = JSON.createObjectNode()
                .put("model", request.path("model").asText())
                .put("created_at", "2026-11-22T10:00:00.123456Z");
        if (generate) {
            line.put("response", text);
        } else {
            line.putObject("message").put("role", "assistant").put("content", text);
        }
        return line;
    }

    private ObjectNode likely(ObjectNode line, String text, double likelihood) {
        if (request.path("logprobs").asBoolean()) {
            line.putArray("logprobs").addObject().put("token", text).put("logprob", Math.log(likelihood));
        }
        return line;
    }

    @Override
    public String trouble(String message) {
        return error(500, message) + "\n";
    }

    @Override
    public ObjectNode error(int status, String message) {
        return JSON.createObjectNode().put("error", message);
    }

    @Override
    public String missing() {
        var model = request.path("model").asText(request.path("name").asText());
        return "model '" + model + "' not found";
    }
}
