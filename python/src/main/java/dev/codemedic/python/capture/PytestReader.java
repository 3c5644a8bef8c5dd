package dev.codemedic.python.capture;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the report that pytest prints, with long, short, line and native tracebacks. Takes any text. */
final class PytestReader {
    private static final String CONFTEST = "ImportError while loading conftest ";
    private static final Pattern STARTED = Pattern.compile("=+ (?:FAILURES|ERRORS) =+");
    private static final Pattern ENDED = Pattern.compile("=+ .* =+");
    private static final Pattern HEADING = Pattern.compile("_{2,} (.+?) _{2,}");
    private static final Pattern SUMMARY = Pattern.compile("(?:FAILED|ERROR) (\\S.*?)(?: - .*)?");
    private static final Pattern REPORT = Pattern.compile("(?m)^(?:=+ (?:FAILURES|ERRORS) =+$|" + CONFTEST + ")");

    private PytestReader() {}

    /** Whether the text holds a report with failures. */
    static boolean reportsFailures(String text) {
        return REPORT.matcher(text).find();
    }

    /** Every failure of a report, in the order in which they are printed. */
    static List<PrintedTrace> read(String text, Places places) {
        var found = new ArrayList<PrintedTrace>();
        var section = new PytestSection("", places);
        boolean inside = false;
        for (var line : (Iterable<String>) text.lines()::iterator) {
            var heading = HEADING.matcher(line);
            boolean starts = STARTED.matcher(line).matches() || line.startsWith(CONFTEST);
            boolean ends = !starts && ENDED.matcher(line).matches();
            boolean next = inside && heading.matches() && !line.startsWith("_ ");
            if (starts || ends || next) {
                section.trace().ifPresent(found::add);
                section = new PytestSection(next ? heading.group(1) : "", places);
                inside = !ends;
            } else if (inside) {
                section.take(line);
            }
        }
        section.trace().ifPresent(found::add);
        return found;
    }

    /** The tests that failed, as the summary at the end names them; empty where it was switched off. */
    static List<String> failed(String text) {
        return text.lines()
                .map(SUMMARY::matcher)
                .filter(Matcher::matches)
                .map(line -> line.group(1))
                .distinct()
                .toList();
    }
}
