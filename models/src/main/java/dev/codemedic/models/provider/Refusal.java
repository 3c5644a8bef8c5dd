package dev.codemedic.models.provider;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An HTTP error instead of an answer.
 *
 * @param body as it came, cut where it is long
 * @param after how many seconds the server asks to wait; empty where it does not
 */
record Refusal(int status, String body, String after) {
    private static final Pattern SECONDS = Pattern.compile("\\d{1,6}");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern LENGTH = Pattern.compile(
            "context.?(?:length|window|size)|prompt is too long|input token count|too many tokens|maximum number of tokens",
            Pattern.CASE_INSENSITIVE);

    /** What the server says, without the JSON around it. */
    String words() {
        try {
            var told = JSON.readTree(body);
            var whole = told.isArray() ? told.path(0) : told;
            var error = whole.path("error");
            return Stream.of(error, error.path("message"), whole.path("message"), whole.path("detail"))
                    .filter(JsonNode::isTextual)
                    .findFirst()
                    .map(JsonNode::textValue)
                    .orElse(body);
        } catch (JsonProcessingException notJson) {
            return body;
        }
    }

    /** Whether the question did not fit; each server says it in other words. */
    boolean tooLong() {
        return status == 413 || status == 400 && LENGTH.matcher(body).find();
    }

    /** Whether a server says by another status that the key is wrong, as Google's does. */
    boolean wrongKey() {
        return status == 401 || status == 403 || body.contains("API_KEY_INVALID");
    }

    /** Whether there is no such model; Hugging Face and others say it with status 400. */
    boolean noModel() {
        return status == 404 || body.contains("model_not_found");
    }

    /** Whether waiting helps. */
    boolean busy() {
        return (status == 429 || status == 529) && !body.contains("insufficient_quota");
    }

    /** How long the server asks to be left alone; zero where it does not, or names a date. */
    Duration pause() {
        return SECONDS.matcher(after).matches() ? Duration.ofSeconds(Long.parseLong(after)) : Duration.ZERO;
    }
}
