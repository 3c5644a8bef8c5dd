package dev.codemedic.cli.report;

import dev.codemedic.learn.fit.Reliability;
import java.util.ArrayList;
import java.util.List;

/** Told confidence against the part that was right; on the diagonal both agree. The larger a dot, the more proposals. */
final class ReliabilityChart {
    private static final double LEFT = 62;
    private static final double TOP = 12;
    private static final double SIDE = 300;
    private static final double BOTTOM = TOP + SIDE;
    private static final double LARGEST = 13;
    private static final double SMALLEST = 4;
    private static final int MARKS = 5;

    private ReliabilityChart() {}

    static Chart of(Reliability reliability) {
        var lines = new ArrayList<Chart.Line>();
        var labels = new ArrayList<Chart.Label>();
        for (int i = 0; i <= MARKS; i++) {
            double part = i / (double) MARKS;
            var kind = i == 0 ? "axis" : "grid";
            lines.add(new Chart.Line(LEFT, y(part), LEFT + SIDE, y(part), kind));
            lines.add(new Chart.Line(x(part), TOP, x(part), BOTTOM, kind));
            var text = i * (100 / MARKS) + " %";
            labels.add(new Chart.Label(LEFT - 8, y(part) + 4, "end", text));
            labels.add(new Chart.Label(x(part), BOTTOM + 18, "middle", text));
        }
        lines.add(new Chart.Line(LEFT, BOTTOM, LEFT + SIDE, TOP, "ideal"));
        labels.add(new Chart.Label(LEFT + SIDE / 2, BOTTOM + 38, "middle", "told to be right"));
        labels.add(new Chart.Label(LEFT + 8, TOP + 16, "start", "was right"));
        return new Chart(
                "reliability-chart",
                "Confidence against what was right, with the number of proposals beside each dot",
                "A dot for each tenth of confidence; where it lies on the diagonal, confidence holds. The table has the"
                        + " same figures.",
                (int) BOTTOM + 48,
                lines,
                List.of(),
                dots(reliability.bins(), labels),
                labels);
    }

    private static List<Chart.Dot> dots(List<Reliability.Bin> bins, List<Chart.Label> labels) {
        int most = bins.stream().mapToInt(Reliability.Bin::count).max().orElse(1);
        var dots = new ArrayList<Chart.Dot>();
        for (var bin : bins) {
            double radius = Math.max(SMALLEST, LARGEST * Math.sqrt(bin.count() / (double) most));
            var title =
                    Words.count(bin.count(), "proposal") + ": told " + Words.percent(Math.round(bin.told() * 100), 100)
                            + ", right " + Words.percent(Math.round(bin.right() * 100), 100);
            dots.add(new Chart.Dot(x(bin.told()), y(bin.right()), Chart.at(radius), "told", title));
            labels.add(label(bin, radius));
        }
        return dots;
    }

    /** On the side of its dot that is away from the diagonal, where other dots lie. */
    private static Chart.Label label(Reliability.Bin bin, double radius) {
        boolean above = bin.right() >= bin.told();
        double aside = radius * 0.7 + 3;
        return new Chart.Label(
                Chart.at(x(bin.told()) + (above ? -aside : aside)),
                Chart.at(Math.min(y(bin.right()) + (above ? -aside : aside + 8), BOTTOM - 4)),
                above ? "end" : "start",
                String.valueOf(bin.count()));
    }

    private static double x(double part) {
        return Chart.at(LEFT + part * SIDE);
    }

    private static double y(double part) {
        return Chart.at(BOTTOM - part * SIDE);
    }
}
