package dev.codemedic.models.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** OpenAI's, which most servers and Hugging Face's router speak as well: server-sent events. */
record OpenAiTongue(JsonNode request) implements Tongue {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public String type() {
        return "text/event-stream";
    }

    @Override
    public String begin(int read) {
        var chunk = chunk();
        var choice = choice(chunk);
        choice.putObject("delta").put("role", "assistant").put("content", "");
        choice.putNull("finish_reason");
        return event(chunk);
    }

    @Override
    public String piece(String text, double likelihood) {
        var chunk = chunk();
        var choice = choice(chunk);
        choice.putObject("delta").put("content", text);
        likely(choice, text, likelihood);
        choice.putNull("finish_reason");
        return event(chunk);
    }

    @Override
    public String end(End end, int read, int written) {
        var last = chunk();
        var choice = choice(last);
        choice.putObject("delta");
        choice.put("finish_reason", reason(end));
        var usage = chunk();
        usage.putArray("choices");
        usage.set("usage", usage(read, written));
        return event(last) + (countsWanted() ? event(usage) : "") + "data: [DONE]\n\n";
    }

    @Override
    public ObjectNode whole(String text, double likelihood, End end, int read, int written) {
        var whole = answer("chat.completion");
        var choice = choice(whole);
        choice.putObject("message").put("role", "assistant").put("content", text);
        likely(choice, text, likelihood);
        choice.put("finish_reason", reason(end));
        whole.set("usage", usage(read, written));
        return whole;
    }

    private static String reason(End end) {
        return switch (end) {
            case DONE -> "stop";
            case LENGTH -> "length";
            case FILTER -> "content_filter";
        };
    }

    private boolean countsWanted() {
        return request.path("stream_options").path("include_usage").asBoolean();
    }

    private ObjectNode chunk() {
        var chunk = answer("chat.completion.chunk");
        return countsWanted() ? chunk.putNull("usage") : chunk;
    }

    private ObjectNode answer(String kind) {
        return JSON.createObjectNode()
                .put("id", "chatcmpl-1")
                .put("object", kind)
                .put("created", 1_795_000_000)
                .put("model", request.path("model").asText())
                .put("system_fingerprint", "fp_standin");
    }

    private static ObjectNode choice(ObjectNode answer) {
        return answer.putArray("choices").addObject().put("index", 0).putNull("logprobs");
    }

    private void likely(ObjectNode choice, String text, double likelihood) {
        if (request.path("logprobs").asBoolean()) {
            choice.putObject("logprobs")
                    .putArray("content")
                    .addObject()
                    .put("token", text)
                    .put("logprob", Math.log(likelihood));
        }
    }

    private static ObjectNode usage(int read, int written) {
        return JSON.createObjectNode()
                .put("prompt_tokens", read)
                .put("completion_tokens", written)
                .put("total_tokens", read + written);
    }

    private static String event(ObjectNode node) {
        return "data: " + node + "\n\n";
    }

    @Override
    public String trouble(String message) {
        return event(error(500, message));
    }

    @Override
    public ObjectNode error(int status, String message) {
        var error = JSON.createObjectNode();
        error.putObject("error")
                .put("message", message)
                .put("type", status < 500 ? "invalid_request_error" : "server_error")
                .putNull("param")
                .put(
                        "code",
                        switch (status) {
                            case 401 -> "invalid_api_key";
                            case 404 -> "model_not_found";
                            case 429 -> "rate_limit_exceeded";
                            default -> null;
                        });
        return error;
    }

    @Override
    public String missing() {
        return "The model `" + request.path("model").asText() + "` does not exist or you do not have access to it.";
    }
}
