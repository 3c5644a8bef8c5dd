package dev.codemedic.core.redact;

import dev.codemedic.core.redact.find.NameStrength;
import dev.codemedic.core.redact.find.SecretNames;
import dev.codemedic.core.redact.find.Stretch;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Values that were seen under a secret's name, to be found wherever they stand.
 *
 * @param values as they are, and as addresses, JSON and headers write them
 * @param hashed those that only the watched program has seen
 */
public record KnownSecrets(Set<String> values, Set<HashedSecret> hashed) {
    /** None. */
    public static final KnownSecrets NONE = new KnownSecrets(Set.of(), Set.of());

    private static final int LEAST = 6;
    private static final int LEAST_WEAK = 8;
    private static final int MOST = 500;
    private static final Set<String> WORDS =
            Set.of("password", "passwd", "secret", "disabled", "enabled", "default", "example", "optional", "required");

    public KnownSecrets {
        values = Set.copyOf(values);
        hashed = Set.copyOf(hashed);
    }

    /** What an environment, or settings like it, holds under secrets' names. */
    public static KnownSecrets of(Map<String, String> named) {
        var values = new LinkedHashSet<String>();
        named.forEach((name, value) -> {
            if (tells(SecretNames.strength(name), value)) {
                values.add(value);
            }
        });
        return new KnownSecrets(Set.of(), Set.of()).and(values);
    }

    /** What a command holds behind options with secrets' names. */
    public static KnownSecrets of(List<String> arguments) {
        var values = new LinkedHashSet<String>();
        for (int at = 0; at < arguments.size(); at++) {
            var argument = arguments.get(at);
            int sign = argument.indexOf('=');
            var strength = SecretNames.strength(sign < 0 ? argument : argument.substring(0, sign));
            var value =
                    sign >= 0 ? argument.substring(sign + 1) : at + 1 < arguments.size() ? arguments.get(at + 1) : "";
            if (strength != NameStrength.NONE && (sign >= 0 || argument.startsWith("-")) && tells(strength, value)) {
                values.add(value);
            }
        }
        return NONE.and(values);
    }

    private static boolean tells(NameStrength strength, String value) {
        return switch (strength) {
            case NONE -> false;
            case STRONG -> value.length() >= LEAST;
            case WEAK ->
                value.length() >= LEAST_WEAK && value.chars().anyMatch(Character::isDigit) && !value.startsWith("/");
        };
    }

    /** These and more. */
    public KnownSecrets and(Iterable<String> more) {
        var all = new LinkedHashSet<>(values);
        for (var value : more) {
            if (value.length() >= LEAST && !WORDS.contains(value.toLowerCase(Locale.ROOT)) && all.size() < MOST) {
                spellings(value).forEach(all::add);
            }
        }
        return new KnownSecrets(all, hashed);
    }

    /** These and others. */
    public KnownSecrets and(KnownSecrets others) {
        var values = new LinkedHashSet<>(this.values);
        values.addAll(others.values);
        var hashed = new LinkedHashSet<>(this.hashed);
        hashed.addAll(others.hashed);
        return new KnownSecrets(values, hashed);
    }

    private static Stream<String> spellings(String value) {
        var bytes = value.getBytes(StandardCharsets.UTF_8);
        var escaped = value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
        return Stream.of(
                        value,
                        URLEncoder.encode(value, StandardCharsets.UTF_8),
                        URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20"),
                        Base64.getEncoder().encodeToString(bytes),
                        Base64.getUrlEncoder().withoutPadding().encodeToString(bytes),
                        escaped)
                .distinct();
    }

    /** The places where they stand in a text, in no order. */
    List<Stretch> in(String text) {
        var found = new ArrayList<Stretch>();
        for (var value : values) {
            places(value, text, found);
        }
        hashed.forEach(secret -> secret.find(text, found));
        return found;
    }

    /** Adds the places where a value stands in a text. */
    static void places(String value, String text, List<Stretch> found) {
        for (int at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + value.length())) {
            found.add(new Stretch(at, at + value.length()));
        }
    }
}
