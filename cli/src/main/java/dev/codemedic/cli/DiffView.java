package dev.codemedic.cli;

import dev.codemedic.core.redact.Redactor;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A unified diff for people: changed lines with their numbers, or the whole in colour. */
final class DiffView {
    private static final Pattern HUNK = Pattern.compile("@@ -(\\d+)(?:,\\d+)? \\+(\\d+)(?:,\\d+)? @@.*");
    private static final int WIDEST = 160;

    private final Style style;
    private final Redactor redactor = Wiring.redactor();

    DiffView(Style style) {
        this.style = style;
    }

    /**
     * Only what is removed and added, with line numbers and without secrets; the file's name where there are several
     * files.
     */
    List<String> changes(String diff) {
        var lines = new ArrayList<String>();
        boolean several = diff.lines().filter(line -> line.startsWith("+++ ")).count() > 1;
        int before = 0;
        int after = 0;
        boolean header = true;
        for (var line : diff.lines().toList()) {
            var hunk = HUNK.matcher(line);
            if (hunk.matches()) {
                before = Integer.parseInt(hunk.group(1));
                after = Integer.parseInt(hunk.group(2));
                header = false;
            } else if (line.startsWith("diff ") || line.startsWith("--- ") && header) {
                header = true;
            } else if (line.startsWith("+++ ") && header) {
                if (several) {
                    lines.add(style.bold(Plain.line(line.substring("+++ b/".length()), WIDEST)));
                }
            } else if (line.startsWith("-")) {
                lines.add(style.red("- %4d | %s".formatted(before++, shown(line.substring(1)))));
            } else if (line.startsWith("+")) {
                lines.add(style.green("+ %4d | %s".formatted(after++, shown(line.substring(1)))));
            } else if (line.startsWith(" ")) {
                before++;
                after++;
                header = false;
            }
        }
        return lines;
    }

    private String shown(String line) {
        return Plain.line(redactor.without(line), WIDEST);
    }

    /** The whole diff: for a terminal made harmless, for anything else exactly as it is, fit for {@code git apply}. */
    String whole(String diff) {
        if (!style.colours() && !Terminal.results()) {
            return diff;
        }
        var out = new StringBuilder();
        for (var line : diff.lines().toList()) {
            var shown = Plain.text(line);
            out.append(
                            line.startsWith("+")
                                    ? style.green(shown)
                                    : line.startsWith("-")
                                            ? style.red(shown)
                                            : line.startsWith("@@") ? style.cyan(shown) : shown)
                    .append('\n');
        }
        return out.toString();
    }
}
