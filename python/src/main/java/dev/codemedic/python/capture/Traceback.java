package dev.codemedic.python.capture;

import dev.codemedic.core.failure.Command;
import dev.codemedic.core.failure.Failure;
import dev.codemedic.core.failure.Frame;
import dev.codemedic.core.failure.Run;
import dev.codemedic.core.failure.Thrown;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the traceback that a program printed, for runs in which the hook could not work: no values, only places. */
final class Traceback {
    private static final Pattern PLACE = Pattern.compile("\\s*File \"(.+)\", line (\\d+)(?:, in (.+))?");
    private static final Pattern LAST = Pattern.compile("([A-Za-z_][\\w.]*)(?:: (.*))?");
    private static final int MOST_FRAMES = 500;

    private Traceback() {}

    /** The last traceback of a run's messages; empty where there is none. */
    static Optional<Failure> failure(Run run, Command given, Path root) {
        var frames = new ArrayList<Frame>();
        Optional<Thrown> last = Optional.empty();
        boolean inside = false;
        for (var line : run.errors().lines().toList()) {
            var place = PLACE.matcher(line);
            if (line.startsWith("Traceback (most recent call last)")) {
                frames.clear();
                inside = true;
            } else if (place.matches() && frames.size() < MOST_FRAMES) {
                inside = true;
                frames.addFirst(frame(place.group(1), place.group(2), place.group(3), given, root));
            } else if (inside && !line.isEmpty() && !line.startsWith(" ")) {
                var end = LAST.matcher(line);
                if (end.matches() && !frames.isEmpty()) {
                    last = Optional.of(thrown(end.group(1), end.group(2), frames));
                }
                inside = false;
            }
        }
        return last.map(thrown -> new Failure(
                thrown.type().endsWith("SyntaxError") || thrown.type().equals("IndentationError")
                        ? Failure.Kind.COMPILE_ERROR
                        : Failure.Kind.CRASH,
                "python",
                "",
                List.of(thrown),
                List.of(),
                asGiven(run, given)));
    }

    /** The run under the command as the user gave it. */
    static Run asGiven(Run run, Command given) {
        return new Run(given, run.exit(), run.output(), run.errors(), run.time());
    }

    private static Thrown thrown(String type, String message, List<Frame> frames) {
        return new Thrown(type, message == null ? "" : message, Thrown.Link.RAISED, List.copyOf(frames), Map.of());
    }

    private static Frame frame(String file, String line, String function, Command given, Path root) {
        var path = path(file, given);
        boolean project = path.startsWith(root)
                && !path.toString().contains("site-packages")
                && !path.toString().contains("dist-packages");
        var name = path.getFileName();
        var owner = name == null ? "" : name.toString().replaceFirst("\\.py$", "");
        return new Frame(
                path,
                number(line),
                null,
                function == null ? "<module>" : function,
                owner,
                project,
                List.of(),
                List.of());
    }

    private static Path path(String file, Command given) {
        try {
            return given.directory().resolve(file).normalize();
        } catch (java.nio.file.InvalidPathException strange) {
            return Path.of("unknown");
        }
    }

    private static int number(String digits) {
        return digits.length() > 9 ? 0 : Integer.parseInt(digits);
    }
}
