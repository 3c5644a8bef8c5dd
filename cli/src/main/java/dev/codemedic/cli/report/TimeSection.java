package dev.codemedic.cli.report;

import dev.codemedic.learn.report.RepairTimes;
import dev.codemedic.learn.report.Times;
import java.util.ArrayList;
import java.util.List;
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
                rows.isEmpty() ? List.of() : List.of(TimesChart.of("times-chart", "From failure to proposal", rows)),
                List.of(table(times)));
    }

    private static Table table(RepairTimes times) {
        var rows = new ArrayList<Table.Row>();
        stretches(rows, "All with a proposal", times.all());
        stretches(rows, "Looked for", times.anew());
        stretches(rows, "From memory", times.remembered());
        row(rows, "Until it was clear that there is none", times.unhealed());
        return new Table(
                "From the failure until…", Table.heads("Heals", "#How many", "#Median", "#95th percentile"), rows);
    }

    private static void stretches(List<Table.Row> rows, String name, RepairTimes.Stretches stretches) {
        row(rows, name + ": first proposal", stretches.proposal());
        row(rows, name + ": checked, and decided on by medic", stretches.decision());
        row(rows, name + ": fix in the project", stretches.written());
    }

    private static void row(List<Table.Row> rows, String name, Times times) {
        if (times.count() > 0) {
            rows.add(new Table.Row(
                    name,
                    List.of(
                            Table.number(times.count()),
                            Table.number(Words.time(times.median())),
                            Table.number(Words.time(times.p95())))));
        }
    }
}
