package dev.codemedic.core.redact;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * A made-up secret of the corpus.
 *
 * @param kind what it is
 * @param text a text that holds it
 * @param secret the secret itself
 */
record Planted(String kind, String text, String secret) {

    static List<Planted> all() {
        return lines("planted.txt").map(Planted::parsed).toList();
    }

    /** Texts that look a little like secrets, and are none. */
    static List<String> harmless() {
        return lines("harmless.txt")
                .map(line -> line.substring(line.indexOf(": ") + 2))
                .toList();
    }

    private static Planted parsed(String line) {
        int colon = line.indexOf(": ");
        var text = line.substring(colon + 2);
        var secret = text.substring(text.indexOf('«') + 1, text.indexOf('»')).replaceFirst("\\|", "");
        var whole = text.substring(0, text.indexOf('«')) + secret + text.substring(text.indexOf('»') + 1);
        return new Planted(line.substring(0, colon), whole, secret);
    }

    private static java.util.stream.Stream<String> lines(String name) {
        try (var file = Objects.requireNonNull(Planted.class.getResourceAsStream(name))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines().filter(line -> !line.startsWith("#")).toList().stream();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
