package dev.codemedic.cli.report;

import dev.codemedic.learn.report.RepairTimes;
import dev.codemedic.learn.report.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** How long repairs took. */
final class TimeSection {
    private static final String ID = "times";
    private static final String TITLE = "Time to repair";

    private TimeSection() {}

    static Section of(RepairTimes times) {
        if (times.all().decision().count() + times.unhealed().count() == 0) {
            return Section.of(ID, TITLE, "The first heal fills this: how long a proposal takes, and a fix.");
        }
        var words =
                Section.words("From the failure on. What comes from memory is put forward at once, and checked after"
                        + " that; what is looked for is checked before it is put forward.");
        if (times.remembered().decision().count() == 0) {
            words.add(
                    "Nothing came from memory so far: an accepted fix is remembered, and put forward for the next failure"
                            + " of its kind.");
        }
        var rows = Stream.of(
                        new TimesChart.Row("proposal, looked for", times.anew().proposal(), "open"),
                        new TimesChart.Row(
                                "proposal, memory", times.remembered().proposal(), "kept"),
                        new TimesChart.Row("decision, looked for", times.anew().decision(), "open"),
                        new TimesChart.Row(
                                "decision, memory", times.remembered().decision(), "kept"))
                .filter(row -> row.times().count() > 0)
                .toList();
        return new Section(
                ID,
                TITLE,
                words,
                List.of(),
                rows.isEmpty() ? List.of() : List.of(TimesChart.of("times-chart", "From the failure on", rows)),
                tables(times));
    }

    private static List<Table> tables(RepairTimes times) {
        var tables = new ArrayList<Table>();
        table(tables, "Until the first proposal", times, RepairTimes.Stretches::proposal, List.of());
        table(
                tables,
                "Until medic had checked, and decided",
                times,
                RepairTimes.Stretches::decision,
                row("without a proposal", times.unhealed()));
        table(tables, "Until a fix was in the project", times, RepairTimes.Stretches::written, List.of());
        return tables;
    }

    private static void table(
            List<Table> tables,
            String caption,
            RepairTimes times,
            Function<RepairTimes.Stretches, Times> part,
            List<Table.Row> last) {
        var rows = Stream.of(
                        row("all with a proposal", part.apply(times.all())),
                        row("looked for", part.apply(times.anew())),
                        row("from memory", part.apply(times.remembered())),
                        last)
                .flatMap(List::stream)
                .toList();
        if (!rows.isEmpty()) {
            tables.add(new Table(caption, Table.heads("Heals", "#How many", "#Median", "#95th percentile"), rows));
        }
    }

    private static List<Table.Row> row(String name, Times times) {
        return times.count() == 0
                ? List.of()
                : List.of(new Table.Row(
                        name,
                        List.of(
                                Table.number(times.count()),
                                Table.number(Words.time(times.median())),
                                Table.number(Words.time(times.p95())))));
    }
}
