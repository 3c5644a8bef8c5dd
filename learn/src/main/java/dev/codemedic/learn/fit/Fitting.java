package dev.codemedic.learn.fit;

import dev.codemedic.core.rank.Confidence;
import dev.codemedic.core.rank.Scoring;
import dev.codemedic.core.rank.Weights;
import java.util.List;

/**
 * Fits the weights of S, and what S is worth, to proposals whose outcome is known. What ships counts as some outcomes of its
 * own, so that the first few move little.
 */
public final class Fitting {
    /** Fewer teach nothing. */
    public static final int LEAST = 12;
    /** Of the rarer kind, right or wrong. */
    public static final int LEAST_OF_EACH = 3;
    /** How many outcomes what ships is worth. */
    private static final double SHIPPED_WORTH = 40;

    private final Scoring shipped;

    /** @param shipped what holds before anything is known */
    public Fitting(Scoring shipped) {
        this.shipped = shipped;
    }

    /** What follows from these proposals; what ships where they are too few, or all alike. */
    public Scoring of(List<Judged> judged) {
        long right = judged.stream().filter(Judged::right).count();
        if (judged.size() < LEAST || Math.min(right, judged.size() - right) < LEAST_OF_EACH) {
            return shipped;
        }
        double trust = judged.size() / (judged.size() + SHIPPED_WORTH);
        var weights = weights(judged, trust);
        return new Scoring(weights, confidence(judged, weights, trust), judged.size());
    }

    private Weights weights(List<Judged> judged, double trust) {
        var fitted = Logistic.fit(
                        judged,
                        List.of(
                                each -> each.score().evidence(),
                                each -> each.score().history(),
                                each -> each.score().similarity()))
                .coefficients();
        // what speaks for a proposal cannot speak against it
        double evidence = Math.max(0, fitted[0]);
        double history = Math.max(0, fitted[1]);
        double similarity = Math.max(0, fitted[2]);
        double sum = evidence + history + similarity;
        var known = shipped.weights();
        if (sum <= 0) {
            return known;
        }
        double first = mixed(known.evidence(), evidence / sum, trust);
        double second = mixed(known.history(), history / sum, trust);
        return new Weights(first, second, Math.max(0, 1 - first - second));
    }

    private Confidence confidence(List<Judged> judged, Weights weights, double trust) {
        var fitted = Logistic.fit(
                judged,
                List.of(
                        each -> each.plausible() ? 1 : 0,
                        each -> each.verified() ? 1 : 0,
                        each -> weights.of(
                                each.score().evidence(),
                                each.score().history(),
                                each.score().similarity())));
        var known = shipped.confidence();
        var told = fitted.coefficients();
        return new Confidence(
                mixed(known.base(), fitted.intercept(), trust),
                mixed(known.plausible(), Math.max(0, told[0]), trust),
                mixed(known.verified(), Math.max(0, told[1]), trust),
                mixed(known.score(), Math.max(0, told[2]), trust));
    }

    private static double mixed(double shipped, double fitted, double trust) {
        return (1 - trust) * shipped + trust * fitted;
    }
}
