package dev.codemedic.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;

/** Holds what medic said against what the case expects. */
final class Judgement {
    private static final Set<String> TESTED = Set.of("plausible", "verified");

    private final BenchCase bench;
    private final JsonNode json;
    private final List<String> wrong;

    Judgement(BenchCase bench, JsonNode json, List<String> wrong) {
        this.bench = bench;
        this.json = json;
        this.wrong = wrong;
    }

    /** Adds a line for everything that differs. */
    void run() {
        if (json.isMissingNode()) {
            wrong.add("medic printed no JSON: no failure was seen");
            return;
        }
        var failure = bench.description().failure();
        if (failure != null) {
            var type = json.path("failure").path("type").asText();
            if (!type.equals(failure.type())) {
                wrong.add("the failure is " + type + ", not " + failure.type());
            }
        }
        verdict();
    }

    private void verdict() {
        var expect = bench.description().expect();
        var proposals = json.path("proposals");
        var best = proposals.path(0);
        var verdict = best.path("verdict").asText("none");
        boolean suppression = !best.path("suppressions").isEmpty();
        boolean right = switch (expect.verdict()) {
            case "none" -> proposals.isEmpty() || suppression;
            case "tested" -> TESTED.contains(verdict) && !suppression;
            default -> verdict.equals(expect.verdict()) && !suppression;
        };
        if (!right) {
            wrong.add(
                    "the verdict is " + verdict + (suppression ? " (suppression)" : "") + ", not " + expect.verdict());
        }
        if (expect.reason() != null) {
            var reason = json.path("decision").path("reason").asText();
            if (!List.of(expect.reason().split("\\|")).contains(reason)) {
                wrong.add("the reason is " + reason + ", not " + expect.reason());
            }
        }
        if (expect.category() != null) {
            var category = json.path("diagnosis").path("category").asText();
            if (!category.equals(expect.category())) {
                wrong.add("the category is " + category + ", not " + expect.category());
            }
        }
    }
}
