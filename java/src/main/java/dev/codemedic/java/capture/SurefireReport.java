package dev.codemedic.java.capture;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The failing tests that Maven Surefire and Failsafe print, each with its stack trace.
 *
 * @param test the class and method, such as {@code shop.CartTest.empty}
 * @param trace the lines under the test's heading
 */
record SurefireReport(String test, String trace) {
    /** {@code [ERROR] shop.CartTest.empty -- Time elapsed: 0.01 s <<< ERROR!}, as versions 3 print it. */
    private static final Pattern HEADING = Pattern.compile(
            "\\[ERROR\\] (?:\\S+ )?([\\w.$]+\\.[\\w$<>]+)\\S*(?: .*)? -- Time elapsed: .*<<< (?:ERROR|FAILURE)!.*");
    /** {@code empty(shop.CartTest)  Time elapsed: 0.01 s  <<< ERROR!}, as versions 2 do. */
    private static final Pattern OLD_HEADING = Pattern.compile(
            "(?:\\[ERROR\\] )?([\\w$]+)\\S*\\(([\\w.$]+)\\)\\s+(?:-- )?Time elapsed: .*<<< (?:ERROR|FAILURE)!.*");

    /** In the order of the text; empty where no such report is in it. */
    static List<SurefireReport> in(String text) {
        var found = new ArrayList<SurefireReport>();
        String test = null;
        var trace = new StringBuilder();
        for (var line : text.lines().toList()) {
            var plain = line.replaceAll("\u001b\\[[0-9;]*m", "");
            var next = test(plain);
            boolean ends = next != null || plain.isBlank() && !trace.isEmpty() || plain.startsWith("[INFO] ");
            if (ends && test != null) {
                found.add(new SurefireReport(test, trace.toString()));
                test = null;
            }
            if (next != null) {
                test = next;
                trace.setLength(0);
            } else if (test != null) {
                trace.append(plain).append('\n');
            }
        }
        if (test != null) {
            found.add(new SurefireReport(test, trace.toString()));
        }
        return found;
    }

    private static @org.jspecify.annotations.Nullable String test(String line) {
        Matcher old = OLD_HEADING.matcher(line);
        if (old.matches()) {
            return old.group(2) + "." + old.group(1);
        }
        var heading = HEADING.matcher(line);
        return heading.matches() ? heading.group(1) : null;
    }
}
