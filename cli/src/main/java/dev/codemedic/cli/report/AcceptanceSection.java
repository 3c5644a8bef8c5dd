package dev.codemedic.cli.report;

import dev.codemedic.learn.report.Acceptance;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** How proposals were received. */
final class AcceptanceSection {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d\u00a0MMM\u00a0yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM\u00a0yyyy", Locale.ENGLISH);

    private AcceptanceSection() {}

    static Section of(Acceptance acceptance) {
        var title = "How proposals were received";
        if (acceptance.periods().isEmpty()) {
            return Section.of(
                    "acceptance",
                    title,
                    "Nothing was decided on in this time. What you apply, reject or undo is counted here, day by day: medic apply"
                            + " ID, medic reject ID, medic undo ID");
        }
        var all = acceptance.all();
        return new Section(
                "acceptance",
                title,
                List.of(Words.percent(all.in(), all.count()) + " of " + Words.count(all.count(), "proposal")
                        + " decided on " + (all.in() == 1 ? "is" : "are")
                        + " in the project. A proposal counts once, on the day of the last thing that became of it."),
                List.of(
                        new Section.Key("kept", "kept"),
                        new Section.Key("edited", "edited by hand"),
                        new Section.Key("rejected", "rejected"),
                        new Section.Key("undone", "undone"),
                        new Section.Key("came-back", "came back")),
                List.of(AcceptanceChart.of(acceptance)),
                List.of(table(acceptance)));
    }

    private static Table table(Acceptance acceptance) {
        var first = switch (acceptance.step()) {
            case DAY -> "Day";
            case WEEK -> "Week from";
            case MONTH -> "Month";
        };
        var day = acceptance.step() == Acceptance.Step.MONTH ? MONTH : DAY;
        return new Table(
                "Proposals decided on",
                Table.heads(first, "#Kept", "#Edited", "#Rejected", "#Undone", "#Came back", "#Accepted"),
                acceptance.periods().reversed().stream()
                        .filter(period -> period.decided().count() > 0)
                        .map(period -> row(day.format(period.from()), period.decided()))
                        .toList());
    }

    private static Table.Row row(String name, Acceptance.Decided decided) {
        return new Table.Row(
                name,
                List.of(
                        Table.number(decided.kept()),
                        Table.number(decided.edited()),
                        Table.number(decided.rejected()),
                        Table.number(decided.undone()),
                        Table.number(decided.cameBack()),
                        Table.number(Words.percent(decided.in(), decided.count()))));
    }
}
