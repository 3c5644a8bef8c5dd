package dev.codemedic.python.capture;

import dev.codemedic.core.failure.Frame;
import dev.codemedic.core.failure.Thrown.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the tracebacks of Python itself: chained, of groups, of broken sources, under unittest's headings. */
final class TracebackReader {
    private static final String CAUSE = "The above exception was the direct cause of the following exception:";
    private static final String CONTEXT = "During handling of the above exception, another exception occurred:";
    private static final String HEADER = "Traceback (most recent call last):";
    private static final Pattern PLACE = Pattern.compile("  File \"(.+)\", line (\\d{1,9})(?:, in (.+))?");
    private static final Pattern REPEATED = Pattern.compile(" +\\[Previous line repeated (\\d{1,9}) more times?]");
    private static final Pattern END = Pattern.compile("([\\p{L}_][\\w.<>]*)(?:: ?(.*))?");
    private static final Pattern MARKS = Pattern.compile("[ ~^]*[~^][ ~^]*");
    private static final Pattern STOP = Pattern.compile("={10,}|-{10,}|\\s*|\"\"\"|Exception in thread .*|Process .*:");
    private static final int MOST_FRAMES = 1_000;
    private static final int MESSAGE = 4_000;

    private final Places places;
    private final List<String> lines;
    private final List<PrintedTrace> found = new ArrayList<>();
    private TraceChain chain = new TraceChain();
    private @Nullable List<Frame> frames;
    private @Nullable Link link;
    private String test = "";
    private int at;

    private TracebackReader(List<String> lines, Places places) {
        this.lines = lines;
        this.places = places;
    }

    /** Every traceback in the text, in the order in which they are printed. Takes any text. */
    static List<PrintedTrace> read(String text, Places places) {
        var reader = new TracebackReader(Margin.removed(text), places);
        while (reader.at < reader.lines.size()) {
            reader.take(reader.lines.get(reader.at++));
        }
        reader.finish();
        return reader.found;
    }

    private void take(String line) {
        var place = PLACE.matcher(line);
        if (line.equals(Margin.ENTER)) {
            chain.enterGroup();
            link = Link.CAUSE;
        } else if (line.equals(Margin.LEAVE)) {
            chain.leaveGroup();
            link = null;
        } else if (line.endsWith(HEADER)) {
            begin();
        } else if (place.matches()) {
            frame(place);
        } else if (line.equals(CAUSE) || line.equals(CONTEXT)) {
            link = line.equals(CAUSE) ? Link.CAUSE : Link.CONTEXT;
        } else if (frames == null) {
            UnittestHeading.test(line).ifPresent(this::startTest);
        } else if (line.isEmpty() || line.charAt(0) != ' ') {
            end(END.matcher(line), frames);
        } else {
            repeat(REPEATED.matcher(line), frames);
        }
    }

    private List<Frame> begin() {
        if (link == null) {
            finish();
        }
        var fresh = new ArrayList<Frame>();
        frames = fresh;
        return fresh;
    }

    private void frame(Matcher place) {
        var current = frames == null ? begin() : frames;
        var shown = indented();
        at += shown.isEmpty() ? 0 : 1;
        var below = shown.isEmpty() ? "" : indented();
        boolean marked = MARKS.matcher(below).matches();
        at += marked ? 1 : 0;
        if (current.size() < MOST_FRAMES) {
            var function = place.group(3) == null ? "<module>" : place.group(3);
            int line = Integer.parseInt(place.group(2));
            current.addFirst(places.frame(place.group(1), line, function, shown, marked ? below : ""));
        }
    }

    /** The next line, where it stands four columns in as source and marks do; empty for any other. */
    private String indented() {
        var line = at < lines.size() ? lines.get(at) : "";
        return line.startsWith("    ") ? line.substring(4) : "";
    }

    private static void repeat(Matcher repeated, List<Frame> frames) {
        if (repeated.matches() && !frames.isEmpty()) {
            int times = Math.min(Integer.parseInt(repeated.group(1)), MOST_FRAMES - frames.size());
            for (int time = 0; time < times; time++) {
                frames.addFirst(frames.getFirst());
            }
        }
    }

    private void end(Matcher end, List<Frame> complete) {
        if (end.matches()) {
            var message = new StringBuilder(end.group(2) == null ? "" : end.group(2));
            while (at < lines.size() && message.length() < MESSAGE && continues(lines.get(at))) {
                message.append('\n').append(lines.get(at++));
            }
            chain.add(Messages.thrown(end.group(1), message.toString(), complete), link == null ? Link.CAUSE : link);
        }
        frames = null;
        link = null;
    }

    private static boolean continues(String line) {
        return !STOP.matcher(line).matches() && !line.endsWith(HEADER) && line.indexOf('\u0000') < 0;
    }

    private void startTest(String name) {
        finish();
        test = name;
    }

    private void finish() {
        if (!chain.isEmpty()) {
            found.add(new PrintedTrace(chain.outermostFirst(), test));
        }
        chain = new TraceChain();
        frames = null;
        link = null;
    }
}
