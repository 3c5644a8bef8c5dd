package dev.codemedic.repair.order;

import dev.codemedic.repair.mutate.EditKind;
import dev.codemedic.repair.mutate.Mutation;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Puts changes in the order in which they are tried: the part of fixes that are of the kind, spread over all changes of
 * that kind by how suspicious their place is, how fitting they are among their like, and how natural the result reads.
 */
public final class Ordering {
    private final Prior prior;

    public Ordering(Prior prior) {
        this.prior = prior;
    }

    /** A change with the logarithm of how likely it is the fix. */
    public record Ranked(Mutation mutation, double score) {}

    /**
     * Ranks changes, likeliest first.
     *
     * @param suspicion of a change's place, from 0 to 1
     * @param naturalness of a change's result, 1 for as natural as before
     */
    public List<Ranked> rank(
            List<Mutation> mutations, ToDoubleFunction<Mutation> suspicion, ToDoubleFunction<Mutation> naturalness) {
        return rank(mutations, suspicion, naturalness, new EnumMap<>(EditKind.class));
    }

    /**
     * Ranks changes beside others that were ranked before.
     *
     * @param sums what all of a kind so far are worth together; grows by these
     */
    public List<Ranked> rank(
            List<Mutation> mutations,
            ToDoubleFunction<Mutation> suspicion,
            ToDoubleFunction<Mutation> naturalness,
            Map<EditKind, Double> sums) {
        var worth = new double[mutations.size()];
        for (int i = 0; i < worth.length; i++) {
            var mutation = mutations.get(i);
            double suspect = suspicion.applyAsDouble(mutation);
            worth[i] = mutation.weight()
                    * suspect
                    * suspect
                    * prior.in(mutation.kind(), mutation.context())
                    * naturalness.applyAsDouble(mutation);
            sums.merge(mutation.kind(), worth[i], Double::sum);
        }
        Map<String, Ranked> ranked = new LinkedHashMap<>();
        for (int i = 0; i < worth.length; i++) {
            var mutation = mutations.get(i);
            double among = worth[i] / Math.max(1e-300, sums.getOrDefault(mutation.kind(), 1.0));
            double score = Math.log(Math.max(1e-300, prior.of(mutation.kind()) * among));
            ranked.merge(Change.of(mutation), new Ranked(mutation, score), Ordering::joined);
        }
        return ranked.values().stream()
                .sorted(Comparator.comparingDouble((Ranked each) -> -each.score()))
                .toList();
    }

    /** The same change by two ways is as likely as both together. */
    private static Ranked joined(Ranked one, Ranked other) {
        var likelier = one.score() >= other.score() ? one : other;
        double less = Math.min(one.score(), other.score());
        return new Ranked(likelier.mutation(), likelier.score() + Math.log1p(Math.exp(less - likelier.score())));
    }
}
