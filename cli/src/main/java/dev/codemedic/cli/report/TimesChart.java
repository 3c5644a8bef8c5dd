package dev.codemedic.cli.report;

import dev.codemedic.learn.report.Times;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A line for each stretch of time: a dot at its median, an end mark at its 95th percentile. */
final class TimesChart {
    private static final double LEFT = 150;
    private static final double RIGHT = Chart.WIDTH - 16;
    private static final double ROW = 30;
    private static final double TOP = 8;

    private TimesChart() {}

    /** @param name what took so long @param kind the CSS class of its dot */
    record Row(String name, Times times, String kind) {}

    /** Of at least one row, each with something measured. */
    static Chart of(String id, String title, List<Row> rows) {
        var scale = Scale.to(
                rows.stream()
                        .mapToDouble(row -> seconds(row.times().p95()))
                        .max()
                        .orElse(1),
                false);
        double bottom = TOP + ROW * rows.size();
        var lines = new ArrayList<Chart.Line>();
        var dots = new ArrayList<Chart.Dot>();
        var labels = new ArrayList<Chart.Label>();
        for (var mark : scale.marks()) {
            double x = x(scale, mark);
            lines.add(new Chart.Line(x, TOP, x, bottom, mark == 0 ? "axis" : "grid"));
            labels.add(new Chart.Label(x, bottom + 17, "middle", mark(mark, scale.step())));
        }
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            double y = TOP + ROW * i + ROW / 2;
            double median = x(scale, seconds(row.times().median()));
            double p95 = x(scale, seconds(row.times().p95()));
            labels.add(new Chart.Label(LEFT - 10, y + 4, "end", row.name()));
            lines.add(new Chart.Line(median, y, p95, y, "span"));
            lines.add(new Chart.Line(p95, y - 5, p95, y + 5, "span"));
            dots.add(new Chart.Dot(
                    median,
                    y,
                    5,
                    row.kind(),
                    row.name() + ": median " + Words.time(row.times().median()) + ", 95th percentile "
                            + Words.time(row.times().p95())));
        }
        return new Chart(
                id,
                title + ": a dot at the median, a line to the 95th percentile",
                "A dot at the median and a line to the 95th percentile, in seconds; the table has the same figures.",
                (int) bottom + 26,
                lines,
                List.of(),
                dots,
                labels);
    }

    private static double x(Scale scale, double seconds) {
        return Chart.at(LEFT + scale.part(seconds) * (RIGHT - LEFT));
    }

    private static String mark(double seconds, double step) {
        int digits = (int) Math.max(0, Math.ceil(-Math.log10(step) - 1e-9));
        return String.format(Locale.ROOT, "%,." + digits + "f s", seconds);
    }

    private static double seconds(Duration time) {
        return time.toNanos() / 1e9;
    }
}
