package dev.codemedic.cli.report;

import dev.codemedic.learn.fit.Fitting;
import dev.codemedic.learn.report.Calibration;
import java.util.ArrayList;
import java.util.List;

/** How far confidence held, and by what proposals are ranked. */
final class ConfidenceSection {
    private static final String ID = "confidence";
    private static final String TITLE = "Whether confidence holds";

    private ConfidenceSection() {}

    static Section of(Calibration calibration) {
        var words = new ArrayList<String>();
        if (calibration.isEnough()) {
            words.add("Of proposals that were told to be right with 90 %, nine in ten should be. Over "
                    + Words.count(calibration.outcomes(), "outcome") + " the expected calibration error is "
                    + Words.two(calibration.reliability().error()) + " and the Brier score "
                    + Words.two(calibration.reliability().brier()) + "; of both 0 is best.");
        } else {
            words.add("Too few outcomes to tell: " + Words.number(calibration.outcomes()) + " of at least "
                    + Calibration.ENOUGH + ". Each proposal that is applied, undone or rejected is one."
                    + (calibration.outcomes() == 0 ? "" : " What there is so far stands below, and proves nothing."));
        }
        words.add(scoring(calibration));
        boolean some = calibration.outcomes() > 0;
        return new Section(
                ID,
                TITLE,
                words,
                List.of(),
                some ? List.of(ReliabilityChart.of(calibration.reliability())) : List.of(),
                some ? List.of(bins(calibration), weights(calibration)) : List.of(weights(calibration)));
    }

    private static String scoring(Calibration calibration) {
        int outcomes = calibration.scoring().outcomes();
        return outcomes == 0
                ? "Proposals are ranked by the weights that medic ships with: they are fitted from " + Fitting.LEAST
                        + " outcomes on, with " + Fitting.LEAST_OF_EACH + " that were right and "
                        + Fitting.LEAST_OF_EACH
                        + " that were not."
                : "Proposals are ranked by weights fitted to " + Words.count(outcomes, "outcome")
                        + " of this project and others of yours.";
    }

    private static Table bins(Calibration calibration) {
        return new Table(
                "Confidence as it was told, and what came true",
                Table.heads("Confidence", "#Proposals", "#Told", "#Right"),
                calibration.reliability().bins().stream()
                        .map(bin -> new Table.Row(
                                Math.round(bin.from() * 100) + " to " + Math.round(bin.from() * 100 + 10) + " %",
                                List.of(
                                        Table.number(bin.count()),
                                        Table.number(Words.two(bin.told())),
                                        Table.number(Words.two(bin.right())))))
                        .toList());
    }

    private static Table weights(Calibration calibration) {
        var weights = calibration.scoring().weights();
        var confidence = calibration.scoring().confidence();
        return new Table(
                "In force: S = αR + βH + γC, and what S is worth as log odds",
                Table.heads("Weight", "#Value"),
                List.of(
                        weight("α, of what was executed", weights.evidence()),
                        weight("β, of what became of patches like it", weights.history()),
                        weight("γ, of failures like it that were solved", weights.similarity()),
                        weight("log odds of one that only survives, at a score of 0", confidence.base()),
                        weight("log odds for passing all tests", confidence.plausible()),
                        weight("log odds for being verified as well", confidence.verified()),
                        weight("log odds for a score of 1", confidence.score())));
    }

    private static Table.Row weight(String name, double value) {
        return new Table.Row(name, List.of(Table.number(Words.two(value))));
    }
}
