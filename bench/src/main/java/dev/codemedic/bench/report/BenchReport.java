package dev.codemedic.bench.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.codemedic.bench.repair.BugResult;
import dev.codemedic.bench.repair.Summary;
import java.util.List;

/**
 * A finished benchmark.
 *
 * @param benchmark its name
 * @param language the language of its cases
 * @param medic the version that was measured
 * @param budgetSeconds how long it might search for one patch
 * @param machine what it ran on
 * @param summary the figures
 * @param bugs every case
 */
public record BenchReport(
        String benchmark,
        @JsonProperty("lang") String language,
        String medic,
        @JsonProperty("budget_seconds") long budgetSeconds,
        String machine,
        Summary summary,
        List<BugResult> bugs) {
    public BenchReport {
        bugs = List.copyOf(bugs);
    }

    /** The report of results on this machine. */
    public static BenchReport of(
            String benchmark, String language, String medic, long budgetSeconds, List<BugResult> bugs) {
        var machine = "%d cores, %s %s, Java %s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"),
                        System.getProperty("java.version"));
        return new BenchReport(benchmark, language, medic, budgetSeconds, machine, Summary.of(bugs), bugs);
    }
}
