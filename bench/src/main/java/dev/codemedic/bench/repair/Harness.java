package dev.codemedic.bench.repair;

import com.fasterxml.jackson.databind.JsonNode;
import dev.codemedic.bench.judge.Judged;
import dev.codemedic.bench.process.WorkFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Runs a benchmark: every case in a copy of its own with a medic process of its own, judged from outside.
 *
 * @param medic what is measured
 * @param budget how long it may search for one patch
 */
public record Harness(Medic medic, Duration budget) {

    /** Runs all cases that the state file has no result of; the listener hears of each new one. */
    public List<BugResult> run(Benchmark benchmark, StateFile state, Consumer<BugResult> listener) throws IOException {
        var done = state.results();
        var results = new ArrayList<BugResult>();
        for (var bug : benchmark.cases()) {
            var known = done.get(bug.name());
            if (known == null) {
                known = of(bug);
                state.add(known);
                listener.accept(known);
            }
            results.add(known);
        }
        return results;
    }

    private BugResult of(RepairCase bug) throws IOException {
        try (var folder = new WorkFolder()) {
            var work = folder.path();
            try {
                bug.layOut(work);
            } catch (Unusable unusable) {
                return BugResult.unusable(bug, unusable.why());
            }
            var before = Tree.of(work);
            var repair = medic.test(work, bug.command(), budget);
            var problems = new ArrayList<String>();
            if (!repair.json().isObject()) {
                problems.add("medic printed no JSON: " + repair.ended().lastWord());
            }
            if (!before.equals(Tree.of(work))) {
                problems.add("medic test changed the tree");
            }
            return new BugResult(
                    bug.name(),
                    bug.language(),
                    judged(bug, repair, work, problems),
                    BugResult.edit(repair.json()),
                    BugResult.Effort.of(repair),
                    reason(repair.json()),
                    bug.trouble().orElse(null),
                    problems);
        }
    }

    private Judged judged(RepairCase bug, Repair repair, Path work, List<String> problems) throws IOException {
        if (!repair.proposes()) {
            return Judged.nothing("no patch");
        }
        var applied = medic.apply(work, repair.id());
        if (applied.exit() != 0) {
            problems.add("medic apply failed: " + applied.lastWord());
        }
        return bug.judge(work);
    }

    private static String reason(JsonNode json) {
        return json.path("decision").path("reason").asText("");
    }
}
