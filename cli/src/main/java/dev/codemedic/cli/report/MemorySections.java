package dev.codemedic.cli.report;

import dev.codemedic.core.learn.Incident;
import dev.codemedic.learn.report.Figures;
import dev.codemedic.learn.report.Recurrence;
import dev.codemedic.learn.rule.Rule;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What comes again, and the rules that were made of it. */
final class MemorySections {
    private static final int MOST = 20;
    private static final int MOST_RULES = 50;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d\u00a0MMM\u00a0yyyy", Locale.ENGLISH);

    private MemorySections() {}

    static Section recurrences(Figures figures, ZoneId zone) {
        if (figures.recurrences().isEmpty()) {
            return Section.of("recurring", "What comes again", "No failure was seen more than once.");
        }
        var words = new ArrayList<String>();
        var shown = Section.first(figures.recurrences(), MOST, words, "failure");
        int most = shown.stream().mapToInt(each -> each.incident().seen()).max().orElse(1);
        return new Section(
                "recurring",
                "What comes again",
                words,
                List.of(),
                List.of(),
                List.of(new Table(
                        "Failures seen more than once",
                        Table.heads("Failure", "Type and place", "|", "#Seen", "Last seen", "State"),
                        shown.stream().map(each -> row(each, most, zone)).toList())));
    }

    private static Table.Row row(Recurrence each, int most, ZoneId zone) {
        var incident = each.incident();
        boolean in = incident.state() == Incident.State.APPLIED;
        return new Table.Row(
                incident.id(),
                List.of(
                        Table.text(Words.simple(each.type()) + (each.place().isEmpty() ? "" : " in " + each.place())),
                        Table.bar(incident.seen(), most, in ? "kept" : "open"),
                        Table.number(incident.seen()),
                        Table.text(DAY.format(incident.last().atZone(zone))),
                        Table.text(
                                incident.state().name().toLowerCase(Locale.ROOT).replace('_', ' '))));
    }

    static Section rules(Figures figures) {
        if (figures.rules().isEmpty()) {
            return Section.of(
                    "rules",
                    "Rules learned",
                    "None so far: the third accepted fix of one kind in one project makes one.");
        }
        var words = Section.words("A rule and its own test are printed by medic rules show NAME.");
        var shown = Section.first(figures.rules(), MOST_RULES, words, "rule");
        return new Section(
                "rules",
                "Rules learned",
                words,
                List.of(),
                List.of(),
                List.of(new Table(
                        "Rules and their records",
                        Table.heads("Rule", "Language", "For", "#Kept", "#Dropped", "State", "Made", "Learned from"),
                        shown.stream().map(MemorySections::row).toList())));
    }

    private static Table.Row row(Rule rule) {
        var standing = rule.standing();
        var origin = rule.origin();
        return new Table.Row(
                rule.name(),
                List.of(
                        Table.text(rule.when().language()),
                        Table.text(Words.simple(rule.when().type())),
                        Table.number(standing.kept()),
                        Table.number(standing.dropped()),
                        Table.text(standing.enabled() ? "on" : "off: " + standing.off()),
                        Table.text(DAY.format(origin.made())),
                        Table.text(
                                origin.project().equals("imported")
                                        ? "imported"
                                        : String.join(", ", origin.incidents()))));
    }
}
