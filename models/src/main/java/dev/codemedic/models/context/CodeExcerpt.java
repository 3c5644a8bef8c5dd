package dev.codemedic.models.context;

import dev.codemedic.core.failure.Frame;
import dev.codemedic.core.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Lines of a file around a call that was active, with the values that its variables had. The head of the function is among
 * them, wherever it stands.
 *
 * @param line what it is about
 * @param known whether that is the line that was active; else it is where the function begins
 * @param function around it, if it can be told
 * @param from the first line, without the head
 * @param to the last line
 * @param remark behind the file's name
 */
record CodeExcerpt(
        SourceFile file,
        Frame frame,
        int line,
        boolean known,
        Optional<Definition> function,
        int from,
        int to,
        String remark) {
    private static final int BEFORE = 14;
    private static final int AFTER = 8;
    /** The function that failed is shown in full up to these. */
    private static final int WIDE_BEFORE = 45;

    private static final int WIDE_AFTER = 25;
    private static final int LONGEST_LINE = 400;

    /**
     * The code of a frame. A file that has changed since may have no such line: then the function's beginning is shown.
     *
     * @param crash whether it is the one that failed, of which more is shown
     * @param remark behind the file's name
     * @return empty where neither line nor function are there
     */
    static Optional<CodeExcerpt> of(SourceFile file, Frame frame, boolean crash, String remark) {
        boolean known = frame.line() >= 1
                && frame.line() <= file.lineCount()
                && !file.line(frame.line()).isBlank();
        var function = known
                ? Definitions.around(file, frame.line())
                : Definitions.of(file).stream()
                        .filter(definition -> definition.name().equals(frame.function()))
                        .findFirst();
        if (!known && function.isEmpty()) {
            return Optional.empty();
        }
        int line = known ? frame.line() : function.get().head();
        int from = Math.max(1, line - BEFORE);
        int to = Math.min(file.lineCount(), line + AFTER);
        if (crash && function.isPresent()) {
            from = Math.min(from, Math.max(function.get().first(), line - WIDE_BEFORE));
            to = Math.max(to, Math.min(function.get().last(), line + WIDE_AFTER));
        }
        return Optional.of(new CodeExcerpt(file, frame, line, known, function, from, to, remark));
    }

    /** The same without lines at its ends that are shown already. */
    CodeExcerpt without(List<LineRange> others) {
        int first = line;
        int end = line;
        while (first > from && !covered(others, first - 1)) {
            first--;
        }
        while (end < to && !covered(others, end + 1)) {
            end++;
        }
        return new CodeExcerpt(file, frame, line, known, function, first, end, remark);
    }

    private boolean covered(List<LineRange> others, int each) {
        return others.stream().anyMatch(range -> range.covers(file.path(), each));
    }

    /** The lines that are shown. */
    List<LineRange> ranges() {
        var ranges = new ArrayList<LineRange>();
        headAbove().ifPresent(head -> ranges.add(new LineRange(file.path(), head.head(), head.headEnd())));
        ranges.add(new LineRange(file.path(), from, to));
        return ranges;
    }

    /** What a model is shown, the active line in focus. */
    Piece piece(int order, double value) {
        var lines = new ArrayList<String>();
        lines.add(file.path() + "   " + where() + remark);
        var values = new FrameValues(frame);
        headAbove().ifPresent(head -> {
            for (int each = head.head(); each <= head.headEnd(); each++) {
                lines.add(line(each, values));
            }
            lines.add("        …");
        });
        int focus = 0;
        for (int each = from; each <= to; each++) {
            focus = each == line ? lines.size() : focus;
            lines.add(line(each, values));
        }
        return new Piece("frames", order, String.join("\n", lines), value, focus);
    }

    /** The call in one line, where its surroundings are shown already. */
    String call() {
        return file.path() + ", line " + frame.line() + " calls it: "
                + clipped(line).strip() + behind(new FrameValues(frame).in(file.line(line), true));
    }

    private Optional<Definition> headAbove() {
        return function.filter(head -> head.headEnd() < from);
    }

    private String where() {
        var name = frame.function().isEmpty()
                ? function.map(Definition::name).orElse("")
                : frame.function().equals("<module>") ? "" : frame.function();
        var place = name.isEmpty() ? "in the file itself" : "in " + name;
        return known ? place : place + "; the line that failed is not there any more";
    }

    private String line(int number, FrameValues values) {
        boolean failing = known && number == line;
        boolean inside = failing || own() && function.orElseThrow().contains(number);
        var told = inside ? values.in(file.line(number), failing) : List.<String>of();
        return (failing ? ">" : " ") + "%5d  ".formatted(number) + clipped(number) + behind(told);
    }

    /** Whether the function is the frame's own, and not one around a lambda or comprehension: names may differ there. */
    private boolean own() {
        var called = frame.function();
        return function.isPresent()
                && (function.get().name().equals(called)
                        || called.equals("<init>")
                        || called.endsWith("." + function.get().name()));
    }

    /** Long lines, as of minified code, are shown around what failed in them. */
    private String clipped(int number) {
        int column = number == line
                ? frame.expression()
                        .filter(span -> span.startLine() == number)
                        .map(span -> span.startColumn())
                        .orElse(0)
                : 0;
        return Clip.around(file.line(number), column, LONGEST_LINE);
    }

    private String behind(List<String> values) {
        var mark = Notation.of(file.path()).map(Notation::comment).orElse("#");
        return values.isEmpty() ? "" : "   " + mark + " " + String.join(", ", values);
    }
}
