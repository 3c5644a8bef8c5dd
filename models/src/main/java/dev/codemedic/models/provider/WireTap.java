package dev.codemedic.models.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.codemedic.core.model.Answer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Sees the lines of a streamed answer, JSON lines of Ollama or events of the others, and keeps what LangChain4j drops:
 * the tokens' likelihood, an error in the middle of the stream, how much of the question was read, whether the stream
 * was ended by the server.
 */
final class WireTap {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String EVENT = "data:";

    private static final Set<String> TOO_LONG = Set.of("length", "max_tokens", "model_context_window_exceeded");
    private static final Set<String> HELD_BACK = Set.of(
            "content_filter", "refusal", "safety", "recitation", "language", "blocklist", "prohibited_content", "spii");

    private final long most;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private long total;
    private double sum;
    private int tokens;
    private OptionalInt read = OptionalInt.empty();
    private String error = "";
    private boolean ended;
    private boolean garbled;
    private Answer.Ending ending = Answer.Ending.COMPLETE;

    /** @param most bytes of an answer, with all that is around it */
    WireTap(long most) {
        this.most = most;
    }

    /** @throws IOException where the answer is too long */
    void seen(byte[] bytes, int from, int count) throws IOException {
        total += count;
        if (total > most) {
            throw new IOException("the answer is longer than " + most + " bytes");
        }
        for (int i = from; i < from + count; i++) {
            if (bytes[i] == '\n') {
                close();
            } else {
                line.write(bytes[i]);
            }
        }
    }

    /** The stream is over: a last line may have no end. */
    void close() {
        line(line.toString(StandardCharsets.UTF_8).strip());
        line.reset();
    }

    private void line(String text) {
        var json = text.startsWith(EVENT) ? text.substring(EVENT.length()).strip() : text;
        if (json.equals("[DONE]")) {
            ended = true;
        }
        if (!json.startsWith("{")) {
            return;
        }
        try {
            take(JSON.readTree(json));
        } catch (IOException noJson) {
            // LangChain4j leaves such a piece out, and nobody would know
            garbled = true;
        }
    }

    private void take(JsonNode node) {
        var failed = node.path("error");
        if (!failed.isMissingNode() && !failed.isNull()) {
            error = failed.isTextual()
                    ? failed.textValue()
                    : failed.path("message").asText(failed.toString());
        }
        likelihoods(node.path("logprobs"));
        for (var choice : node.path("choices")) {
            likelihoods(choice.path("logprobs").path("content"));
            ended(choice.path("finish_reason"));
        }
        if (node.path("prompt_eval_count").isInt()) {
            read = OptionalInt.of(node.path("prompt_eval_count").intValue());
        }
        ended |= node.path("done").asBoolean() || node.path("type").asText().equals("message_stop");
        ended(node.path("done_reason"));
        reason(node.path("delta").path("stop_reason"));
        if (node.path("promptFeedback").path("blockReason").isTextual()) {
            ended = true;
            ending = Answer.Ending.FILTERED;
        }
        for (var candidate : node.path("candidates")) {
            ended(candidate.path("finishReason"));
        }
    }

    private void ended(JsonNode reason) {
        ended |= reason.isTextual();
        reason(reason);
    }

    private void reason(JsonNode reason) {
        var word = reason.asText().toLowerCase(Locale.ROOT);
        if (TOO_LONG.contains(word)) {
            ending = Answer.Ending.LENGTH;
        } else if (HELD_BACK.contains(word)) {
            ending = Answer.Ending.FILTERED;
        }
    }

    private void likelihoods(JsonNode list) {
        for (var token : list) {
            if (token.path("logprob").isNumber()) {
                sum += Math.clamp(token.path("logprob").doubleValue(), -100, 0);
                tokens++;
            }
        }
    }

    /** The geometric mean of the tokens' probabilities. */
    OptionalDouble likelihood() {
        return tokens == 0 ? OptionalDouble.empty() : OptionalDouble.of(Math.exp(sum / tokens));
    }

    /** Tokens of the question that the server has read, where Ollama tells. */
    OptionalInt read() {
        return read;
    }

    /** What the server said of a failure in the middle. */
    Optional<String> error() {
        return error.isEmpty() ? Optional.empty() : Optional.of(error);
    }

    /** Whether the server said that the answer is complete. */
    boolean ended() {
        return ended;
    }

    /** Whether a piece of the answer could not be read. */
    boolean garbled() {
        return garbled;
    }

    /** Why the answer ends, in any provider's words: LangChain4j does not pass on all of them. */
    Answer.Ending ending() {
        return ending;
    }
}
