package dev.codemedic.models.standin;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** OpenAI's: server-sent events. */
final class OpenAiTongue implements Tongue {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public String type() {
        return "text/event-stream";
    }

    @Override
    public String piece(String text, double likelihood) {
        var chunk = chunk();
        var choice = chunk.putArray("choices").addObject().put("index", 0);
        choice.putObject("delta").put("role", "assistant").put("content", text);
        choice.putObject("logprobs")
                .putArray("content")
                .addObject()
                .put("token", text)
                .put("logprob", Math.log(likelihood));
        choice.putNull("finish_reason");
        return event(chunk);
    }

    @Override
    public String end(String reason, int read, int written) {
        var last = chunk();
        var choice = last.putArray("choices").addObject().put("index", 0);
        choice.putObject("delta");
        choice.put("finish_reason", reason);
        var usage = chunk();
        usage.putArray("choices");
        usage.putObject("usage")
                .put("prompt_tokens", read)
                .put("completion_tokens", written)
                .put("total_tokens", read + written);
        return event(last) + event(usage) + "data: [DONE]\n\n";
    }

    private static ObjectNode chunk() {
        return JSON.createObjectNode()
                .put("id", "chatcmpl-1")
                .put("object", "chat.completion.chunk")
                .put("created", 1_795_000_000)
                .put("model", "stand-in:1b");
    }

    private static String event(ObjectNode node) {
        return "data: " + node + "\n\n";
    }

    @Override
    public String trouble(String message) {
        return event(error(message));
    }

    @Override
    public ObjectNode error(String message) {
        var error = JSON.createObjectNode();
        error.putObject("error")
                .put("message", message)
                .put("type", "server_error")
                .putNull("code");
        return error;
    }
}
