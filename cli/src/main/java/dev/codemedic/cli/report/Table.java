package dev.codemedic.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A table, ready for a template. @param caption what it shows */
record Table(String caption, List<Head> heads, List<Row> rows) {
    private static final double WHOLE = 100;

    /** The head of a column. @param kind its CSS class: text, number or bar */
    record Head(String text, String kind) {}

    /** A line. @param name its first cell */
    record Row(String name, List<Cell> cells) {
        Row {
            cells = List.copyOf(cells);
        }
    }

    /** @param kind its CSS class @param bar drawn instead of a text; empty for none */
    record Cell(String text, String kind, List<Part> bar) {
        boolean drawn() {
            return kind.equals("bar");
        }
    }

    /** A stretch of a bar, in hundredths of the longest. @param kind its CSS class */
    record Part(double from, double width, String kind) {}

    Table {
        heads = List.copyOf(heads);
        rows = List.copyOf(rows);
    }

    /** Heads of columns: one of text for the names, then as they are marked: {@code #} for figures, {@code |} for bars. */
    static List<Head> heads(String... texts) {
        return Stream.of(texts)
                .map(text -> text.startsWith("#")
                        ? new Head(text.substring(1), "number")
                        : text.startsWith("|") ? new Head(text.substring(1), "bar") : new Head(text, "text"))
                .toList();
    }

    static Cell text(String text) {
        return new Cell(text, "text", List.of());
    }

    static Cell number(String text) {
        return new Cell(text, "number", List.of());
    }

    static Cell number(long count) {
        return number(Words.number(count));
    }

    /** A bar of one stretch. */
    static Cell bar(long count, long most, String kind) {
        return bar(most, new Stretch(count, kind));
    }

    /** A stretch of a bar. */
    record Stretch(long count, String kind) {}

    /** A bar of stretches beside each other. @param most what is as long as the column is wide */
    static Cell bar(long most, Stretch... stretches) {
        var parts = new ArrayList<Part>();
        double from = 0;
        for (var stretch : stretches) {
            double width = WHOLE * stretch.count() / Math.max(1, most);
            if (stretch.count() > 0) {
                parts.add(new Part(Chart.at(from), Chart.at(width), stretch.kind()));
            }
            from += width;
        }
        return new Cell("", "bar", parts);
    }
}
