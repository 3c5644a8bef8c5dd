package dev.codemedic.bench.repair;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * A benchmark in figures.
 *
 * @param total how many cases, without those that cannot be used
 * @param unusable how many cannot be used on this machine
 * @param plausible how many patches pass the tests
 * @param correct how many of them behave as the fixed version
 * @param medianSeconds the median time of the medic process, over all cases
 * @param maxSeconds the longest
 * @param perCore the median, over cases of 500 candidates and more, of candidates a second and worker; 0 without one
 * @param judgedPerCore the same with candidates that a compiler refused
 */
public record Summary(
        int total,
        int unusable,
        int plausible,
        int correct,
        @JsonProperty("median_seconds") double medianSeconds,
        @JsonProperty("max_seconds") double maxSeconds,
        @JsonProperty("candidates_per_second_per_core") double perCore,
        @JsonProperty("judged_per_second_per_core") double judgedPerCore) {

    public static Summary of(List<BugResult> all) {
        var results = all.stream().filter(BugResult::isUsable).toList();
        return new Summary(
                results.size(),
                all.size() - results.size(),
                (int) results.stream()
                        .filter(result -> result.judged().plausible())
                        .count(),
                (int) results.stream()
                        .filter(result -> result.judged().correct())
                        .count(),
                median(results.stream().mapToDouble(result -> result.effort().wall())),
                results.stream()
                        .mapToDouble(result -> result.effort().wall())
                        .max()
                        .orElse(0),
                median(results.stream().flatMapToDouble(result -> result.effort().perCore().stream())),
                median(results.stream().flatMapToDouble(result -> result.effort().judgedPerCore().stream())));
    }

    private static double median(DoubleStream figures) {
        var sorted = figures.sorted().toArray();
        if (sorted.length == 0) {
            return 0;
        }
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
