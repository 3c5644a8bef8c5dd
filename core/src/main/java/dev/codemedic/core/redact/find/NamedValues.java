package dev.codemedic.core.redact.find;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Values that stand behind a secret's name: settings, dictionaries, options, headers, source, markup.
 *
 * <p>A name is found first; then the sign behind it; then the value, in quotes or bare.
 */
final class NamedValues {
    private static final int LONGEST_NAME = 80;
    private static final int NAME = Letters.WEB;
    private static final String LINE_END = "\r\n";
    private static final String QUOTES = "\"'`";

    private final Values values = new Values();

    void find(String text, List<Stretch> found) {
        int at = 0;
        while (at < text.length()) {
            int end = Letters.run(text, at, NAME, Integer.MAX_VALUE);
            if (end == at) {
                at++;
                continue;
            }
            String name = text.substring(Math.max(at, end - LONGEST_NAME), end);
            NameStrength strength = SecretNames.strength(name);
            Stretch value = strength == NameStrength.NONE ? null : behind(text, name, strength, at, end);
            if (value != null && value.end() > value.start()) {
                found.add(value);
                // a quote that nobody has closed ends at the opening one of the next value
                at = QUOTES.indexOf(text.charAt(value.start() - 1)) >= 0 ? value.start() : value.end();
            } else {
                at = end;
            }
        }
    }

    private @Nullable Stretch behind(String text, String name, NameStrength strength, int start, int end) {
        int at = end;
        boolean quoted = false;
        if (at < text.length() && text.charAt(at) == '\\') {
            at++;
        }
        if (at < text.length() && QUOTES.indexOf(text.charAt(at)) >= 0 && start > 0) {
            quoted = QUOTES.indexOf(text.charAt(start - 1)) >= 0;
            if (!quoted) {
                return null; // the name ends a text of its own
            }
            at++;
        } else {
            at = end;
        }
        if (at < text.length() && (text.charAt(at) == ']' || text.charAt(at) == ')' && quoted)) {
            at++;
        }
        int sign = blanks(text, at);
        if (sign >= text.length()) {
            return null;
        }
        boolean tight = sign == at;
        char unit = text.charAt(sign);
        char next = sign + 1 < text.length() ? text.charAt(sign + 1) : ' ';
        Value kind = new Value(name, strength, quoted);
        switch (unit) {
            case '=':
                return next == '=' || next == '~'
                        ? null
                        : assigned(text, kind, next == '>' ? sign + 2 : sign + 1, tight, lineStart(text, start));
            case ':':
                return colon(text, kind, sign, next);
            case ',':
                return quoted ? values.quoted(text, kind, blanks(text, sign + 1), false) : null;
            case '(':
                return quoted ? null : values.quoted(text, kind, blanks(text, sign + 1), false);
            case '>':
                return start > 0 && text.charAt(start - 1) == '<' ? values.until(text, kind, sign + 1, "<") : null;
            default:
                return quoted || tight ? null : word(text, kind, name, sign);
        }
    }

    private @Nullable Stretch assigned(String text, Value kind, int from, boolean tight, boolean whole) {
        int at = blanks(text, from);
        Stretch quoted = values.quoted(text, kind, at, true);
        if (quoted != null) {
            return quoted;
        }
        return values.bare(text, kind, at, tight && at == from, whole && tight && at == from);
    }

    private @Nullable Stretch colon(String text, Value kind, int sign, char next) {
        if (next == '=') {
            return assigned(text, kind, sign + 2, false, false);
        }
        int at = blanks(text, sign + 1);
        int type = Letters.run(text, at, Letters.ALNUM | Letters.DOT, 40);
        int equals = blanks(text, type);
        if (type > at && equals > type && equals + 1 < text.length() && text.charAt(equals) == '=') {
            return assigned(text, kind, equals + 1, false, false); // a declared type stands between
        }
        Stretch quoted = values.quoted(text, kind, at, true);
        if (quoted != null) {
            return quoted;
        }
        return isHeader(kind.name)
                ? values.until(text, kind, at, LINE_END + "\"'`\\")
                : values.bare(text, kind, at, false, false);
    }

    private @Nullable Stretch word(String text, Value kind, String name, int at) {
        if (name.startsWith("--")) {
            return text.charAt(at) == '-' ? null : values.argument(text, kind, at);
        }
        Stretch quoted = values.quoted(text, kind, at, false);
        if (quoted != null) {
            return quoted;
        }
        int from = at;
        for (String link : new String[] {"is ", "was ", "of "}) {
            from = text.startsWith(link, at) ? at + link.length() : from;
        }
        return values.odd(text, kind, from);
    }

    private static boolean isHeader(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith("authorization") || lower.equals("cookie") || lower.equals("set-cookie");
    }

    /** Whether a setting is one of a shell or an environment file: it begins a line, or follows a word of the shell. */
    private static boolean lineStart(String text, int start) {
        for (String word : new String[] {"export ", "set ", "ENV ", "ARG "}) {
            if (start >= word.length() && text.startsWith(word, start - word.length())) {
                return true;
            }
        }
        return start == 0 || LINE_END.indexOf(text.charAt(start - 1)) >= 0;
    }

    private static int blanks(String text, int from) {
        int at = from;
        while (at < text.length() && at - from < 40 && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        return at;
    }

    /** What is known of a value before it is read. */
    static final class Value {
        final String name;
        final NameStrength strength;
        final boolean quotedName;

        Value(String name, NameStrength strength, boolean quotedName) {
            this.name = name;
            this.strength = strength;
            this.quotedName = quotedName;
        }

        boolean isStrong() {
            return strength == NameStrength.STRONG;
        }
    }
}
