package dev.codemedic.learn.report;

import dev.codemedic.learn.rule.Rule;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * What medic did in a project, in figures.
 *
 * @param outcomes what came of heals
 * @param types heals by type of error, the most frequent first
 * @param acceptance of proposals that were decided on
 * @param times how long repairs took
 * @param sources where the best proposals came from
 * @param models what language models were asked
 * @param calibration how far confidence held
 * @param recurrences failures that came more than once
 * @param rules with their records
 */
public record Figures(
        Outcomes outcomes,
        List<TypeFigures> types,
        Acceptance acceptance,
        RepairTimes times,
        List<SourceFigures> sources,
        List<ModelFigures> models,
        Calibration calibration,
        List<Recurrence> recurrences,
        List<Rule> rules) {
    public Figures {
        types = List.copyOf(types);
        sources = List.copyOf(sources);
        models = List.copyOf(models);
        recurrences = List.copyOf(recurrences);
        rules = List.copyOf(rules);
    }

    /** The figures of a time. @param since from when on @param zone whose days count */
    public static Figures of(Records records, Instant since, ZoneId zone) {
        var recent = records.since(since);
        return new Figures(
                Outcomes.of(recent.heals()),
                TypeFigures.of(recent.heals()),
                Acceptance.of(recent.outcomes(), zone),
                RepairTimes.of(recent.heals()),
                SourceFigures.of(recent.heals(), recent.outcomes()),
                ModelFigures.of(recent.exchanges()),
                Calibration.of(recent.outcomes(), recent.scoring()),
                Recurrence.of(records.heals(), since),
                recent.rules());
    }
}
