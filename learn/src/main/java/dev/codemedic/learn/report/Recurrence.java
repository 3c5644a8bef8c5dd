package dev.codemedic.learn.report;

import dev.codemedic.core.learn.HealFacts;
import dev.codemedic.core.learn.Incident;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * A failure that came more than once.
 *
 * @param incident how often it was seen, and where it stands
 * @param language such as {@code python}
 * @param type the exception
 * @param place file name and line where it was seen last
 * @param heals how many it took
 */
public record Recurrence(Incident incident, String language, String type, String place, int heals) {

    /** The most frequent first. @param since those seen since then */
    static List<Recurrence> of(List<HealFacts> heals, Instant since) {
        var all = new LinkedHashMap<String, Recurrence>();
        for (var heal : heals) {
            var incident = heal.incident();
            if (incident.seen() > 1 && !incident.last().isBefore(since)) {
                all.merge(
                        incident.id(),
                        new Recurrence(incident, heal.language(), heal.type(), heal.place(), 1),
                        (one, _) -> new Recurrence(incident, one.language, one.type, one.place, one.heals + 1));
            }
        }
        return all.values().stream()
                .sorted(Comparator.comparingInt((Recurrence each) -> each.incident.seen())
                        .thenComparing(each -> each.incident.last())
                        .reversed())
                .toList();
    }
}
