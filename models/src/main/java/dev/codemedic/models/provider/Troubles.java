package dev.codemedic.models.provider;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.codemedic.core.model.ModelTrouble;
import dev.codemedic.core.model.ModelTrouble.Kind;
import dev.langchain4j.exception.HttpException;
import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says in one sentence what went wrong with a server, and what to do. */
final class Troubles {
    private static final int LONGEST = 300;
    private static final ObjectMapper JSON = new ObjectMapper();

    private Troubles() {}

    static ModelTrouble of(Endpoint endpoint, @Nullable Throwable error) {
        for (var each = error; each != null; each = each.getCause()) {
            switch (each) {
                case ModelTrouble known -> {
                    return known;
                }
                case HttpException refused -> {
                    return refused(endpoint, refused.statusCode(), words(String.valueOf(refused.getMessage())));
                }
                case ConnectException _ -> {
                    return unreachable(endpoint);
                }
                case HttpTimeoutException _ -> {
                    return new ModelTrouble(Kind.TIMEOUT, endpoint.name() + " did not answer in time");
                }
                default -> {}
            }
        }
        var said = error == null ? "the stream ended early" : String.valueOf(error.getMessage());
        return new ModelTrouble(Kind.BROKEN_OFF, endpoint.name() + " gave no usable answer: " + words(said));
    }

    /** An error that was told in the middle of a stream. */
    static ModelTrouble said(Endpoint endpoint, String words) {
        var kind = words.toLowerCase(Locale.ROOT).contains("not found") ? Kind.NO_MODEL : Kind.SERVER;
        return new ModelTrouble(kind, endpoint.name() + " failed: " + words(words));
    }

    private static ModelTrouble unreachable(Endpoint endpoint) {
        var advice = endpoint.provider() == Provider.OLLAMA
                ? "start it with `ollama serve`, or set " + endpoint.provider().addressVariable()
                : "check the address, or set " + endpoint.provider().addressVariable();
        return new ModelTrouble(Kind.UNREACHABLE, "nobody answers at " + endpoint.address() + "; " + advice);
    }

    private static ModelTrouble refused(Endpoint endpoint, int status, String said) {
        var name = endpoint.name();
        return switch (status) {
            case 401, 403 ->
                new ModelTrouble(
                        Kind.NOT_ALLOWED,
                        name + " refuses the key; set "
                                + (endpoint.provider().keyVariable().isEmpty()
                                        ? "the server's key"
                                        : endpoint.provider().keyVariable())
                                + ": " + said);
            case 404 ->
                new ModelTrouble(
                        Kind.NO_MODEL,
                        "there is no model " + endpoint.model() + " at " + endpoint.address()
                                + (endpoint.provider() == Provider.OLLAMA
                                        ? "; get it with `ollama pull " + endpoint.model() + "`"
                                        : ": " + said));
            case 408, 504 -> new ModelTrouble(Kind.TIMEOUT, name + " did not answer in time: " + said);
            case 413 -> new ModelTrouble(Kind.TOO_LONG, name + " finds the question too long: " + said);
            case 429 -> new ModelTrouble(Kind.BUSY, name + " has too much to do: " + said);
            default ->
                new ModelTrouble(
                        status >= 500 ? Kind.SERVER : Kind.REFUSED,
                        name + " answers with status " + status + ": " + said);
        };
    }

    /** The message in a JSON error, shortened. */
    private static String words(String body) {
        var text = body;
        try {
            var error = JSON.readTree(body).path("error");
            text = error.isTextual() ? error.textValue() : error.path("message").asText(body);
        } catch (JsonProcessingException notJson) {
            // as it is
        }
        var line = text.replaceAll("\\s+", " ").strip();
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }
}
