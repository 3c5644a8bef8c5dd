package dev.codemedic.models.context;

import dev.codemedic.core.source.SourceFile;
import dev.codemedic.core.source.SourceTree;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Heads of the project's own functions and types that the shown lines call, where their bodies are not shown. */
final class Signatures {
    private static final Pattern CALL =
            Pattern.compile("(?<!\\w)([\\p{L}_]\\w*)\\s*\\(", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern OPENED = Pattern.compile("^\\s*[rRuU]?(\"\"\"|'''|\"|')\\s*(.*)");
    private static final Pattern FIELD = Pattern.compile("\\s+\\w+\\s*:\\s*[^:]+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final int LONGEST_LINE = 400;
    private static final int LONGEST_REMARK = 120;
    private static final int MOST = 12;
    private static final int MOST_NAMES = 40;
    /** Of one name: overloads, or methods of unrelated types. */
    private static final int MOST_ALIKE = 3;

    private final SourceTree sources;
    private final List<LineRange> shown;
    private final Set<String> there = new LinkedHashSet<>();
    private final Set<String> near = new LinkedHashSet<>();
    private final Map<String, List<Definition>> found = new LinkedHashMap<>();

    /**
     * Looks for them.
     *
     * @param shown lines, from the crash outward
     * @param failing the line that failed, and its callers'
     */
    Signatures(SourceTree sources, List<LineRange> shown, Collection<LineRange> failing) {
        this.sources = sources;
        this.shown = shown;
        failing.forEach(range -> called(range, there));
        shown.forEach(range -> called(range, near));
    }

    /** The pieces, what the failing lines call first. */
    List<Piece> pieces(ProjectFiles files, Deadline deadline) {
        var names = new LinkedHashSet<>(there);
        names.addAll(near);
        var wanted = new LinkedHashSet<>(names.stream().limit(MOST_NAMES).toList());
        var each = files.changeable().iterator();
        while (!wanted.isEmpty() && !deadline.passed() && each.hasNext()) {
            look(each.next(), wanted);
        }
        var pieces = new ArrayList<Piece>();
        for (var name : names) {
            for (var definition : found.getOrDefault(name, List.of())) {
                if (pieces.size() < MOST) {
                    double value = there.contains(name) ? Worth.CALLED_THERE : Worth.CALLED_NEAR;
                    pieces.add(new Piece("signatures", pieces.size(), text(definition), value));
                }
            }
        }
        return pieces;
    }

    private void called(LineRange range, Set<String> names) {
        var file = sources.find(range.file());
        for (int line = range.first(); file.isPresent() && line <= range.last(); line++) {
            var text = file.get().line(line);
            if (text.length() <= LONGEST_LINE
                    && !text.strip().startsWith("#")
                    && !text.strip().startsWith("//")) {
                CALL.matcher(text)
                        .results()
                        .map(call -> call.group(1))
                        .filter(name -> !Notation.KEYWORDS.contains(name))
                        .forEach(names::add);
            }
        }
    }

    /** Nearer files come first: a name is looked for no longer when it has been found often enough. */
    private void look(SourceFile file, Set<String> wanted) {
        if (wanted.stream().noneMatch(file.text()::contains)) {
            return;
        }
        for (var definition : Definitions.of(file)) {
            if (wanted.contains(definition.name()) && !isShown(definition)) {
                var alike = found.computeIfAbsent(definition.name(), _ -> new ArrayList<>());
                alike.add(definition);
                if (alike.size() >= MOST_ALIKE) {
                    wanted.remove(definition.name());
                }
            }
        }
    }

    private boolean isShown(Definition definition) {
        return shown.stream().anyMatch(range -> range.covers(definition.file().path(), definition.head()));
    }

    private static String text(Definition definition) {
        var remark = remark(definition);
        return definition.file().path() + ":" + definition.head() + ": " + definition.header() + constructor(definition)
                + (remark.isEmpty() ? "" : "   // " + Clip.end(remark, LONGEST_REMARK));
    }

    /** What a Python class is made from stands in its body: its initializer, or the fields of a data class. */
    private static String constructor(Definition definition) {
        var file = definition.file();
        if (!definition.type()
                || Notation.of(file.path()).filter(Notation.PYTHON::equals).isEmpty()) {
            return "";
        }
        return Definitions.of(file).stream()
                .filter(inner -> inner.name().equals("__init__") && definition.contains(inner.head()))
                .map(inner -> ": " + inner.header())
                .findFirst()
                .orElseGet(() -> fields(definition));
    }

    private static String fields(Definition definition) {
        var fields = IntStream.rangeClosed(definition.headEnd() + 1, definition.last())
                .mapToObj(definition.file()::line)
                .filter(line ->
                        line.length() <= LONGEST_LINE && FIELD.matcher(line).matches())
                .limit(MOST)
                .map(String::strip)
                .collect(Collectors.joining("; "));
        return fields.isEmpty() ? "" : ": " + fields;
    }

    /** The first line of what its author says of it. */
    private static String remark(Definition definition) {
        var file = definition.file();
        var inside = OPENED.matcher(Clip.end(file.line(definition.headEnd() + 1), LONGEST_LINE));
        if (Notation.of(file.path()).filter(Notation.PYTHON::equals).isPresent()) {
            if (!inside.matches()) {
                return "";
            }
            var first = inside.group(2).isEmpty() ? file.line(definition.headEnd() + 2) : inside.group(2);
            return first.replace(inside.group(1), "").strip();
        }
        int line = definition.first() - 1;
        int above = line;
        while (above > 0
                && line - above < MOST_NAMES
                && file.line(above).strip().matches("^(?:/\\*\\*|\\*|///).*")) {
            above--;
        }
        for (int each = above + 1; each <= line; each++) {
            var text = file.line(each)
                    .replaceAll("^\\s*(?:/\\*\\*|\\*/|\\*|///)|\\*/\\s*$", "")
                    .strip();
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }
}
