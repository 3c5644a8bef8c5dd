package dev.codemedic.bench.repair;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import dev.codemedic.bench.judge.Judged;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What became of one case.
 *
 * @param name the case
 * @param language its language
 * @param judged the outside view of the patch
 * @param edit the patch that was applied; null without one
 * @param effort what the repair took
 * @param reason the reason code that medic gives where it has no patch; {@code unusable} for a case that was not run
 * @param trouble what is wrong with the benchmark's own fix under its own tests; null where nothing is
 * @param problems what did not go as it should
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record BugResult(
        String name,
        String language,
        Judged judged,
        @Nullable Edit edit,
        Effort effort,
        String reason,
        @Nullable String trouble,
        List<String> problems) {

    private static final double MEBI = 1 << 20;
    private static final String UNUSABLE = "unusable";

    public BugResult {
        problems = List.copyOf(problems);
    }

    /** The best proposal. @param source who proposed it, such as {@code search:comparison} */
    public record Edit(String verdict, String source, String explanation, String diff, double score) {}

    /**
     * What a repair took.
     *
     * @param wall seconds of the whole process
     * @param seconds as medic measured them; negative where it said nothing
     * @param failing tests that failed before
     * @param passing tests that passed before
     * @param candidates how many were run
     * @param refused how many a compiler refused before
     * @param perSecond candidates a second
     * @param ratioToTests candidates a second over what the tests alone would allow; negative where unknown
     * @param workers how many worked side by side
     * @param peakMebibytes memory of medic and the processes it started; negative where the system does not tell
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Effort(
            double wall,
            double seconds,
            int failing,
            int passing,
            long candidates,
            long refused,
            @JsonProperty("candidates_per_second") double perSecond,
            @JsonProperty("ratio_to_tests") double ratioToTests,
            int workers,
            @JsonProperty("peak_mebibytes") double peakMebibytes) {

        private static final long ENOUGH = 500;

        static Effort of(Repair repair) {
            var json = repair.json();
            var search = json.path("search");
            return new Effort(
                    repair.ended().time().toNanos() / 1e9,
                    json.path("seconds").asDouble(-1),
                    json.path("tests").path("failing").size(),
                    json.path("tests").path("passing").asInt(),
                    search.path("candidates").asLong(),
                    search.path("invalid").asLong(),
                    search.path("candidates_per_second").asDouble(),
                    search.path("ratio_to_tests").asDouble(-1),
                    search.path("workers").asInt(),
                    repair.peakBytes().isPresent() ? repair.peakBytes().getAsLong() / MEBI : -1);
        }

        /**
         * The same with those that a compiler refused: each of them was judged as well. This is what the number of patch
         * candidates counts (Liu et al., ICSE 2020).
         */
        public OptionalDouble judgedPerCore() {
            var run = perCore();
            return run.isEmpty() ? run : OptionalDouble.of(run.getAsDouble() * (candidates + refused) / candidates);
        }

        /** Candidates a second and core; empty where there were too few to say. */
        public OptionalDouble perCore() {
            return candidates < ENOUGH || workers < 1 ? OptionalDouble.empty() : OptionalDouble.of(perSecond / workers);
        }
    }

    static @Nullable Edit edit(JsonNode json) {
        var best = json.path("proposals").path(0);
        return best.isMissingNode()
                ? null
                : new Edit(
                        best.path("verdict").asText(),
                        best.path("source").asText(),
                        best.path("explanation").asText(),
                        best.path("diff").asText(),
                        best.path("score").path("S").asDouble());
    }

    /** A case that was not run, as it says nothing on this machine. */
    static BugResult unusable(RepairCase bug, String why) {
        return new BugResult(
                bug.name(),
                bug.language(),
                Judged.nothing(why),
                null,
                new Effort(0, -1, 0, 0, 0, 0, 0, -1, 0, -1),
                UNUSABLE,
                null,
                List.of());
    }

    /** Whether the case was run. */
    @JsonIgnore
    public boolean isUsable() {
        return !reason.equals(UNUSABLE);
    }

    /** One word: correct, plausible, wrong, none for no patch, or unusable. */
    public String verdict() {
        if (!isUsable()) {
            return UNUSABLE;
        }
        if (edit == null) {
            return "none";
        }
        if (judged.correct()) {
            return "correct";
        }
        return judged.plausible() ? "plausible" : "wrong";
    }
}
