package dev.codemedic.cli;

import dev.codemedic.core.diagnosis.Diagnosis;
import dev.codemedic.core.failure.Frame;
import dev.codemedic.core.redact.Redactor;
import dev.codemedic.core.source.SourceFile;
import dev.codemedic.core.source.SourceTree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The source lines that explain a failure, each with the live values seen there, as compilers show errors. */
final class Excerpt {
    private static final int WIDEST = 160;
    private static final int NOTE = 100;

    private final SourceTree sources;
    private final Style style;
    private final Redactor redactor = Wiring.redactor();

    Excerpt(SourceTree sources, Style style) {
        this.sources = sources;
        this.style = style;
    }

    /** The excerpt, line by line; empty where no source is there. */
    List<String> of(Diagnosis diagnosis) {
        var prime = diagnosis.failure().prime();
        if (prime.isEmpty()) {
            return List.of();
        }
        var frame = prime.get();
        Map<Path, TreeMap<Integer, String>> notes = new LinkedHashMap<>();
        var primeFile = sources.find(frame.file());
        primeFile.ifPresent(file ->
                notes.computeIfAbsent(file.path(), key -> new TreeMap<>()).put(frame.line(), ""));
        for (var observation : diagnosis.observations()) {
            notes.computeIfAbsent(observation.file(), key -> new TreeMap<>())
                    .merge(observation.line(), observation.note(), Excerpt::joined);
        }
        var lines = new ArrayList<String>();
        for (var entry : notes.entrySet()) {
            sources.find(entry.getKey())
                    .ifPresent(file -> lines.addAll(block(file, entry.getValue(), frame, lines.isEmpty())));
        }
        return lines;
    }

    private static String joined(String first, String second) {
        if (first.isEmpty() || second.contains(first)) {
            return second;
        }
        return second.isEmpty() || first.contains(second) ? first : first + "; " + second;
    }

    private List<String> block(SourceFile file, TreeMap<Integer, String> notes, Frame frame, boolean first) {
        int width = notes.lastKey().toString().length();
        int text = notes.keySet().stream()
                .mapToInt(number -> shown(file.line(number)).length())
                .max()
                .orElse(0);
        var lines = new ArrayList<String>();
        boolean primeFile = file.path().equals(relative(frame.file()));
        var place = primeFile ? ":" + frame.line() + column(frame) : "";
        lines.add(style.dim(" ".repeat(width) + (first ? "--> " : "::: ")) + Plain.line(file.path() + place, WIDEST));
        lines.add(style.dim(" ".repeat(width) + " |"));
        int last = 0;
        for (var entry : notes.entrySet()) {
            int number = entry.getKey();
            if (last > 0 && number > last + 1) {
                lines.add(style.dim(" ".repeat(width) + " :"));
            }
            last = number;
            var source = shown(file.line(number));
            var note = Plain.line(entry.getValue(), NOTE);
            lines.add(style.dim(("%" + width + "d |").formatted(number)) + " " + source
                    + (note.isEmpty() ? "" : " ".repeat(text - source.length() + 3) + style.cyan(note)));
            if (primeFile && number == frame.line()) {
                marks(file, frame)
                        .ifPresent(mark -> lines.add(style.dim(" ".repeat(width) + " |") + " " + style.red(mark)));
            }
        }
        lines.add(style.dim(" ".repeat(width) + " |"));
        return lines;
    }

    private Path relative(Path file) {
        return file.isAbsolute() && file.startsWith(sources.root())
                ? sources.root().relativize(file)
                : file;
    }

    private static String column(Frame frame) {
        return frame.expression().map(span -> ":" + (span.startColumn() + 1)).orElse("");
    }

    private Optional<String> marks(SourceFile file, Frame frame) {
        return frame.expression()
                .filter(span -> span.startLine() == frame.line())
                .map(span -> {
                    var line = file.line(frame.line());
                    int from = Math.min(span.startColumn(), line.length());
                    int to = span.endLine() == span.startLine()
                            ? Math.min(span.endColumn(), line.length())
                            : line.length();
                    return " ".repeat(shown(line.substring(0, from)).length()) + "^".repeat(Math.max(1, to - from));
                });
    }

    /** A source line as a terminal shows it: tabs as four blanks, no secrets, nothing that the terminal would obey. */
    private String shown(String line) {
        return Plain.line(
                redactor.without(line)
                        .chars()
                        .mapToObj(c -> c == '\t' ? "    " : Character.toString(c))
                        .collect(Collectors.joining()),
                WIDEST);
    }
}
