package dev.codemedic.learn.report;

import dev.codemedic.core.decide.StopReason;
import dev.codemedic.core.learn.HealFacts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What came of heals.
 *
 * @param heals how many there were
 * @param failures how many different failures they were of
 * @param healed how many ended with a proposal that may be offered
 * @param reached how far they came: the verdict of the best proposal, or the code of the reason why there is none; only what there is
 * @param fates what became of their proposals; only what there is
 */
public record Outcomes(int heals, int failures, int healed, List<Tally> reached, List<Tally> fates) {
    private static final List<String> VERDICTS = List.of("verified", "plausible", "survives");
    private static final String NO_REASON = "no-reason";

    public Outcomes {
        reached = List.copyOf(reached);
        fates = List.copyOf(fates);
    }

    /** Of heals, oldest first. */
    static Outcomes of(List<HealFacts> heals) {
        var incidents = new HashSet<String>();
        heals.forEach(heal -> incidents.add(heal.incident().id()));
        return new Outcomes(
                heals.size(),
                incidents.size(),
                (int) heals.stream().filter(HealFacts::healed).count(),
                reached(heals),
                fates(heals));
    }

    private static List<Tally> reached(List<HealFacts> heals) {
        var order = Stream.of(
                        VERDICTS.stream(), Stream.of(StopReason.values()).map(StopReason::code), Stream.of(NO_REASON))
                .flatMap(codes -> codes);
        var counts = new LinkedHashMap<String, Integer>();
        order.forEach(code -> counts.put(code, 0));
        heals.forEach(heal -> counts.merge(reached(heal), 1, Integer::sum));
        return tallies(counts.keySet(), counts);
    }

    private static String reached(HealFacts heal) {
        return heal.healed()
                ? heal.proposal().map(HealFacts.Best::verdict).orElse(NO_REASON)
                : heal.stopped().map(StopReason::code).orElse(NO_REASON);
    }

    private static List<Tally> fates(List<HealFacts> heals) {
        var newest = new HashMap<String, Long>();
        heals.forEach(heal -> newest.put(heal.incident().id(), heal.number()));
        var counts = new EnumMap<Fate, Integer>(Fate.class);
        for (var heal : heals) {
            boolean last = Long.valueOf(heal.number())
                    .equals(newest.get(heal.incident().id()));
            counts.merge(Fate.of(heal, last), 1, Integer::sum);
        }
        return counts.entrySet().stream()
                .map(entry -> new Tally(entry.getKey().code(), entry.getValue()))
                .toList();
    }

    private static List<Tally> tallies(Set<String> order, Map<String, Integer> counts) {
        var all = new ArrayList<Tally>();
        for (var code : order) {
            int count = counts.getOrDefault(code, 0);
            if (count > 0) {
                all.add(new Tally(code, count));
            }
        }
        return all;
    }
}
