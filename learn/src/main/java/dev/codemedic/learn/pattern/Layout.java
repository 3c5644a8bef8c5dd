package dev.codemedic.learn.pattern;

import dev.codemedic.core.source.SourceFile;
import java.util.Optional;

/**
 * How lines are written at one place of a file.
 *
 * @param base what the place's line begins with
 * @param step one step of indentation
 * @param newline the file's line end
 */
record Layout(String base, String step, String newline) {
    private static final int LINES_READ = 2_000;

    static Layout at(SourceFile file, int offset) {
        var line = file.line(file.lineAt(offset));
        return new Layout(line.substring(0, leading(line)), step(file), file.lineEnding());
    }

    /** The number of blanks that a line begins with. */
    static int leading(String line) {
        int at = 0;
        while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '\t')) {
            at++;
        }
        return at;
    }

    /** The smallest step between a line and the next, as most files have it. */
    private static String step(SourceFile file) {
        int before = 0;
        int least = Integer.MAX_VALUE;
        for (int number = 1; number <= Math.min(file.lineCount(), LINES_READ); number++) {
            var line = file.line(number);
            int leading = leading(line);
            if (leading == line.length()) {
                continue;
            }
            if (line.charAt(0) == '\t') {
                return "\t";
            }
            if (leading - before > 1) {
                least = Math.min(least, leading - before);
            }
            before = leading;
        }
        return " ".repeat(least > 8 ? 4 : least);
    }

    /** Code of a pattern, whose lines begin with multiples of some blanks, as it is written here. */
    String indented(String code, int blanks) {
        var out = new StringBuilder();
        var lines = code.split("\n", -1);
        out.append(lines[0]);
        for (int i = 1; i < lines.length; i++) {
            var line = lines[i].endsWith("\r") ? lines[i].substring(0, lines[i].length() - 1) : lines[i];
            int leading = leading(line);
            out.append(newline);
            // A line that ends here is blank; the last piece goes on with a metavariable.
            if (leading < line.length() || i == lines.length - 1) {
                out.append(base).append(step.repeat(leading / blanks)).append(" ".repeat(leading % blanks));
                out.append(line, leading, line.length());
            }
        }
        return out.toString();
    }

    /** Code of the file with the lines behind its first indented by more or fewer steps. */
    Optional<String> shifted(String code, int steps) {
        if (steps == 0 || code.indexOf('\n') < 0) {
            return Optional.of(code);
        }
        boolean texts = code.contains("\"\"\"") || code.contains("'''");
        if (steps < 0 || texts) {
            return Optional.empty();
        }
        return Optional.of(code.replaceAll("\n(?=[^\r\n])", "\n" + step.repeat(steps)));
    }
}
