package dev.codemedic.cli.report;

import dev.codemedic.learn.report.Figures;
import dev.codemedic.learn.report.ModelFigures;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A report in a few sentences. */
public final class Summary {
    private Summary() {}

    /** The sentences, the most important first. */
    public static List<String> of(Figures figures) {
        var outcomes = figures.outcomes();
        var told = new ArrayList<String>();
        if (outcomes.heals() == 0) {
            told.add("Nothing has failed under medic in this time.");
        } else {
            told.add("Medic looked at " + Words.count(outcomes.failures(), "failure")
                    + (outcomes.heals() == outcomes.failures() ? "" : " in " + Words.count(outcomes.heals(), "heal"))
                    + " and had a proposal for "
                    + Words.percent(outcomes.healed(), outcomes.heals()) + " of "
                    + (outcomes.heals() == outcomes.failures() ? "them." : "the heals."));
        }
        var decided = figures.acceptance().all();
        if (decided.count() > 0) {
            told.add("Of " + Words.count(decided.count(), "proposal")
                    + (decided.count() == 1 ? " that was" : " that were") + " decided on, "
                    + Words.number(decided.in())
                    + (decided.in() == 1 ? " is" : " are") + " in the project ("
                    + Words.percent(decided.in(), decided.count()) + ").");
        }
        times(figures, told);
        models(figures.models(), told);
        return told;
    }

    private static void times(Figures figures, List<String> told) {
        var all = figures.times().all().proposal();
        if (all.count() == 0) {
            return;
        }
        told.add("A proposal took " + Words.time(all.median()) + " in the median"
                + figures.times()
                        .speedUp()
                        .map(times -> ": "
                                + Words.time(figures.times().anew().proposal().median())
                                + " where it was looked for, "
                                + Words.time(
                                        figures.times().remembered().proposal().median())
                                + " from memory"
                                + (times >= 1.5
                                        ? String.format(
                                                Locale.ROOT,
                                                times < 10 ? ", %.1f times sooner" : ", %.0f times sooner",
                                                times)
                                        : ""))
                        .orElse("")
                + ".");
    }

    private static void models(List<ModelFigures> models, List<String> told) {
        long questions = models.stream().mapToInt(ModelFigures::questions).sum();
        double dollars = models.stream().mapToDouble(ModelFigures::dollars).sum();
        told.add(
                questions == 0
                        ? "No language model was asked."
                        : "Language models were asked " + Words.count(questions, "question") + ", for "
                                + Words.dollars(dollars) + ".");
    }
}
