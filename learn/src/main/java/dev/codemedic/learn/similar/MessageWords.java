package dev.codemedic.learn.similar;

import dev.codemedic.core.failure.Fingerprint;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The words of a message: those around what it quotes, and those within. */
final class MessageWords {
    private static final Pattern QUOTED = Pattern.compile("'([^']*)'|\"([^\"]*)\"|‹([^›]*)›|`([^`]*)`");
    private static final Pattern WORD = Pattern.compile("\\p{Lu}?\\p{Ll}+|\\p{Lu}+(?!\\p{Ll})|\\p{Lo}+|#|[=<>!]=|[<>]");

    private final String message;

    MessageWords(String message) {
        this.message = message;
    }

    /** The words outside of quotes, in order; every number is {@code #}. */
    Stream<String> words() {
        return split(Fingerprint.normalised(message));
    }

    /** The words within quotes, names taken apart. */
    Stream<String> quoted() {
        return QUOTED.matcher(message).results().map(MessageWords::inside).flatMap(MessageWords::split);
    }

    private static String inside(MatchResult quote) {
        for (int group = 1; group <= quote.groupCount(); group++) {
            if (quote.group(group) != null) {
                return quote.group(group);
            }
        }
        return "";
    }

    private static Stream<String> split(String text) {
        return WORD.matcher(text).results().map(match -> match.group().toLowerCase(Locale.ROOT));
    }
}
