package dev.codemedic.core.rank;

import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Provenance;
import dev.codemedic.core.verify.Assessment;
import dev.codemedic.core.verify.Check;
import dev.codemedic.core.verify.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Puts survivors in order: suppressions last, then what was refused before, then by verdict, then those that keep old behaviour, then by score. */
public final class Ranking {
    /** Where H starts for models: what one says of a patch counts in R. */
    private static final double MODELS_START = 0.4;

    private static final double LIKELIHOOD_WORTH = 0.1;

    private final Scoring scoring;
    private final Function<Provenance, Calibration> models;
    private final Experience experience;

    /** A ranking that knows nothing but what ships. */
    public Ranking() {
        this(Scoring.DEFAULT, _ -> Calibration.START);
    }

    /**
     * A ranking without experience.
     *
     * @param models what the likelihoods of a model are worth
     */
    public Ranking(Scoring scoring, Function<Provenance, Calibration> models) {
        this(scoring, models, Experience.NONE);
    }

    private Ranking(Scoring scoring, Function<Provenance, Calibration> models, Experience experience) {
        this.scoring = scoring;
        this.models = models;
        this.experience = experience;
    }

    /** The same ranking with what earlier heals teach about a failure's candidates. */
    public Ranking knowing(Experience earlier) {
        return new Ranking(scoring, models, earlier);
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
                        .thenComparing(scored -> experience
                                .refused(scored.assessment().candidate())
                                .isPresent())
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
        double start = modelled(candidate) ? MODELS_START : candidate.prior();
        var history = experience.history(candidate, start);
        reasons.add(number("H %.2f", history.value()) + ": " + candidate.provenance() + " " + history.reason());
        var similarity = experience.similarity(candidate);
        double total = total(evidence, history, similarity, reasons);
        double confidence = scoring.confidence().of(assessment, total);
        reasons.add(number("confidence %.2f", confidence) + ": "
                + assessment.verdict().word()
                + (scoring.outcomes() == 0
                        ? ", by what ships"
                        : ", fitted to " + scoring.outcomes() + " earlier proposals"));
        experience.refused(candidate).ifPresent(why -> reasons.add("refused before: " + why));
        return new Score(
                total,
                evidence,
                history.value(),
                similarity.map(Estimate::value).orElse(0.0),
                confidence,
                reasons);
    }

    /** Without a solved case to compare with, the weight of C is shared out between R and H. */
    private double total(double evidence, Estimate history, Optional<Estimate> similarity, List<String> reasons) {
        var weights = scoring.weights();
        double known = weights.evidence() * evidence + weights.history() * history.value();
        if (similarity.isEmpty()) {
            double shared = weights.evidence() + weights.history();
            reasons.add("C not counted: no solved case to compare with");
            reasons.add(number("S %.2f", known / shared)
                    + number(" = (%.2f·R", weights.evidence())
                    + number(" + %.2f·H)", weights.history())
                    + number(" / %.2f", shared));
            return known / shared;
        }
        var alike = similarity.get();
        double total = known + weights.similarity() * alike.value();
        reasons.add(number("C %.2f", alike.value()) + ": " + alike.reason());
        reasons.add(number("S %.2f", total)
                + number(" = %.2f·R", weights.evidence())
                + number(" + %.2f·H", weights.history())
                + number(" + %.2f·C", weights.similarity()));
        return total;
    }

    private double evidence(Assessment assessment, List<String> reasons) {
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
        if (modelled(assessment.candidate())) {
            double worth = likelihood(assessment.candidate(), parts);
            sum = Math.clamp(sum + worth, 0, 1);
        }
        if (assessment.suppression()) {
            sum *= 0.3;
            parts.add("hides the failure ×0.30");
        }
        reasons.add(number("R %.2f", sum) + ": " + String.join(", ", parts));
        return sum;
    }

    private static boolean modelled(Candidate candidate) {
        return candidate.provenance().source().equals(Provenance.MODEL);
    }

    /** P(patch | context) is worth as much as one check that passes, or as much less: what was run counts more. */
    private double likelihood(Candidate candidate, List<String> parts) {
        var calibration = models.apply(candidate.provenance());
        double likely = calibration.of(candidate.prior());
        double worth = LIKELIHOOD_WORTH * (likely - 0.5);
        parts.add(number("P(patch | context) %.2f", likely) + " by " + calibration.seen()
                + (calibration.seen() == 1 ? " earlier change " : " earlier changes ") + number("%+.2f", worth));
        return worth;
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
