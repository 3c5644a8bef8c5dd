package dev.codemedic.bench.learning;

import dev.codemedic.bench.repair.Half;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How well a search finds the other failures of the same bug, among those of all bugs.
 *
 * @param search what searched
 * @param half which bugs were asked for
 * @param questions how many failures were asked for
 * @param precision1 the share of first answers that are right
 * @param precision3 the share of the first three answers that are right
 * @param recall1 the share of a bug's other failures that the first answer gives
 * @param recall3 the share of them that the first three answers give
 */
public record Retrieval(
        String search, Half half, int questions, double precision1, double precision3, double recall1, double recall3) {
    private static final int DEEP = 3;

    /** Asks for each failure of one half, with all others in the memory. */
    static Retrieval of(String name, Search search, Half half, List<Labelled> failures) {
        var families = failures.stream().collect(Collectors.groupingBy(Labelled::family, Collectors.counting()));
        var byId = failures.stream().collect(Collectors.toMap(Labelled::id, Function.identity()));
        var asked = failures.stream()
                .filter(failure -> half.holds(failure.family()) && families.getOrDefault(failure.family(), 0L) > 1)
                .toList();
        double first = 0;
        double deep = 0;
        double recalledFirst = 0;
        double recalledDeep = 0;
        for (var failure : asked) {
            var memory = failures.stream().filter(other -> other != failure).toList();
            var found = search.like(failure, memory, DEEP);
            int right1 = right(failure, found, byId, 1);
            int right3 = right(failure, found, byId, DEEP);
            double others = families.getOrDefault(failure.family(), 0L) - 1.0;
            first += right1;
            deep += (double) right3 / DEEP;
            recalledFirst += right1 / others;
            recalledDeep += right3 / others;
        }
        int questions = Math.max(1, asked.size());
        return new Retrieval(
                name,
                half,
                asked.size(),
                first / questions,
                deep / questions,
                recalledFirst / questions,
                recalledDeep / questions);
    }

    private static int right(Labelled failure, List<String> found, Map<String, Labelled> byId, int most) {
        return (int) found.stream()
                .limit(most)
                .map(byId::get)
                .filter(other -> other != null && other.family() == failure.family())
                .count();
    }
}
