package dev.codemedic.models.strategy;

import dev.codemedic.core.patch.Patch;
import dev.codemedic.core.patch.UnifiedDiff;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Provenance;
import dev.codemedic.core.source.EditImpossible;
import dev.codemedic.core.source.SourceTree;
import dev.codemedic.core.source.SourceUnreadable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Patches that models have written for one failure. How likely one is, before it is run, is told by the model's own
 * likelihood of the tokens where the server gives it, and by how many samples agree on it; never by what a model says of
 * itself.
 */
final class Samples {
    /** Of a single sample without a likelihood. */
    private static final double UNKNOWN = 0.5;

    private final SourceTree sources;
    private final LinkedHashMap<String, List<Sample>> alike = new LinkedHashMap<>();
    private int count;

    /**
     * What one answer holds.
     *
     * @param explanation what its author says of it
     * @param likelihood of its tokens, from 0 to 1; empty where the server tells none
     */
    record Sample(Patch patch, String explanation, OptionalDouble likelihood, Provenance provenance) {}

    Samples(SourceTree sources) {
        this.sources = sources;
    }

    /** Adds one. */
    void add(Sample sample) {
        count++;
        alike.computeIfAbsent(key(sample.patch()), _ -> new ArrayList<>()).add(sample);
    }

    /** Patches that differ in blanks only are the same. */
    private String key(Patch patch) {
        try {
            return UnifiedDiff.of(sources, patch)
                    .lines()
                    .filter(line -> line.startsWith("+") || line.startsWith("-"))
                    .map(line -> line.replaceAll("\\s+", ""))
                    .reduce("", (all, line) -> all + line + "\n");
        } catch (EditImpossible | SourceUnreadable changed) {
            return patch.toString();
        }
    }

    /** Whether there is none. */
    boolean isEmpty() {
        return alike.isEmpty();
    }

    /** One candidate for each different patch, the likeliest first. */
    List<Candidate> candidates() {
        return alike.values().stream()
                .map(this::candidate)
                .sorted((one, other) -> Double.compare(other.prior(), one.prior()))
                .toList();
    }

    private Candidate candidate(List<Sample> same) {
        var first = same.getFirst();
        return new Candidate(first.patch(), first.provenance(), first.explanation(), told(same));
    }

    /** What is told of a patch; what that is worth for a model is learned from what came of its earlier ones. */
    private double told(List<Sample> same) {
        double agreement = (double) same.size() / Math.max(1, count);
        var likelihood = same.stream()
                .flatMapToDouble(sample -> sample.likelihood().stream())
                .max();
        if (likelihood.isPresent()) {
            return Math.clamp((likelihood.getAsDouble() + agreement) / 2, 0, 1);
        }
        return count > 1 ? agreement : UNKNOWN;
    }
}
