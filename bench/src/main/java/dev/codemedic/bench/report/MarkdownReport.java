package dev.codemedic.bench.report;

import dev.codemedic.bench.repair.BugResult;
import dev.codemedic.core.redact.find.Secrets;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A benchmark as Markdown.
 *
 * @param report what is told
 */
public record MarkdownReport(BenchReport report) {
    private static final int WORDS = 160;

    /** The table and the summary. */
    public String table() {
        var head = "| bug | verdict | seconds | candidates | per second | peak MiB | inputs | edit |\n"
                + "|---|---|---:|---:|---:|---:|---:|---|\n";
        return head
                + report.bugs().stream().map(MarkdownReport::row).collect(Collectors.joining())
                + "\n"
                + summary()
                + "\n";
    }

    /** The whole report. */
    public String text() {
        var text = new StringBuilder()
                .append("# ")
                .append(cell(report.benchmark()))
                .append(", ")
                .append(cell(report.language()))
                .append("\n\n")
                .append(cell(report.medic()))
                .append("; ")
                .append(cell(report.machine()))
                .append("; at most ")
                .append(report.budgetSeconds())
                .append(" s a bug.\n\n")
                .append(table())
                .append('\n')
                .append(LEGEND);
        for (var bug : report.bugs()) {
            details(bug, text);
        }
        return text.toString();
    }

    static final String LEGEND = """
            *Plausible*: with the patch, the benchmark's own tests pass in a fresh process. *Correct*: it also behaves as \
            the benchmark's fixed version, or passes the tests that were held out. *Inputs*: generated inputs on which \
            both versions agree. *Seconds*: the whole medic process. *Peak MiB*: the largest sum of the peak resident \
            sizes of medic and the processes it started that were alive at one time.
            """;

    private String summary() {
        var summary = report.summary();
        return String.format(
                Locale.ROOT,
                "%d bugs%s: %d plausible, %d correct; median %.2f s, longest %.2f s; %s candidates a second and core, %s with"
                        + " those that a compiler refused",
                summary.total(),
                summary.unusable() == 0 ? "" : " (and %d unusable)".formatted(summary.unusable()),
                summary.plausible(),
                summary.correct(),
                summary.medianSeconds(),
                summary.maxSeconds(),
                Figures.of(summary.perCore(), 0),
                Figures.of(summary.judgedPerCore(), 0));
    }

    private static String row(BugResult bug) {
        var effort = bug.effort();
        var edit = bug.edit();
        return "| %s | %s | %s | %d | %s | %s | %d | %s |\n"
                .formatted(
                        cell(bug.name()),
                        bug.verdict(),
                        Figures.of(effort.wall(), 2),
                        effort.candidates(),
                        Figures.of(effort.perSecond(), 0),
                        Figures.of(effort.peakMebibytes(), 0),
                        bug.judged().inputs(),
                        cell(edit == null ? bug.reason() : edit.explanation()));
    }

    private static void details(BugResult bug, StringBuilder text) {
        var edit = bug.edit();
        text.append("\n## ")
                .append(cell(bug.name()))
                .append(": ")
                .append(bug.verdict())
                .append("\n\n");
        if (!bug.judged().why().isEmpty()) {
            text.append("- ").append(cell(bug.judged().why())).append('\n');
        }
        if (bug.trouble() != null) {
            text.append("- the benchmark's own fix fails its own tests here: ")
                    .append(cell(Objects.requireNonNull(bug.trouble())))
                    .append('\n');
        }
        bug.problems()
                .forEach(problem -> text.append("- ").append(cell(problem)).append('\n'));
        if (edit != null) {
            text.append("- ").append(cell(edit.explanation())).append("\n\n").append(block(edit.diff()));
        }
    }

    /** A diff as an indented block, which nothing in it can end. */
    private static String block(String diff) {
        return new Secrets()
                .without(diff)
                .lines()
                .map(line -> "    " + harmless(line) + "\n")
                .collect(Collectors.joining());
    }

    private static String harmless(String line) {
        var plain = new StringBuilder();
        line.codePoints()
                .map(point -> point != '\t' && isHidden(point) ? '�' : point)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static boolean isHidden(int point) {
        return Character.isISOControl(point) || Character.getType(point) == Character.FORMAT;
    }

    /** Text that cannot become markup, end a cell or move the cursor. */
    static String cell(String text) {
        var plain = new StringBuilder();
        new Secrets().without(text).codePoints().limit(WORDS).forEach(point -> {
            if (Character.isWhitespace(point)) {
                plain.append(' ');
            } else if (isHidden(point)) {
                plain.append('�');
            } else if (point == '<') {
                plain.append("&lt;");
            } else if (point == '&') {
                plain.append("&amp;");
            } else if ("|*_`[]\\#!".indexOf(point) >= 0) {
                plain.append('\\').appendCodePoint(point);
            } else {
                plain.appendCodePoint(point);
            }
        });
        return plain.toString();
    }
}
