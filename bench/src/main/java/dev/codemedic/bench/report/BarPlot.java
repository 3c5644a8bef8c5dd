package dev.codemedic.bench.report;

import java.util.List;
import java.util.Locale;

/**
 * Horizontal bars as SVG; colours come from the page, by class.
 *
 * @param title what is plotted
 * @param unit what a bar counts
 * @param bars the bars, from the top
 */
record BarPlot(String title, String unit, List<Bar> bars) {
    private static final int LABEL = 230;
    private static final int WIDTH = 860;
    private static final int ROW = 20;
    private static final int TOP = 34;
    private static final int FIGURE = 90;

    /**
     * A bar.
     *
     * @param label its name
     * @param value its length
     * @param kind a class of the page's style
     */
    record Bar(String label, double value, String kind) {}

    String svg() {
        double most = bars.stream().mapToDouble(Bar::value).max().orElse(0);
        int height = TOP + ROW * bars.size() + 6;
        var svg = new StringBuilder();
        svg.append("<svg role=\"img\" aria-label=\"%s\" viewBox=\"0 0 %d %d\" xmlns=\"http://www.w3.org/2000/svg\">\n"
                .formatted(Html.escape(title), WIDTH, height));
        svg.append("<text class=\"title\" x=\"0\" y=\"18\">%s (%s)</text>\n"
                .formatted(Html.escape(title), Html.escape(unit)));
        for (int at = 0; at < bars.size(); at++) {
            bar(bars.get(at), TOP + ROW * at, most, svg);
        }
        return svg.append("</svg>\n").toString();
    }

    private static void bar(Bar bar, int y, double most, StringBuilder svg) {
        double width = most <= 0 ? 0 : (WIDTH - LABEL - FIGURE) * Math.max(0, bar.value()) / most;
        svg.append("<text class=\"label\" x=\"%d\" y=\"%d\">%s</text>"
                .formatted(LABEL - 8, y + 13, Html.escape(bar.label())));
        svg.append(String.format(
                Locale.ROOT,
                "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" rx=\"2\"/>",
                Html.escape(bar.kind()),
                LABEL,
                y,
                Math.max(width, 1),
                ROW - 5));
        svg.append(String.format(
                Locale.ROOT,
                "<text class=\"figure\" x=\"%.1f\" y=\"%d\">%s</text>%n",
                LABEL + width + 6,
                y + 13,
                Figures.of(bar.value(), bar.value() < 100 && bar.value() != Math.rint(bar.value()) ? 2 : 0)));
    }
}
