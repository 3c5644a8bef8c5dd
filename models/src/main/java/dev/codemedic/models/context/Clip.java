package dev.codemedic.models.context;

/** Shortens texts, never in the middle of a character. */
final class Clip {
    private static final String LEFT_OUT = "…";

    private Clip() {}

    /** The beginning of a text. @param most characters */
    static String end(String text, int most) {
        return text.length() <= most ? text : text.substring(0, right(text, most)) + LEFT_OUT;
    }

    /** The beginning of a text in which no secret is left, so that words may be parted. @param most characters */
    static String anywhere(String text, int most) {
        return text.length() <= most ? text : text.substring(0, boundary(text, most)) + LEFT_OUT;
    }

    /** Beginning and end of a text: what was compared stands at the end of many messages. */
    static String middle(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int tail = most / 3;
        return text.substring(0, right(text, most - tail)) + " " + LEFT_OUT + " "
                + text.substring(left(text, text.length() - tail));
    }

    /** The part of a line around a column. */
    static String around(String line, int column, int most) {
        if (line.length() <= most) {
            return line;
        }
        int from = Math.clamp(column - most / 3, 0, line.length() - most);
        int to = from + most;
        return (from == 0 ? "" : LEFT_OUT)
                + line.substring(left(line, from), right(line, to))
                + (to == line.length() ? "" : LEFT_OUT);
    }

    /**
     * Half a secret is not known for one, so that a cut goes neither through words nor between {@code name=value}: however
     * long what would be parted is, all of it is left out.
     */
    private static int left(String line, int at) {
        int moved = at;
        while (at > 0 && moved < line.length() && !parting(line.charAt(moved - 1))) {
            moved++;
        }
        return boundary(line, moved);
    }

    private static int right(String line, int at) {
        int moved = at;
        while (at < line.length() && moved > 0 && !parting(line.charAt(moved))) {
            moved--;
        }
        return boundary(line, moved);
    }

    private static boolean parting(char c) {
        return Character.isWhitespace(c) || ",;(){}[]".indexOf(c) >= 0;
    }

    private static int boundary(String text, int at) {
        boolean within = at > 0
                && at < text.length()
                && Character.isHighSurrogate(text.charAt(at - 1))
                && Character.isLowSurrogate(text.charAt(at));
        return within ? at - 1 : at;
    }
}
