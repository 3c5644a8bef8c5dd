package dev.codemedic.models.context;

import dev.codemedic.core.failure.Frame;
import dev.codemedic.core.failure.Variable;
import dev.codemedic.core.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Lines of a file around a call that was active, with the values that its variables had.
 *
 * @param before lines above
 * @param after lines below
 */
record CodeExcerpt(SourceFile file, Frame frame, int before, int after) {
    private static final Pattern NAMED = Pattern.compile("\\w+");
    private static final int LONGEST_VALUE = 80;
    private static final int MOST_VALUES = 4;

    String text() {
        var text = new StringBuilder(file.path() + "   in " + name() + "\n");
        int from = Math.max(1, frame.line() - before);
        int to = Math.min(file.lineCount(), frame.line() + after);
        int first = first();
        int last = last(first);
        var told = new ArrayList<String>();
        for (int line = from; line <= to; line++) {
            text.append(line == frame.line() ? ">" : " ").append("%5d  ".formatted(line));
            text.append(file.line(line));
            var values = line >= first && line <= last ? values(file.line(line), told) : List.<String>of();
            if (!values.isEmpty()) {
                text.append(comment()).append(String.join(", ", values));
            }
            text.append('\n');
        }
        return text.toString();
    }

    /** Where the function begins whose values are known: its name, further left than the line that failed. */
    private int first() {
        if (!NAMED.matcher(frame.function()).matches()) {
            return frame.line();
        }
        var head = Pattern.compile("(?<!\\w)" + Pattern.quote(frame.function()) + "\\s*\\(");
        for (int line = frame.line(); line >= 1; line--) {
            if (indentation(line) < indentation(frame.line())
                    && head.matcher(file.line(line)).find()) {
                return line;
            }
        }
        return frame.line();
    }

    /** Where it ends: before the next line that stands no further right than its beginning. */
    private int last(int first) {
        int line = frame.line();
        while (line < file.lineCount()
                && (file.line(line + 1).isBlank() || indentation(line + 1) > indentation(first))) {
            line++;
        }
        return first == frame.line() ? first : line;
    }

    private int indentation(int line) {
        var text = file.line(line);
        return text.length() - text.stripLeading().length();
    }

    private String name() {
        return frame.function().isEmpty() ? "the file itself" : frame.function();
    }

    private String comment() {
        return file.path().toString().endsWith(".py") ? "   # " : "   // ";
    }

    /** Each variable is told where it stands first, and again in the failing line. */
    private List<String> values(String line, List<String> told) {
        boolean failing = line.equals(file.line(frame.line()));
        var values = new ArrayList<String>();
        for (var variable : frame.locals()) {
            boolean stands = Pattern.compile("(?<![\\w.])" + Pattern.quote(variable.name()) + "(?!\\w)")
                    .matcher(line)
                    .find();
            if (stands && values.size() < MOST_VALUES && (failing || !told.contains(variable.name()))) {
                told.add(variable.name());
                values.add(value(variable));
            }
        }
        return values;
    }

    private static String value(Variable variable) {
        var text = variable.value().text().replaceAll("\\s+", " ");
        return variable.name() + " = "
                + (text.length() > LONGEST_VALUE ? text.substring(0, LONGEST_VALUE) + "…" : text);
    }
}
