package dev.codemedic.java.bed;

/** A cheap check before the compiler: text whose brackets do not fit would spoil everything behind it. */
final class Brackets {
    private final String text;
    private int at;

    private Brackets(String text) {
        this.text = text;
    }

    /** Whether the text is one block: it ends exactly where its first brace is closed. */
    static boolean isBlock(String text) {
        return new Brackets(text).readsToItsEnd();
    }

    private boolean readsToItsEnd() {
        var open = new StringBuilder();
        for (at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            switch (c) {
                case '"', '\'' -> {
                    if (!literal(c)) {
                        return false;
                    }
                }
                case '/' -> {
                    if (!comment()) {
                        return false;
                    }
                }
                case '(' -> open.append(')');
                case '[' -> open.append(']');
                case '{' -> open.append('}');
                case ')', ']', '}' -> {
                    if (open.isEmpty() || open.charAt(open.length() - 1) != c) {
                        return false;
                    }
                    open.setLength(open.length() - 1);
                    if (open.isEmpty()) {
                        return at == text.length() - 1;
                    }
                }
                default -> {}
            }
        }
        return false;
    }

    private boolean literal(char quote) {
        if (text.startsWith("\"\"\"", at)) {
            int end = at + 3;
            while (end < text.length() && !text.startsWith("\"\"\"", end)) {
                end += text.charAt(end) == '\\' ? 2 : 1;
            }
            at = end + 2;
            return end < text.length();
        }
        for (at++; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\n' || c == '\r') {
                return false;
            }
            if (c == '\\') {
                at++;
            } else if (c == quote) {
                return true;
            }
        }
        return false;
    }

    private boolean comment() {
        if (text.startsWith("//", at)) {
            while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
                at++;
            }
        } else if (text.startsWith("/*", at)) {
            int end = text.indexOf("*/", at + 2);
            at = end + 1;
            return end >= 0;
        }
        return true;
    }
}
