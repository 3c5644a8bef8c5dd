package dev.codemedic.learn.report;

import dev.codemedic.core.learn.Feedback;
import dev.codemedic.core.learn.Outcome;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * What became of proposals that were decided on, by the day of the last thing that did.
 *
 * @param all of the whole time
 * @param step how long a period is
 * @param periods without a gap, oldest first, the newest ones
 */
public record Acceptance(Decided all, Step step, List<Period> periods) {
    private static final int MOST_PERIODS = 26;

    /** How long a period is. */
    public enum Step {
        DAY,
        WEEK,
        MONTH;

        private LocalDate begin(LocalDate day) {
            return switch (this) {
                case DAY -> day;
                case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                case MONTH -> day.withDayOfMonth(1);
            };
        }

        private LocalDate next(LocalDate begin) {
            return switch (this) {
                case DAY -> begin.plusDays(1);
                case WEEK -> begin.plusWeeks(1);
                case MONTH -> begin.plusMonths(1);
            };
        }

        /** The shortest by which a time is shown whole. */
        private static Step of(long days) {
            return days < 3 * 7 ? DAY : days < (MOST_PERIODS - 1) * 7L ? WEEK : MONTH;
        }
    }

    /**
     * Proposals that were decided on.
     *
     * @param kept applied, and not taken back
     * @param edited applied, and then changed by hand, or applied in part
     * @param rejected turned down
     * @param undone taken back by the owner
     * @param cameBack taken back since the failure came again
     */
    public record Decided(int kept, int edited, int rejected, int undone, int cameBack) {
        static final Decided NONE = new Decided(0, 0, 0, 0, 0);

        /** How many. */
        public int count() {
            return in() + rejected + undone + cameBack;
        }

        /** How many of them are in the project. */
        public int in() {
            return kept + edited;
        }

        private Decided and(Feedback.Kind kind) {
            return switch (kind) {
                case ACCEPTED, STAYED -> new Decided(kept + 1, edited, rejected, undone, cameBack);
                case EDITED -> new Decided(kept, edited + 1, rejected, undone, cameBack);
                case REJECTED -> new Decided(kept, edited, rejected + 1, undone, cameBack);
                case UNDONE -> new Decided(kept, edited, rejected, undone + 1, cameBack);
                case CAME_BACK -> new Decided(kept, edited, rejected, undone, cameBack + 1);
            };
        }
    }

    /** Those of a day, a week from Monday on, or a month. @param from its first day */
    public record Period(LocalDate from, Decided decided) {}

    public Acceptance {
        periods = List.copyOf(periods);
    }

    /** Of outcomes, in any order. @param zone whose days count */
    static Acceptance of(List<Outcome> outcomes, ZoneId zone) {
        var days = new TreeMap<LocalDate, Decided>();
        var all = Decided.NONE;
        for (var outcome : outcomes) {
            var feedback = outcome.feedback();
            var day = feedback.at().atZone(zone).toLocalDate();
            days.put(day, days.getOrDefault(day, Decided.NONE).and(feedback.kind()));
            all = all.and(feedback.kind());
        }
        if (days.isEmpty()) {
            return new Acceptance(all, Step.DAY, List.of());
        }
        var step = Step.of(ChronoUnit.DAYS.between(days.firstKey(), days.lastKey()));
        var periods = periods(days, step);
        return new Acceptance(all, step, periods.subList(Math.max(0, periods.size() - MOST_PERIODS), periods.size()));
    }

    private static List<Period> periods(TreeMap<LocalDate, Decided> days, Step step) {
        var periods = new ArrayList<Period>();
        for (var from = step.begin(days.firstKey()); !from.isAfter(days.lastKey()); from = step.next(from)) {
            var sum = days.subMap(from, step.next(from)).values().stream().reduce(Decided.NONE, Acceptance::sum);
            periods.add(new Period(from, sum));
        }
        return periods;
    }

    private static Decided sum(Decided one, Decided other) {
        return new Decided(
                one.kept + other.kept,
                one.edited + other.edited,
                one.rejected + other.rejected,
                one.undone + other.undone,
                one.cameBack + other.cameBack);
    }
}
