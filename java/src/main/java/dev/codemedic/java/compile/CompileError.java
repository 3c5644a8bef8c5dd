package dev.codemedic.java.compile;

import dev.codemedic.core.failure.Frame;
import dev.codemedic.core.failure.Thrown;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * An error that the compiler reports.
 *
 * @param file absolute; empty path where the error has no file
 * @param line from 1; 0 where unknown
 * @param start offset of the wrong part in the file's text
 * @param end offset behind it
 * @param position offset of the very place the compiler points at
 * @param code the compiler's key, such as {@code compiler.err.cant.resolve.location}
 * @param message the compiler's words, in English, several lines
 */
public record CompileError(Path file, int line, int start, int end, int position, String code, String message) {

    /** The type that failures of this kind carry. */
    public static final String TYPE = "compile-error";

    static CompileError of(Path root, Diagnostic<? extends JavaFileObject> diagnostic) {
        var source = diagnostic.getSource();
        return new CompileError(
                source == null ? root.resolve("unknown") : Path.of(source.toUri()),
                (int) Math.max(0, diagnostic.getLineNumber()),
                (int) Math.max(0, diagnostic.getStartPosition()),
                (int) Math.max(0, diagnostic.getEndPosition()),
                (int) Math.max(0, diagnostic.getPosition()),
                String.valueOf(diagnostic.getCode()),
                diagnostic.getMessage(Locale.ENGLISH));
    }

    /** The message's first line. */
    public String headline() {
        return message.lines().findFirst().orElse("");
    }

    /** The error as what was thrown, with its code and offsets as facts. */
    public Thrown thrown() {
        var name = String.valueOf(file.getFileName()).replaceFirst("\\.java$", "");
        var frame = new Frame(file, line, null, "", name, true, List.of(), List.of());
        var facts = Map.of(
                "code", List.of(code),
                "start", List.of(Integer.toString(start)),
                "end", List.of(Integer.toString(end)),
                "position", List.of(Integer.toString(position)));
        return new Thrown(TYPE, message, Thrown.Link.RAISED, List.of(frame), facts);
    }
}
