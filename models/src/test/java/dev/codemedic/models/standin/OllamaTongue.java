package dev.codemedic.models.standin;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Ollama's: JSON lines. */
final class OllamaTongue implements Tongue {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public String type() {
        return "application/x-ndjson";
    }

    @Override
    public String piece(String text, double likelihood) {
        var line = line();
        line.putObject("message").put("role", "assistant").put("content", text);
        line.put("done", false);
        line.putArray("logprobs").addObject().put("token", text).put("logprob", Math.log(likelihood));
        return line + "\n";
    }

    @Override
    public String end(String reason, int read, int written) {
        var line = line();
        line.putObject("message").put("role", "assistant").put("content", "");
        line.put("done_reason", reason)
                .put("done", true)
                .put("total_duration", 5_000_000L)
                .put("prompt_eval_count", read)
                .put("eval_count", written)
                .put("eval_duration", 4_000_000L);
        return line + "\n";
    }

    private static ObjectNode line() {
        return JSON.createObjectNode().put("model", "stand-in:1b").put("created_at", "2026-11-22T10:00:00Z");
    }

    @Override
    public String trouble(String message) {
        return error(message) + "\n";
    }

    @Override
    public ObjectNode error(String message) {
        return JSON.createObjectNode().put("error", message);
    }
}
