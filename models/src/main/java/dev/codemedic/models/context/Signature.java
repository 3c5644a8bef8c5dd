package dev.codemedic.models.context;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What is told of a definition whose body is not shown: where it is, its head, and what its author says of it first. */
record Signature(Definition definition) {
    private static final Pattern OPENED = Pattern.compile("^\\s*[rRuU]?(\"\"\"|'''|\"|')\\s*(.*)");
    private static final Pattern FIELD = Pattern.compile("\\s+\\w+\\s*:\\s*[^:]+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final int LONGEST_LINE = 400;
    private static final int LONGEST_REMARK = 120;
    private static final int MOST_FIELDS = 12;
    private static final int MOST_REMARK_LINES = 40;

    String text() {
        var remark = remark();
        return definition.file().path() + ":" + definition.head() + ": " + definition.header() + constructor()
                + (remark.isEmpty() ? "" : "   // " + Clip.end(remark, LONGEST_REMARK));
    }

    /** What a Python class is made from stands in its body: its initializer, or the fields of a data class. */
    private String constructor() {
        var file = definition.file();
        if (!definition.type()
                || Notation.of(file.path()).filter(Notation.PYTHON::equals).isEmpty()) {
            return "";
        }
        return Definitions.of(file).stream()
                .filter(inner -> inner.name().equals("__init__") && definition.contains(inner.head()))
                .map(inner -> ": " + inner.header())
                .findFirst()
                .orElseGet(() -> fields());
    }

    private String fields() {
        var fields = IntStream.rangeClosed(definition.headEnd() + 1, definition.last())
                .mapToObj(definition.file()::line)
                .filter(line ->
                        line.length() <= LONGEST_LINE && FIELD.matcher(line).matches())
                .limit(MOST_FIELDS)
                .map(String::strip)
                .collect(Collectors.joining("; "));
        return fields.isEmpty() ? "" : ": " + fields;
    }

    /** The first line of what its author says of it. */
    private String remark() {
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
                && line - above < MOST_REMARK_LINES
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
