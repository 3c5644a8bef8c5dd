package dev.codemedic.models.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Anthropic's: server-sent events with names. It tells no likelihood. */
record AnthropicTongue(JsonNode request) implements Tongue {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public String type() {
        return "text/event-stream; charset=utf-8";
    }

    @Override
    public String begin(int read) {
        var start = named("message_start");
        start.set("message", message(read, 1).putNull("stop_reason"));
        var block = named("content_block_start").put("index", 0);
        block.putObject("content_block").put("type", "text").put("text", "");
        return event(start) + event(block) + event(named("ping"));
    }

    @Override
    public String piece(String text, double likelihood) {
        var delta = named("content_block_delta").put("index", 0);
        delta.putObject("delta").put("type", "text_delta").put("text", text);
        return event(delta);
    }

    @Override
    public String end(End end, int read, int written) {
        var delta = named("message_delta");
        delta.putObject("delta").put("stop_reason", reason(end)).putNull("stop_sequence");
        delta.putObject("usage").put("output_tokens", written);
        return event(named("content_block_stop").put("index", 0)) + event(delta) + event(named("message_stop"));
    }

    @Override
    public ObjectNode whole(String text, double likelihood, End end, int read, int written) {
        var whole = message(read, written).put("stop_reason", reason(end));
        whole.withArray("content").addObject().put("type", "text").put("text", text);
        return whole;
    }

    private static String reason(End end) {
        return switch (end) {
            case DONE -> "end_turn";
            case LENGTH -> "max_tokens";
            case FILTER -> "refusal";
        };
    }

    private ObjectNode message(int read, int written) {
        var message = named("message")
                .put("id", "msg_1")
                .put("role", "assistant")
                .put("model", request.path("model").asText())
                .putNull("stop_sequence");
        message.putArray("content");
        message.putObject("usage").put("input_tokens", read).put("output_tokens", written);
        return message;
    }

    private static ObjectNode named(String type) {
        return JSON.createObjectNode().put("type", type);
    }

    private static String event(ObjectNode node) {
        return "event: " + node.path("type").asText() + "\ndata: " + node + "\n\n";
    }

    @Override
    public String trouble(String message) {
        return event(error(message.contains("verloaded") ? 529 : 500, message));
    }

    @Override
    public ObjectNode error(int status, String message) {
        var error = named("error");
        error.putObject("error")
                .put(
                        "type",
                        switch (status) {
                            case 401 -> "authentication_error";
                            case 403 -> "permission_error";
                            case 404 -> "not_found_error";
                            case 413 -> "request_too_large";
                            case 429 -> "rate_limit_error";
                            case 529 -> "overloaded_error";
                            default -> status < 500 ? "invalid_request_error" : "api_error";
                        })
                .put("message", message);
        return error.put("request_id", "req_1");
    }

    @Override
    public String missing() {
        return "model: " + request.path("model").asText();
    }
}
