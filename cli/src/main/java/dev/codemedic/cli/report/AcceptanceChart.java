package dev.codemedic.cli.report;

import dev.codemedic.learn.report.Acceptance;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A column for each period: what is in the project at the bottom, what was turned down or taken back above. */
final class AcceptanceChart {
    private static final int HEIGHT = 200;
    private static final double LEFT = 34;
    private static final double TOP = 10;
    private static final double BOTTOM = 172;
    private static final double WIDEST = 36;
    private static final int LABELS = 5;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yy", Locale.ENGLISH);

    private final Acceptance acceptance;
    private final Scale scale;
    private final List<Chart.Line> lines = new ArrayList<>();
    private final List<Chart.Box> boxes = new ArrayList<>();
    private final List<Chart.Label> labels = new ArrayList<>();

    private AcceptanceChart(Acceptance acceptance) {
        this.acceptance = acceptance;
        this.scale = Scale.to(
                acceptance.periods().stream()
                        .mapToInt(period -> period.decided().count())
                        .max()
                        .orElse(1),
                true);
    }

    /** Of at least one period. */
    static Chart of(Acceptance acceptance) {
        return new AcceptanceChart(acceptance).drawn();
    }

    private Chart drawn() {
        for (var mark : scale.marks()) {
            double y = y(mark);
            lines.add(new Chart.Line(LEFT, y, Chart.WIDTH, y, mark == 0 ? "axis" : "grid"));
            labels.add(new Chart.Label(LEFT - 6, Chart.at(y + 4), "end", String.format(Locale.ROOT, "%,.0f", mark)));
        }
        double room = (Chart.WIDTH - LEFT) / acceptance.periods().size();
        int every = Math.ceilDiv(acceptance.periods().size(), LABELS);
        for (int i = 0; i < acceptance.periods().size(); i++) {
            column(acceptance.periods().get(i), LEFT + i * room, room, i % every == 0);
        }
        var step = acceptance.step().name().toLowerCase(Locale.ROOT);
        return new Chart(
                "acceptance-chart",
                "Proposals decided on, by " + step,
                "A column for each " + step + "; the table has the same figures.",
                HEIGHT,
                lines,
                boxes,
                List.of(),
                labels);
    }

    private void column(Acceptance.Period period, double left, double room, boolean labelled) {
        double width = Math.min(WIDEST, room * 0.72);
        double x = left + (room - width) / 2;
        var decided = period.decided();
        var day = label(period.from());
        int below = 0;
        below = piece(x, width, below, decided.kept(), "kept", day + ": kept ");
        below = piece(x, width, below, decided.edited(), "edited", day + ": edited by hand ");
        below = piece(x, width, below, decided.rejected(), "rejected", day + ": rejected ");
        below = piece(x, width, below, decided.undone(), "undone", day + ": undone ");
        piece(x, width, below, decided.cameBack(), "came-back", day + ": came back ");
        if (labelled) {
            labels.add(new Chart.Label(Chart.at(left + room / 2), BOTTOM + 17, "middle", day));
        }
    }

    private int piece(double x, double width, int below, int count, String kind, String title) {
        if (count > 0) {
            double top = y(below + count);
            boxes.add(new Chart.Box(Chart.at(x), top, Chart.at(width), Chart.at(y(below) - top), kind, title + count));
        }
        return below + count;
    }

    private double y(double value) {
        return Chart.at(BOTTOM - scale.part(value) * (BOTTOM - TOP));
    }

    private String label(LocalDate from) {
        return (acceptance.step() == Acceptance.Step.MONTH ? MONTH : DAY).format(from);
    }
}
