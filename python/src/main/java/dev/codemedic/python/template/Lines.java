package dev.codemedic.python.template;

import dev.codemedic.core.source.SourceFile;
import dev.codemedic.python.code.PythonFile;
import dev.codemedic.syntax.Node;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lines as a file writes them: its step of indentation, its line end. */
record Lines(PythonFile file, String indentation) {
    private static final String STEP = "    ";

    static Lines of(PythonFile file, String indentation) {
        return new Lines(file, indentation);
    }

    /** Whole lines, each with its line end. */
    String block(String... lines) {
        return Stream.of(lines)
                .map(line -> line.isEmpty() ? "" : indentation + own(line))
                .map(line -> line + file.source().lineEnding())
                .collect(Collectors.joining());
    }

    private String own(String line) {
        int steps = 0;
        var rest = line;
        while (rest.startsWith(STEP)) {
            rest = rest.substring(STEP.length());
            steps++;
        }
        return file.indentation().repeat(steps) + rest;
    }

    /** The text of statements one step deeper; lines inside a text literal stay as they are. */
    String deeper(Node first, Node last) {
        var source = file.source();
        var out = new StringBuilder();
        int at = first.start();
        for (int line = source.lineAt(first.start()) + 1; line <= source.lineAt(last.end() - 1); line++) {
            int start = source.offset(line, 0);
            out.append(source.text(), at, start);
            if (!source.line(line).isBlank() && !insideText(source, start)) {
                out.append(file.indentation());
            }
            at = start;
        }
        return out.append(source.text(), at, last.end()).toString();
    }

    private boolean insideText(SourceFile source, int offset) {
        return file.tree()
                .nodes("string")
                .anyMatch(text -> text.start() < offset && text.end() > offset && text.endLine() > text.line());
    }
}
