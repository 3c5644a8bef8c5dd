package dev.codemedic.core.redact.find;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the value behind a secret's name, and tells it from code, types and words of a sentence. */
final class Values {
    private static final String ENDINGS = " \t\r\n\"'<>,;)]}&`";
    private static final int LONGEST = 4096;
    private static final int LEAST_STRONG = 4;
    private static final int LEAST_WEAK = 8;
    private static final int LEAST_HEADER = 8;
    private static final int LEAST_ODD = 6;
    private static final Set<String> PLAIN = new HashSet<>(Arrays.asList(
            "true",
            "false",
            "none",
            "null",
            "nil",
            "undefined",
            "str",
            "string",
            "int",
            "bytes",
            "bool",
            "boolean",
            "object",
            "optional",
            "any",
            "list",
            "dict",
            "map",
            "text",
            "char",
            "required",
            "optional",
            "missing",
            "invalid",
            "expired",
            "empty",
            "unknown",
            "must",
            "cannot",
            "should",
            "wrong",
            "incorrect",
            "not",
            "secretstr",
            "self",
            "this",
            "await",
            "lambda",
            "yes",
            "no",
            "with",
            "from",
            "that",
            "this",
            "does"));

    /**
     * A value in quotes.
     *
     * @param spaced whether it may hold blanks
     */
    @Nullable
    Stretch quoted(String text, NamedValues.Value kind, int from, boolean spaced) {
        int at = from;
        while (at < text.length() && at - from < 2 && "bBrRfFuU".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        boolean escaped = at < text.length() && text.charAt(at) == '\\';
        at += escaped ? 1 : 0;
        if (at >= text.length() || "\"'`".indexOf(text.charAt(at)) < 0) {
            return null;
        }
        char quote = text.charAt(at);
        boolean triple = text.startsWith("" + quote + quote + quote, at);
        int start = at + (triple ? 3 : 1);
        int end = closing(text, start, quote, escaped, triple);
        String value = text.substring(start, end);
        boolean blank = value.indexOf(' ') >= 0;
        if (isPlain(kind, value) || blank && !spaced) {
            return null;
        }
        boolean kept = kind.isStrong()
                ? !spaced && value.length() < LEAST_STRONG
                : blank || value.length() < LEAST_WEAK || !spaced && !Letters.hasDigit(value, 0, value.length());
        return kept ? null : new Stretch(start + scheme(kind, value), end);
    }

    /** What an Authorization header says of the secret that follows: {@code Bearer } and the like. */
    private static int scheme(NamedValues.Value kind, String value) {
        int word = Letters.run(value, 0, Letters.ALNUM, value.length());
        boolean follows = word > 0 && word < value.length() - 1 && value.charAt(word) == ' ';
        return follows && kind.name.toLowerCase(Locale.ROOT).endsWith("authorization") ? word + 1 : 0;
    }

    /** Where a quoted value ends: before the closing quote, at the end of what there is where that is missing. */
    private static int closing(String text, int start, char quote, boolean escaped, boolean triple) {
        int stop = Math.min(text.length(), start + LONGEST);
        for (int at = start; at < stop; at++) {
            char unit = text.charAt(at);
            if (escaped && unit == '\\' && at + 1 < stop && text.charAt(at + 1) == quote) {
                return at;
            }
            if (unit == '\\' && !escaped) {
                at++;
            } else if (unit == quote && (!triple || text.startsWith("" + quote + quote, at + 1))) {
                return at;
            }
        }
        return stop;
    }

    /**
     * A value without quotes.
     *
     * @param tight whether it stands right behind an equals sign
     * @param whole whether it reaches to the next blank, whatever it holds
     */
    @Nullable
    Stretch bare(String text, NamedValues.Value kind, int from, boolean tight, boolean whole) {
        int end = Letters.until(text, from, whole ? " \t\r\n" : ENDINGS, LONGEST);
        if (whole
                && end > from
                && (isCode(kind, text.substring(from, end)) || isPlain(kind, text.substring(from, end)))) {
            end = Letters.until(text, from, ENDINGS, LONGEST);
        }
        String value = text.substring(from, end);
        // A lone backslash belongs to the quote behind it, in which a placeholder stands.
        if (value.isEmpty() || value.equals("\\") || isPlain(kind, value) || isCode(kind, value)) {
            return null;
        }
        boolean kept = tight
                ? !kind.isStrong() && value.length() < LEAST_ODD
                : kind.isStrong()
                        ? value.length() < LEAST_STRONG
                        : value.length() < LEAST_WEAK || !Letters.hasDigit(value, 0, value.length());
        return kept ? null : new Stretch(from, end);
    }

    /** What follows an option of the command line. */
    @Nullable
    Stretch argument(String text, NamedValues.Value kind, int from) {
        Stretch quoted = quoted(text, kind, from, true);
        if (quoted != null) {
            return quoted;
        }
        int end = Letters.until(text, from, " \t\r\n\"'`,]", LONGEST);
        return end > from && !Reference.isOne(text.substring(from, end)) ? new Stretch(from, end) : null;
    }

    /** A word of a sentence that is none: with digits or signs. */
    @Nullable
    Stretch odd(String text, NamedValues.Value kind, int from) {
        int end = Letters.until(text, from, ENDINGS, LONGEST);
        String value = text.substring(from, end);
        int last = Letters.run(value, 0, Letters.UPPER | Letters.LOWER, value.length());
        boolean odd = last < value.length() - 1 && Letters.hasDigit(value, 0, value.length());
        return kind.isStrong() && odd && value.length() >= LEAST_ODD && !isPlain(kind, value) && !isCode(kind, value)
                ? new Stretch(from, end)
                : null;
    }

    /** All up to one of the endings. */
    @Nullable
    Stretch until(String text, NamedValues.Value kind, int from, String endings) {
        int end = Letters.until(text, from, endings, LONGEST);
        String value = text.substring(from, end);
        boolean header = endings.length() > 1;
        return end - from < (header ? LEAST_HEADER : 1) || isPlain(kind, value)
                ? null
                : new Stretch(from + scheme(kind, value), end);
    }

    private static boolean isPlain(NamedValues.Value kind, String value) {
        return PLAIN.contains(value.toLowerCase(Locale.ROOT))
                || value.equalsIgnoreCase(kind.name)
                || Reference.isOne(value);
    }

    /** A call, a subscript, or a name that is itself a secret's, in another object. */
    private static boolean isCode(NamedValues.Value kind, String value) {
        int word = Letters.run(value, 0, Letters.ALNUM | Letters.LINE | Letters.DOT, value.length());
        if (word < value.length()) {
            return word > 0 && (value.charAt(word) == '(' || value.charAt(word) == '[');
        }
        int dot = value.lastIndexOf('.');
        String last = value.substring(dot + 1);
        return dot > 0 && (SecretNames.isSecret(last) || last.equals(kind.name)) && !Letters.hasDigit(value, 0, dot);
    }
}
