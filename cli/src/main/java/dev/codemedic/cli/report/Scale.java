package dev.codemedic.cli.report;

import java.util.ArrayList;
import java.util.List;

/** An axis from zero to a round figure, in a few equal steps. @param top the figure @param step between two marks */
record Scale(double top, double step) {
    private static final int STEPS = 4;

    /** An axis that holds a value. @param whole whether only whole numbers are marked */
    static Scale to(double most, boolean whole) {
        double rough = Math.max(most, whole ? 1 : 1e-3) / STEPS;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double step = 10 * power;
        for (var round : List.of(1.0, 2.0, 5.0)) {
            if (round * power >= rough * (1 - 1e-9)) {
                step = round * power;
                break;
            }
        }
        step = whole ? Math.max(1, step) : step;
        return new Scale(step * Math.max(1, Math.ceil(most / step - 1e-9)), step);
    }

    /** The figures at the marks, from zero. */
    List<Double> marks() {
        var marks = new ArrayList<Double>();
        for (int i = 0; i * step <= top * (1 + 1e-9); i++) {
            marks.add(i * step);
        }
        return marks;
    }

    /** Where a value lies, as a part of the axis. */
    double part(double value) {
        return value / top;
    }
}
