package dev.codemedic.java.capture;

import dev.codemedic.core.failure.Frame;
import dev.codemedic.core.failure.Thrown;
import dev.codemedic.java.compile.SourceIndex;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads stack traces as the Java runtime prints them: exceptions, their causes and places, no values. */
final class StackTrace {
    private static final Pattern HEAD = Pattern.compile(
            "(?:Exception in thread \"[^\"]*\" |\\[ERROR\\]\\s*)?((?:[a-z_]\\w*\\.)+[A-Z][\\w$]*)(?:: (.*))?");
    private static final Pattern CAUSE = Pattern.compile("\\s*Caused by: ((?:\\w+\\.)*[\\w$]+)(?:: (.*))?");
    private static final Pattern PLACE =
            Pattern.compile("\\s+at (?:[\\w.\\-@]*/)*([\\w.$]+)\\.([\\w$<>]+)\\(([^:)]*)(?::(\\d+))?\\).*");
    private static final int MOST_FRAMES = 2_000;

    private final Path root;
    private final SourceIndex index;
    private final List<Thrown> chain = new ArrayList<>();
    private final List<Frame> frames = new ArrayList<>();
    private String type = "";
    private String message = "";
    private Thrown.Link link = Thrown.Link.RAISED;

    private StackTrace(Path root, SourceIndex index) {
        this.root = root;
        this.index = index;
    }

    /** The chain of the last trace in a text that has a project frame; empty where there is none. */
    static List<Thrown> last(String text, Path root, SourceIndex index) {
        List<Thrown> best = List.of();
        var reader = new StackTrace(root, index);
        for (var line : text.lines().toList()) {
            var cause = CAUSE.matcher(line);
            var place = PLACE.matcher(line);
            var head = HEAD.matcher(line);
            if (place.matches()) {
                reader.frame(place.group(1), place.group(2), place.group(3), place.group(4));
            } else if (cause.matches()) {
                reader.begin(Thrown.Link.CAUSE, cause.group(1), cause.group(2));
            } else if (head.matches()) {
                best = better(best, reader.end());
                reader.begin(Thrown.Link.RAISED, head.group(1), head.group(2));
            } else if (reader.frames.isEmpty() && !reader.type.isEmpty() && !line.isBlank()) {
                reader.message += "\n" + line;
            }
        }
        return better(best, reader.end());
    }

    private static List<Thrown> better(List<Thrown> best, List<Thrown> next) {
        boolean useful = next.stream().anyMatch(thrown -> thrown.prime().isPresent());
        return useful ? next : best;
    }

    private void begin(Thrown.Link nextLink, String nextType, @org.jspecify.annotations.Nullable String nextMessage) {
        close();
        type = nextType;
        message = nextMessage == null ? "" : nextMessage;
        link = nextLink;
    }

    private void close() {
        if (!type.isEmpty() && !frames.isEmpty()) {
            chain.add(new Thrown(type, message, link, frames, Map.of()));
        }
        frames.clear();
        type = "";
    }

    private List<Thrown> end() {
        close();
        var all = List.copyOf(chain);
        chain.clear();
        return all;
    }

    private void frame(String owner, String method, String file, @org.jspecify.annotations.Nullable String line) {
        if (type.isEmpty() || frames.size() >= MOST_FRAMES) {
            return;
        }
        var source = index.file(owner, file);
        frames.add(new Frame(
                source.map(root::resolve).orElse(Path.of(file.isEmpty() ? "unknown" : file)),
                line == null || line.length() > 9 ? 0 : Integer.parseInt(line),
                null,
                method,
                owner,
                source.isPresent(),
                List.of(),
                List.of()));
    }
}
