package dev.codemedic.bench.report;

import dev.codemedic.bench.repair.BugResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A benchmark as one page that needs nothing else: plots, table and every patch. All text from outside is escaped.
 *
 * @param report what is told
 */
public record HtmlReport(BenchReport report) {

    /** The page. */
    public String text() {
        var title = Html.escape(report.benchmark() + ", " + report.language());
        var page = new StringBuilder("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .append(
                        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n")
                .append("<title>")
                .append(title)
                .append("</title>\n<style>\n")
                .append(style())
                .append("</style>\n</head>\n<body>\n")
                .append("<h1>")
                .append(title)
                .append("</h1>\n<p>")
                .append(Html.escape("%s; %s; at most %d s a bug"
                        .formatted(report.medic(), report.machine(), report.budgetSeconds())))
                .append("</p>\n");
        plots().forEach(plot -> page.append("<figure>\n").append(plot.svg()).append("</figure>\n"));
        table(page);
        page.append("<p>")
                .append(Html.escape(MarkdownReport.LEGEND.replace("*", "")))
                .append("</p>\n");
        report.bugs().forEach(bug -> details(bug, page));
        return page.append("</body>\n</html>\n").toString();
    }

    private List<BarPlot> plots() {
        var summary = report.summary();
        var outcome = List.of(
                new BarPlot.Bar("bugs", summary.total(), "none"),
                new BarPlot.Bar("plausible", summary.plausible(), "plausible"),
                new BarPlot.Bar("correct", summary.correct(), "correct"));
        var times = report.bugs().stream()
                .sorted(Comparator.comparingDouble(bug -> bug.effort().wall()))
                .map(bug -> new BarPlot.Bar(bug.name(), bug.effort().wall(), bug.verdict()))
                .toList();
        var speeds = report.bugs().stream()
                .filter(bug -> bug.effort().perSecond() > 0)
                .sorted(Comparator.comparingDouble(
                                (BugResult bug) -> bug.effort().perSecond())
                        .reversed())
                .map(bug -> new BarPlot.Bar(bug.name(), bug.effort().perSecond(), bug.verdict()))
                .toList();
        return List.of(
                new BarPlot("Outcome", "bugs", outcome),
                new BarPlot("Time per bug", "seconds of the medic process", times),
                new BarPlot("Speed", "candidates a second", speeds));
    }

    private void table(StringBuilder page) {
        page.append("<table>\n<thead><tr>")
                .append(row(
                        "th",
                        List.of("bug", "verdict", "seconds", "candidates", "per second", "peak MiB", "inputs", "edit")))
                .append("</tr></thead>\n<tbody>\n");
        for (var bug : report.bugs()) {
            var effort = bug.effort();
            var edit = bug.edit();
            page.append("<tr class=\"")
                    .append(bug.verdict())
                    .append("\">")
                    .append(row(
                            "td",
                            List.of(
                                    bug.name(),
                                    bug.verdict(),
                                    Figures.of(effort.wall(), 2),
                                    Long.toString(effort.candidates()),
                                    Figures.of(effort.perSecond(), 0),
                                    Figures.of(effort.peakMebibytes(), 0),
                                    Integer.toString(bug.judged().inputs()),
                                    edit == null ? bug.reason() : edit.explanation())))
                    .append("</tr>\n");
        }
        page.append("</tbody>\n</table>\n");
    }

    private static String row(String tag, List<String> cells) {
        return cells.stream()
                .map(cell -> "<%s>%s</%s>".formatted(tag, Html.escape(cell), tag))
                .collect(Collectors.joining());
    }

    private static void details(BugResult bug, StringBuilder page) {
        page.append("<details><summary>")
                .append(Html.escape(bug.name() + ": " + bug.verdict()))
                .append("</summary>\n");
        var notes = new StringBuilder(bug.judged().why());
        if (bug.trouble() != null) {
            notes.append("\nThe benchmark's own fix fails its own tests here: ")
                    .append(Objects.requireNonNull(bug.trouble()));
        }
        bug.problems().forEach(problem -> notes.append('\n').append(problem));
        notes.toString()
                .lines()
                .filter(note -> !note.isBlank())
                .forEach(note -> page.append("<p>").append(Html.escape(note)).append("</p>\n"));
        var edit = bug.edit();
        if (edit != null) {
            page.append("<pre>").append(Html.escape(edit.diff())).append("</pre>\n");
        }
        page.append("</details>\n");
    }

    private static String style() {
        try (var file = Objects.requireNonNull(HtmlReport.class.getResourceAsStream("report.css"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
