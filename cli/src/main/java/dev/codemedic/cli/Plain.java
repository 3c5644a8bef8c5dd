package dev.codemedic.cli;

/** Makes untrusted text harmless for a terminal: no escape sequences, no hidden or reordering characters. */
final class Plain {
    private Plain() {}

    /** The text on one line, at most so many characters. */
    static String line(String text, int most) {
        var shown = text(text.replace("\r\n", "⏎").replace('\n', '⏎').replace('\r', '⏎'));
        return shown.length() <= most ? shown : shown.substring(0, most - 1) + "…";
    }

    /** The text with line breaks and tabs kept and every other control character made visible. */
    static String text(String text) {
        var out = new StringBuilder(text.length());
        text.codePoints().forEach(point -> append(out, point));
        return out.toString();
    }

    private static void append(StringBuilder out, int point) {
        if (point == '\n' || point == '\t') {
            out.appendCodePoint(point);
        } else if (point < 0x20) {
            out.append((char) (0x2400 + point));
        } else if (point == 0x7F) {
            out.append('␡');
        } else if (hidden(point)) {
            out.append(String.format("\\u{%x}", point));
        } else {
            out.appendCodePoint(point);
        }
    }

    private static boolean hidden(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE -> true;
            default -> false;
        };
    }
}
