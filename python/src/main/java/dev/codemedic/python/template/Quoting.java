package dev.codemedic.python.template;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/** Where text literals and comments stand in a single line that may be broken. */
final class Quoting {
    private final String line;
    private final boolean[] quoted;
    private int comment;

    private Quoting(String line) {
        this.line = line;
        this.quoted = new boolean[line.length()];
        this.comment = line.length();
        scan();
    }

    static Quoting of(String line) {
        return new Quoting(line);
    }

    /** A line without its comment. */
    static String withoutComment(String line) {
        return line.substring(0, of(line).comment);
    }

    /** Whether a character is code, outside of text literals and comments. */
    boolean isCode(int at) {
        return at < comment && !quoted[at];
    }

    /** The brackets that the line opens and does not close, innermost last. */
    String open() {
        Deque<Character> open = new ArrayDeque<>();
        for (int i = 0; i < comment; i++) {
            if (!isCode(i)) {
                continue;
            }
            char c = line.charAt(i);
            if ("([{".indexOf(c) >= 0) {
                open.addLast(c);
            } else if (")]}".indexOf(c) >= 0 && !open.isEmpty()) {
                open.removeLast();
            }
        }
        var text = new StringBuilder();
        open.forEach(text::append);
        return text.toString();
    }

    /** The closing brackets that match {@link #open}. */
    String closing() {
        return new StringBuilder(open())
                .reverse()
                .toString()
                .replace('(', ')')
                .replace('[', ']')
                .replace('{', '}');
    }

    /** The line with each match in code replaced; text literals and comments stay. */
    String replaced(String pattern, String replacement) {
        var matcher = Pattern.compile(pattern).matcher(line);
        var out = new StringBuilder();
        int last = 0;
        while (matcher.find()) {
            if (matcher.end() > matcher.start() && isCode(matcher.start())) {
                out.append(line, last, matcher.start());
                var one = new StringBuilder();
                var found = matcher.toMatchResult();
                for (int i = 0; i < replacement.length(); i++) {
                    char c = replacement.charAt(i);
                    if (c == '$' && i + 1 < replacement.length()) {
                        i++;
                        var group = found.group(replacement.charAt(i) - '0');
                        one.append(group == null ? "" : group);
                    } else {
                        one.append(c);
                    }
                }
                out.append(one);
                last = matcher.end();
            }
        }
        return out.append(line, last, line.length()).toString();
    }

    private void scan() {
        char quote = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quote != 0) {
                quoted[i] = true;
                if (c == '\\' && i + 1 < line.length()) {
                    i++;
                    quoted[i] = true;
                } else if (c == quote) {
                    quote = 0;
                }
            } else if (c == '#') {
                comment = i;
                return;
            } else if (c == '"' || c == '\'') {
                quote = c;
                quoted[i] = true;
            }
        }
    }
}
