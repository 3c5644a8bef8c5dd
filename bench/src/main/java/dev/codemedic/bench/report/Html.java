package dev.codemedic.bench.report;

import dev.codemedic.core.redact.find.Secrets;

/** Text made safe for a page: without secrets, markup and control characters. */
final class Html {
    private Html() {}

    static String escape(String text) {
        var safe = new StringBuilder(text.length());
        new Secrets().without(text).codePoints().forEach(point -> {
            switch (point) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                case '\n', '\t' -> safe.appendCodePoint(point);
                default -> append(safe, point);
            }
        });
        return safe.toString();
    }

    private static void append(StringBuilder safe, int point) {
        boolean hidden = Character.isISOControl(point)
                || Character.getType(point) == Character.FORMAT
                || Character.getType(point) == Character.SURROGATE;
        safe.appendCodePoint(hidden ? '�' : point);
    }
}
