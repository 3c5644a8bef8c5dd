package dev.codemedic.models.context;

import dev.codemedic.core.source.SourceFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds functions and types of a file by the look of their heads and by indentation. That is enough to show them; nothing
 * is changed by it.
 */
record Definitions(SourceFile file, Notation notation) {
    private static final int MOST_LINES = 20_000;
    private static final int LONGEST_LINE = 400;
    private static final int HEAD_LINES = 15;

    /** All of a file, in order. */
    static List<Definition> of(SourceFile file) {
        var notation = Notation.of(file.path());
        return notation.isEmpty() ? List.of() : new Definitions(file, notation.get()).all();
    }

    /** The innermost function around a line. */
    static Optional<Definition> around(SourceFile file, int line) {
        return of(file).stream()
                .filter(definition -> !definition.type() && definition.contains(line))
                .max(Comparator.comparingInt(Definition::head));
    }

    private List<Definition> all() {
        var found = new ArrayList<Definition>();
        int lines = Math.min(file.lineCount(), MOST_LINES);
        for (int line = 1; line <= lines; line++) {
            at(line).ifPresent(found::add);
        }
        return found;
    }

    private Optional<Definition> at(int line) {
        var text = file.line(line);
        if (text.length() > LONGEST_LINE) {
            return Optional.empty();
        }
        int headEnd = headEnd(line);
        var brace = file.line(headEnd + 1).strip().equals("{") ? "{" : "";
        var type = notation.type(text);
        var name = type.or(() -> notation.function(text, file.line(headEnd) + brace));
        if (name.isEmpty() || file.line(headEnd).length() > LONGEST_LINE) {
            return Optional.empty();
        }
        return Optional.of(
                new Definition(file, name.get(), type.isPresent(), first(line), line, headEnd, last(line, headEnd)));
    }

    /** Where as many parentheses are closed as were opened. */
    private int headEnd(int head) {
        int open = 0;
        for (int line = head; line < Math.min(file.lineCount() + 1, head + HEAD_LINES); line++) {
            var text = file.line(line);
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                open += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
            }
            if (open <= 0) {
                return line;
            }
        }
        return head;
    }

    /** Decorators and annotations stand above, at the same indentation. */
    private int first(int head) {
        int first = head;
        while (first > 1
                && file.line(first - 1).strip().startsWith("@")
                && indentation(first - 1) == indentation(head)) {
            first--;
        }
        return first;
    }

    private int last(int head, int headEnd) {
        int last = headEnd;
        for (int line = headEnd + 1; line <= Math.min(file.lineCount(), MOST_LINES); line++) {
            var text = file.line(line).strip();
            boolean inside = indentation(line) > indentation(head);
            if (text.isEmpty() || inside || text.equals("{") && line == headEnd + 1) {
                last = text.isEmpty() ? last : line;
            } else if (text.startsWith(notation.comment()) && notation == Notation.PYTHON) {
                continue;
            } else {
                return text.startsWith("}") && notation != Notation.PYTHON ? line : last;
            }
        }
        return last;
    }

    private int indentation(int line) {
        var text = file.line(line);
        return text.length() - text.stripLeading().length();
    }
}
