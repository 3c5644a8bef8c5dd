package dev.codemedic.models.provider;

import dev.codemedic.core.model.ModelTrouble;
import dev.codemedic.core.model.ModelTrouble.Kind;
import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says in one sentence what went wrong with a server, and what to do. No key is in it, even where the server repeats it. */
final class Troubles {
    private static final int LONGEST = 300;

    /** Shorter ones are no secret, but words that a server without keys is given. */
    private static final int SHORTEST_KEY = 12;

    private Troubles() {}

    static ModelTrouble of(Endpoint endpoint, @Nullable Throwable error) {
        for (var each = error; each != null; each = each.getCause()) {
            switch (each) {
                case ModelTrouble known -> {
                    return known;
                }
                case ConnectException _, UnresolvedAddressException _ -> {
                    return unreachable(endpoint);
                }
                case HttpTimeoutException _ -> {
                    return new ModelTrouble(Kind.TIMEOUT, endpoint.name() + " did not answer in time");
                }
                default -> {}
            }
        }
        var said = error == null ? "the stream ended early" : String.valueOf(error.getMessage());
        return new ModelTrouble(Kind.BROKEN_OFF, endpoint.name() + " gave no usable answer: " + shown(endpoint, said));
    }

    /** An error that was told in the middle of a stream. */
    static ModelTrouble said(Endpoint endpoint, String words) {
        var lower = words.toLowerCase(Locale.ROOT);
        var kind = lower.contains("not found")
                ? Kind.NO_MODEL
                : lower.contains("overloaded") || lower.contains("rate limit") ? Kind.BUSY : Kind.SERVER;
        return new ModelTrouble(kind, endpoint.name() + " failed: " + shown(endpoint, words));
    }

    static ModelTrouble of(Endpoint endpoint, Refusal refusal) {
        var name = endpoint.name();
        var said = ": " + shown(endpoint, refusal.words());
        if (refusal.wrongKey()) {
            return new ModelTrouble(Kind.NOT_ALLOWED, name + " refuses the key; set " + key(endpoint) + said);
        }
        if (refusal.tooLong()) {
            return new ModelTrouble(Kind.TOO_LONG, name + " finds the question too long" + said);
        }
        if (refusal.noModel()) {
            return new ModelTrouble(
                    Kind.NO_MODEL,
                    "there is no model " + endpoint.model() + " at " + endpoint.address()
                            + (endpoint.provider() == Provider.OLLAMA
                                    ? "; get it with `ollama pull " + endpoint.model() + "`"
                                    : said));
        }
        if (refusal.busy()) {
            return new ModelTrouble(
                    Kind.BUSY,
                    name + " has too much to do" + said
                            + (refusal.pause().isZero()
                                    ? ""
                                    : "; it asks for a pause of "
                                            + refusal.pause().toSeconds() + " s"),
                    refusal.pause());
        }
        return switch (refusal.status()) {
            case 408, 504 -> new ModelTrouble(Kind.TIMEOUT, name + " did not answer in time" + said);
            default ->
                new ModelTrouble(
                        refusal.status() >= 500 ? Kind.SERVER : Kind.REFUSED,
                        name + " answers with status " + refusal.status() + said);
        };
    }

    private static ModelTrouble unreachable(Endpoint endpoint) {
        var variable = endpoint.provider().addressVariable();
        var advice = endpoint.provider() == Provider.OLLAMA
                ? "start it with `ollama serve`, or set " + variable
                : "check the address, or set " + variable;
        return new ModelTrouble(Kind.UNREACHABLE, "nobody answers at " + endpoint.address() + "; " + advice);
    }

    private static String key(Endpoint endpoint) {
        var variable = endpoint.provider().keyVariable();
        return variable.isEmpty() ? "the server's key" : variable;
    }

    private static String shown(Endpoint endpoint, String said) {
        var key = endpoint.key();
        var safe = key.length() < SHORTEST_KEY ? said : said.replace(key, "…");
        var line = safe.replaceAll("\\s+", " ").strip();
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }
}
