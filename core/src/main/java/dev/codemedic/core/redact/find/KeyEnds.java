package dev.codemedic.core.redact.find;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The last lines of private keys whose beginning is not shown, as in a part of a file. Numbers, quotes or the signs of a diff
 * may stand before them.
 */
final class KeyEnds {
    private static final Pattern END = Pattern.compile("-----END [A-Z ]{0,40}PRIVATE KEY");
    private static final Pattern LINE =
            Pattern.compile("[^\\w/]{0,16}(?:\\d{1,6}\\W{1,4})?([A-Za-z0-9+/=]{1,200})(?:\\\\n)?[^\\w/]{0,8}");
    /** Shorter ones are no line of a key but its last, which tells nothing alone. */
    private static final int LEAST = 12;

    private static final int MOST_LINES = 200;
    private static final int LONGEST_LINE = 240;

    void find(String text, List<Stretch> found) {
        Matcher end = END.matcher(text);
        while (end.find()) {
            above(text, text.lastIndexOf('\n', end.start()), found);
        }
    }

    /** Goes up from the end of a line as long as there are lines of a key. */
    private static void above(String text, int from, List<Stretch> found) {
        int stop = from;
        for (int line = 0; line < MOST_LINES && stop > 0; line++) {
            int start = text.lastIndexOf('\n', stop - 1) + 1;
            Matcher key = LINE.matcher(text).region(start, stop);
            if (stop - start > LONGEST_LINE || !key.matches()) {
                return;
            }
            if (key.end(1) - key.start(1) >= LEAST) {
                found.add(new Stretch(key.start(1), key.end(1)));
            }
            stop = start - 1;
        }
    }
}
