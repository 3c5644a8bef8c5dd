package dev.codemedic.cli.report;

import java.util.List;

/**
 * A drawing, ready for a template: all coordinates are worked out.
 *
 * @param id unique in the page
 * @param title what it shows
 * @param description what is to be seen, for those who do not see it
 * @param height in units of which the width has {@link #WIDTH}
 */
record Chart(
        String id,
        String title,
        String description,
        int height,
        List<Line> lines,
        List<Box> boxes,
        List<Dot> dots,
        List<Label> labels) {
    static final int WIDTH = 420;

    /** @param kind its CSS class */
    record Line(double x1, double y1, double x2, double y2, String kind) {}

    /** @param kind its CSS class @param title shown where the pointer rests */
    record Box(double x, double y, double width, double height, String kind, String title) {}

    /** @param kind its CSS class @param title shown where the pointer rests */
    record Dot(double x, double y, double radius, String kind, String title) {}

    /** @param anchor start, middle or end */
    record Label(double x, double y, String anchor, String text) {}

    Chart {
        lines = List.copyOf(lines);
        boxes = List.copyOf(boxes);
        dots = List.copyOf(dots);
        labels = List.copyOf(labels);
    }

    /** A coordinate to a tenth of a unit. */
    static double at(double place) {
        return Math.round(place * 10) / 10.0;
    }
}
