package dev.codemedic.python.code;

import dev.codemedic.syntax.Node;
import java.util.Optional;

/** Text between quotation marks, as Python writes it. */
public final class TextLiteral {

    private TextLiteral() {}

    /** What a plain string literal stands for; empty for formatted, byte and joined strings. */
    public static Optional<String> value(Node node) {
        if (!node.is("string") || !node.text().matches("(?s)[rRuU]?['\"].*")) {
            return Optional.empty();
        }
        return value(node.text());
    }

    /** What a literal or {@code repr} stands for; empty where the text is no string literal. */
    public static Optional<String> value(String literal) {
        boolean raw = literal.startsWith("r") || literal.startsWith("R");
        var text = literal.isEmpty() || "rRuU".indexOf(literal.charAt(0)) < 0 ? literal : literal.substring(1);
        for (var mark : new String[] {"\"\"\"", "'''", "\"", "'"}) {
            if (text.startsWith(mark) && text.endsWith(mark) && text.length() >= 2 * mark.length()) {
                var inner = text.substring(mark.length(), text.length() - mark.length());
                return Optional.of(raw ? inner : unescaped(inner));
            }
        }
        return Optional.empty();
    }

    private static String unescaped(String inner) {
        var out = new StringBuilder();
        for (int i = 0; i < inner.length(); i++) {
            char c = inner.charAt(i);
            if (c != '\\' || i + 1 == inner.length()) {
                out.append(c);
                continue;
            }
            char next = inner.charAt(++i);
            int digits = next == 'x' ? 2 : next == 'u' ? 4 : 0;
            if (digits > 0 && i + digits < inner.length()) {
                out.append(code(inner.substring(i + 1, i + 1 + digits), inner.substring(i - 1, i + 1 + digits)));
                i += digits;
            } else {
                out.append(escape(next));
            }
        }
        return out.toString();
    }

    private static String code(String digits, String otherwise) {
        try {
            return String.valueOf((char) Integer.parseInt(digits, 16));
        } catch (NumberFormatException noCode) {
            return otherwise;
        }
    }

    private static String escape(char c) {
        return switch (c) {
            case 'n' -> "\n";
            case 't' -> "\t";
            case 'r' -> "\r";
            case '0' -> "\0";
            case '\n' -> "";
            case '\\', '\'', '"' -> String.valueOf(c);
            default -> "\\" + c;
        };
    }

    /** A literal for a text, in the quotation marks wanted unless the text holds them. */
    public static String quoted(String text, char quote) {
        char mark = text.indexOf(quote) >= 0 && text.indexOf(quote == '"' ? '\'' : '"') < 0
                ? quote == '"' ? '\'' : '"'
                : quote;
        var out = new StringBuilder().append(mark);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                case '\r' -> out.append("\\r");
                case '\\' -> out.append("\\\\");
                default -> out.append(c == mark ? "\\" : "").append(c);
            }
        }
        return out.append(mark).toString();
    }
}
