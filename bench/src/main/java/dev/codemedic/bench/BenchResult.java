package dev.codemedic.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.util.List;

/**
 * What became of one case.
 *
 * @param name the case's name
 * @param verdict the best proposal's verdict; {@code none} without one
 * @param healSeconds from the failure to the decision, as medic measured it; negative where no failure was seen
 * @param wallSeconds the whole {@code medic run}, program and start included
 * @param candidates how many were run
 * @param wrong everything that is not as expected; empty for a pass
 * @param messages what medic told on standard error
 */
public record BenchResult(
        String name,
        String verdict,
        double healSeconds,
        double wallSeconds,
        int candidates,
        List<String> wrong,
        String messages) {

    public BenchResult {
        wrong = List.copyOf(wrong);
    }

    static BenchResult of(BenchCase bench, JsonNode json, Duration wall, List<String> wrong, String messages) {
        return new BenchResult(
                bench.name(),
                json.path("proposals").path(0).path("verdict").asText("none"),
                json.path("seconds").asDouble(-1),
                wall.toNanos() / 1e9,
                json.path("candidates").size(),
                wrong,
                messages);
    }

    static BenchResult broken(BenchCase bench, String why) {
        return of(bench, MissingNode.getInstance(), Duration.ZERO, List.of(why), "");
    }

    /** Whether everything is as expected. */
    public boolean passed() {
        return wrong.isEmpty();
    }
}
