package dev.codemedic.core.rank;

import dev.codemedic.core.propose.Provenance;
import dev.codemedic.core.verify.Assessment;
import dev.codemedic.core.verify.Check;
import dev.codemedic.core.verify.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Puts survivors in order: suppressions last, then by verdict, then those that keep old behaviour, then by score. */
public final class Ranking {
    /** How many observed outcomes a template's own prior is worth in H. */
    private static final double PRIOR_WEIGHT = 4;

    private final Weights weights;
    private final Function<Provenance, Tally> history;

    /**
     * A ranking.
     *
     * @param history what became of earlier proposals from there
     */
    public Ranking(Weights weights, Function<Provenance, Tally> history) {
        this.weights = weights;
        this.history = history;
    }

    /** An assessment with its score. */
    public record Scored(Assessment assessment, Score score) {}

    /** The survivors, best first. */
    public List<Scored> order(List<Assessment> survivors) {
        return survivors.stream()
                .filter(assessment -> assessment.verdict().healed())
                .map(assessment -> new Scored(assessment, score(assessment)))
                .sorted(Comparator.comparing(
                                (Scored scored) -> scored.assessment().suppression())
                        .thenComparing(scored -> -level(scored.assessment().verdict()))
                        .thenComparing(scored -> scored.assessment().behaviour().differs())
                        .thenComparing(scored -> -scored.score().total()))
                .toList();
    }

    private static int level(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Rejected _ -> 0;
            case Verdict.Survives _ -> 1;
            case Verdict.Plausible _ -> 2;
            case Verdict.Verified _ -> 3;
        };
    }

    private Score score(Assessment assessment) {
        var reasons = new ArrayList<String>();
        double evidence = evidence(assessment, reasons);
        var candidate = assessment.candidate();
        var tally = history.apply(candidate.provenance());
        double history =
                (PRIOR_WEIGHT * candidate.prior() + tally.kept()) / (PRIOR_WEIGHT + tally.kept() + tally.dropped());
        reasons.add(number("H %.2f", history) + ": " + candidate.provenance() + " starts at "
                + number("%.2f", candidate.prior()) + "; kept " + tally.kept() + ", dropped " + tally.dropped()
                + " so far");
        double shared = weights.evidence() + weights.history();
        double total = (weights.evidence() * evidence + weights.history() * history) / shared;
        reasons.add("C not counted: no solved case to compare with");
        reasons.add(number("S %.2f", total)
                + number(" = (%.2f·R", weights.evidence())
                + number(" + %.2f·H)", weights.history())
                + number(" / %.2f", shared));
        return new Score(total, evidence, history, 0, reasons);
    }

    private static double evidence(Assessment assessment, List<String> reasons) {
        double sum = 0.5;
        var parts = new ArrayList<String>();
        parts.add("failure gone 0.50");
        for (var check : assessment.checks()) {
            double worth = check.passed() ? worth(check, assessment) : 0;
            if (worth > 0) {
                sum += worth;
                parts.add(check.gate().name().toLowerCase(Locale.ROOT) + number(" %.2f", worth));
            }
        }
        if (assessment.candidate().patch().size() == 1 && !searched(assessment)) {
            sum += 0.05;
            parts.add("one edit 0.05");
        }
        if (assessment.suppression()) {
            sum *= 0.3;
            parts.add("hides the failure ×0.30");
        }
        reasons.add(number("R %.2f", sum) + ": " + String.join(", ", parts));
        return sum;
    }

    /** The search has weighed a change's size against others already. */
    private static boolean searched(Assessment assessment) {
        return assessment.candidate().provenance().source().equals(Provenance.SEARCH);
    }

    private static double worth(Check check, Assessment assessment) {
        return switch (check.gate()) {
            case SCOPE, FORM, SIZE, PARSES, CAPABILITY, BUILDS, FAILING_RUN, FAILING_STATEMENT -> 0;
            case OUTPUT, REPEAT, BEHAVIOUR -> 0.05;
            case TESTS -> assessment.verdict() instanceof Verdict.Survives ? 0 : 0.3;
        };
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
