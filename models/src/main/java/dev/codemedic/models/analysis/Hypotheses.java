package dev.codemedic.models.analysis;

import dev.codemedic.core.diagnosis.Category;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What several samples, of one model or of several, take for the root cause. They agree where they blame the same files for
 * the same category. What was refuted by a run stays refuted.
 *
 * @param all in the order they came
 * @param refuted causes
 */
public record Hypotheses(List<RootCause> all, List<String> refuted) {
    public Hypotheses {
        all = List.copyOf(all);
        refuted = List.copyOf(refuted);
    }

    /** None yet. */
    public static Hypotheses none() {
        return new Hypotheses(List.of(), List.of());
    }

    /** One more. */
    public Hypotheses and(RootCause cause) {
        var more = new ArrayList<>(all);
        more.add(cause);
        return new Hypotheses(more, refuted);
    }

    /** The same, of which one was refuted. */
    public Hypotheses without(String cause) {
        var more = new ArrayList<>(refuted);
        if (!more.contains(cause)) {
            more.add(cause);
        }
        return new Hypotheses(all, more);
    }

    /** The one that most agree on, of those that are not refuted. */
    public Optional<RootCause> leading() {
        return open().stream().max(Comparator.comparingLong(this::votes));
    }

    private List<RootCause> open() {
        return all.stream().filter(cause -> !refuted.contains(cause.cause())).toList();
    }

    private long votes(RootCause cause) {
        return open().stream()
                .filter(other -> group(other).equals(group(cause)))
                .count();
    }

    /** The part of those that are not refuted that agrees with the leading one, from 0 to 1. */
    public double agreement() {
        return leading().map(cause -> (double) votes(cause) / open().size()).orElse(0.0);
    }

    private record Group(Category category, Set<Path> files) {}

    private static Group group(RootCause cause) {
        return new Group(cause.category(), new HashSet<>(cause.files()));
    }
}
