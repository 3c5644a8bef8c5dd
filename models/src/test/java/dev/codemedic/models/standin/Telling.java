package dev.codemedic.models.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Tells one request what it gets.
 *
 * @param closed is at zero when the server ends; what lasts ends with it
 */
record Telling(HttpExchange exchange, CountDownLatch closed) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PIECE = 12;

    /** A reply to a question of so many tokens, in a protocol's words. */
    void reply(Reply reply, Tongue tongue, boolean streamed, int read) throws IOException {
        switch (reply) {
            case Reply.Status(int code, var message) -> json(code, tongue.error(code, message));
            case Reply.Busy(int seconds, var message) -> {
                exchange.getResponseHeaders().add("Retry-After", String.valueOf(seconds));
                json(429, tongue.error(429, message));
            }
            case Reply.Silent _ -> closedWithin(Duration.ofDays(1));
            case Reply.Text(var text, var likelihood, var pause) ->
                told(tongue, streamed, text, likelihood, pause, Tongue.End.DONE, read);
            case Reply.TooLong(var text) -> told(tongue, streamed, text, 0.5, Duration.ZERO, Tongue.End.LENGTH, read);
            case Reply.Filtered(var text) -> told(tongue, streamed, text, 0.5, Duration.ZERO, Tongue.End.FILTER, read);
            case Reply.Cut(var text, var taken) ->
                told(tongue, streamed, text, 0.5, Duration.ZERO, Tongue.End.DONE, taken);
            case Reply.Failing(var before, var message) -> {
                begin(tongue, read);
                write(tongue.piece(before, 0.5) + tongue.trouble(message));
            }
            case Reply.BrokenOff(var before) -> {
                begin(tongue, read);
                write(tongue.piece(before, 0.5));
            }
            case Reply.Malformed(var bytes) -> {
                begin(tongue, read);
                write(bytes);
            }
            case Reply.Endless(var piece) -> {
                begin(tongue, read);
                while (!closedWithin(Duration.ZERO)) {
                    write(tongue.piece(piece, 0.5));
                }
            }
        }
    }

    private void told(
            Tongue tongue, boolean streamed, String text, double likelihood, Duration pause, Tongue.End end, int read)
            throws IOException {
        int written = text.length() / 4;
        if (!streamed) {
            json(200, tongue.whole(text, likelihood, end, read, written));
            return;
        }
        begin(tongue, read);
        for (var piece : pieces(text)) {
            if (!pause.isZero() && closedWithin(pause)) {
                return;
            }
            write(tongue.piece(piece, likelihood));
        }
        write(tongue.end(end, read, written));
    }

    private void begin(Tongue tongue, int read) throws IOException {
        stream(tongue.type());
        write(tongue.begin(read));
    }

    private static List<String> pieces(String text) {
        var pieces = new ArrayList<String>();
        for (int at = 0; at < text.length(); at += PIECE) {
            pieces.add(text.substring(at, Math.min(text.length(), at + PIECE)));
        }
        return pieces;
    }

    private boolean closedWithin(Duration time) {
        try {
            return closed.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Lets what is written now be the body. */
    void stream(String type) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(200, 0);
    }

    /** A piece of the body. @throws UncheckedIOException where the asker has gone */
    void write(String text) {
        try {
            var out = exchange.getResponseBody();
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** A whole body. */
    void json(int status, JsonNode node) throws IOException {
        bytes(status, "application/json; charset=utf-8", JSON.writeValueAsBytes(node));
    }

    /** A whole body of text. */
    void plain(int status, String text) throws IOException {
        bytes(status, "text/plain", text.getBytes(StandardCharsets.UTF_8));
    }

    private void bytes(int status, String type, byte[] bytes) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", type);
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.sendResponseHeaders(status, -1);
            return;
        }
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
