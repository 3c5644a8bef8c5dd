package dev.codemedic.python.capture;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes the drawing of exception groups off a printed text. Of each group only the first member is kept, and the
 * borders become lines of their own: {@link #ENTER} before the member, {@link #LEAVE} behind the group.
 */
final class Margin {
    static final String ENTER = "\u0000enter";
    static final String LEAVE = "\u0000leave";

    private static final String HEADER = "+ Exception Group Traceback (most recent call last):";
    private static final Pattern DRAWN = Pattern.compile(" *[|+] ?(.*)");
    private static final Pattern MEMBER = Pattern.compile(" *\\+[-+]*-{5,} (\\d+|\\.\\.\\.) -{5,}");
    private static final Pattern BORDER = Pattern.compile(" *\\+-{5,}");

    private Margin() {}

    /** The lines of a text without drawings. */
    static List<String> removed(String text) {
        var lines = new ArrayList<String>();
        boolean inside = false;
        boolean passing = false;
        for (var line : (Iterable<String>) text.lines()::iterator) {
            var drawn = DRAWN.matcher(line);
            var member = MEMBER.matcher(line);
            if (!inside) {
                inside = line.strip().equals(HEADER);
                passing = false;
                lines.add(inside ? line.strip().substring(2) : line.replace('\u0000', ' '));
            } else if (!drawn.matches()) {
                inside = false;
                lines.add(LEAVE);
                lines.add(line.replace('\u0000', ' '));
            } else if (member.matches()) {
                passing |= !member.group(1).equals("1");
                lines.add(passing ? "" : ENTER);
            } else if (!passing) {
                lines.add(BORDER.matcher(line).matches() ? "" : drawn.group(1));
            }
        }
        return lines;
    }
}
