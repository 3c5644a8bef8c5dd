package dev.codemedic.models.standin;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** Google's: server-sent events, each a whole answer so far as its frame goes. It tells no likelihood here. */
record GeminiTongue(String model) implements Tongue {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<Integer, String> STATUS = Map.of(
            400, "INVALID_ARGUMENT",
            401, "UNAUTHENTICATED",
            403, "PERMISSION_DENIED",
            404, "NOT_FOUND",
            429, "RESOURCE_EXHAUSTED",
            500, "INTERNAL",
            503, "UNAVAILABLE",
            504, "DEADLINE_EXCEEDED");

    @Override
    public String type() {
        return "text/event-stream";
    }

    @Override
    public String piece(String text, double likelihood) {
        return event(answer(text));
    }

    @Override
    public String end(End end, int read, int written) {
        return event(whole("", 1, end, read, written));
    }

    @Override
    public ObjectNode whole(String text, double likelihood, End end, int read, int written) {
        var whole = answer(text);
        if (end == End.FILTER && written == 0) {
            whole.remove("candidates");
            whole.putObject("promptFeedback").put("blockReason", "PROHIBITED_CONTENT");
        } else {
            whole.withObject("/candidates/0").put("finishReason", reason(end));
        }
        whole.putObject("usageMetadata")
                .put("promptTokenCount", read)
                .put("candidatesTokenCount", written)
                .put("totalTokenCount", read + written);
        return whole;
    }

    private static String reason(End end) {
        return switch (end) {
            case DONE -> "STOP";
            case LENGTH -> "MAX_TOKENS";
            case FILTER -> "SAFETY";
        };
    }

    private ObjectNode answer(String text) {
        var answer = JSON.createObjectNode();
        var candidate = answer.putArray("candidates").addObject().put("index", 0);
        var content = candidate.putObject("content").put("role", "model");
        content.putArray("parts").addObject().put("text", text);
        return answer.put("modelVersion", model).put("responseId", "r-1");
    }

    private static String event(ObjectNode node) {
        return "data: " + node + "\r\n\r\n";
    }

    @Override
    public String trouble(String message) {
        return event(error(503, message));
    }

    @Override
    public ObjectNode error(int status, String message) {
        var error = JSON.createObjectNode();
        error.putObject("error")
                .put("code", status)
                .put("message", message)
                .put("status", STATUS.getOrDefault(status, "UNKNOWN"));
        return error;
    }

    /** What Google says of a key that is none, with status 400. */
    ObjectNode wrongKey() {
        var error = error(400, "API key not valid. Please pass a valid API key.");
        error.withObject("/error")
                .putArray("details")
                .addObject()
                .put("@type", "type.googleapis.com/google.rpc.ErrorInfo")
                .put("reason", "API_KEY_INVALID")
                .put("domain", "googleapis.com");
        return error;
    }

    @Override
    public String missing() {
        return "models/" + model + " is not found for API version v1beta, or is not supported for generateContent."
                + " Call ListModels to see the list of available models and their supported methods.";
    }
}
