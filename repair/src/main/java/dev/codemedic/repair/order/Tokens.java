package dev.codemedic.repair.order;

import java.util.ArrayList;
import java.util.List;

/** Cuts source text of any of our languages into tokens, good enough to count them. */
final class Tokens {
    private static final String THREE = "<<=>>=**=>>>//=...===!==";
    private static final String TWO = "==!=<=>=&&||++--+=-=*=/=%=&=|=^=<<>>**//->::";

    /** What may come second in an operator. */
    private static final String SECOND = "=<>*/&|+-:.";

    private Tokens() {}

    /** The tokens; numbers beyond 9 and texts are one token each, comments are left out. */
    static List<String> of(String text) {
        var tokens = new ArrayList<String>();
        int at = 0;
        int length = text.length();
        while (at < length) {
            char c = text.charAt(at);
            if (c == '\n') {
                if (!tokens.isEmpty() && !tokens.getLast().equals("\n")) {
                    tokens.add("\n");
                }
                at++;
            } else if (Character.isWhitespace(c)) {
                at++;
            } else if (c == '#' || c == '/' && at + 1 < length && text.charAt(at + 1) == '/' && !python(tokens)) {
                at = end(text, at, "\n");
            } else if (c == '/' && at + 1 < length && text.charAt(at + 1) == '*') {
                at = Math.min(length, end(text, at + 2, "*/") + 2);
            } else if (c == '"' || c == '\'') {
                at = text(text, at);
                tokens.add("STR");
            } else if (Character.isJavaIdentifierStart(c)) {
                int start = at;
                while (at < length && Character.isJavaIdentifierPart(text.charAt(at))) {
                    at++;
                }
                tokens.add(text.substring(start, at));
            } else if (Character.isDigit(c)) {
                int start = at;
                while (at < length && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '.')) {
                    at++;
                }
                tokens.add(at - start == 1 ? text.substring(start, at) : "NUM");
            } else {
                int size = known(text, at);
                tokens.add(text.substring(at, at + size));
                at += size;
            }
        }
        return tokens;
    }

    /** {@code //} divides in Python: after a value, within a line. */
    private static boolean python(List<String> tokens) {
        if (tokens.isEmpty()) {
            return false;
        }
        var last = tokens.getLast();
        char end = last.charAt(last.length() - 1);
        return Character.isLetterOrDigit(end) || end == ')' || end == ']';
    }

    private static int end(String text, int from, String mark) {
        int found = text.indexOf(mark, from);
        return found < 0 ? text.length() : found;
    }

    private static int text(String text, int at) {
        char quote = text.charAt(at);
        if (text.startsWith(String.valueOf(quote).repeat(3), at)) {
            return Math.min(
                    text.length(), end(text, at + 3, String.valueOf(quote).repeat(3)) + 3);
        }
        int next = at + 1;
        while (next < text.length() && text.charAt(next) != quote && text.charAt(next) != '\n') {
            next += text.charAt(next) == '\\' ? 2 : 1;
        }
        return Math.min(text.length(), next + 1);
    }

    private static int known(String text, int at) {
        if (at + 1 == text.length() || SECOND.indexOf(text.charAt(at + 1)) < 0) {
            return 1;
        }
        if (at + 3 <= text.length() && in(THREE, text.substring(at, at + 3), 3)) {
            return 3;
        }
        return at + 2 <= text.length() && in(TWO, text.substring(at, at + 2), 2) ? 2 : 1;
    }

    private static boolean in(String all, String operator, int size) {
        for (int i = 0; i + size <= all.length(); i += size) {
            if (all.startsWith(operator, i)) {
                return true;
            }
        }
        return false;
    }
}
