package dev.codemedic.bench.learning;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * What a sequence of heals shows.
 *
 * @param rows for each time and mode
 * @param faster how many times faster the second occurrence was proposed than the first, medians
 */
public record MemoryFigures(List<Row> rows, Optional<Faster> faster) {

    /**
     * The heals of one time in one mode.
     *
     * @param occurrence 1 for the first time
     * @param failures how many
     * @param remembered how many were proposed from memory
     * @param first how many had the right proposal first
     * @param found how many had it at all
     * @param rememberedRight how many of those from memory were right
     * @param proposed median seconds until a proposal
     * @param decided median seconds until the decision
     */
    public record Row(
            int occurrence,
            Mode mode,
            int failures,
            int remembered,
            int first,
            int found,
            int rememberedRight,
            double proposed,
            double decided) {}

    /**
     * The second occurrence beside the first, where the second was proposed from memory.
     *
     * @param pairs how many
     * @param ratio median of the first time by the second, until a proposal
     * @param total all first times by all second ones
     * @param least the smallest ratio
     * @param decided median of the ratios until the decision
     */
    public record Faster(int pairs, double ratio, double total, double least, double decided) {}

    public MemoryFigures {
        rows = List.copyOf(rows);
    }

    /** Of the steps of a sequence. */
    public static MemoryFigures of(List<Step> steps) {
        var groups = steps.stream()
                .collect(Collectors.groupingBy(
                        step -> step.occurrence() + " " + step.mode(), TreeMap::new, Collectors.toList()));
        var rows = groups.values().stream().map(MemoryFigures::row).toList();
        return new MemoryFigures(rows, faster(steps));
    }

    private static Row row(List<Step> steps) {
        var some = steps.getFirst();
        var proposed = steps.stream().filter(step -> step.proposals() > 0).toList();
        return new Row(
                some.occurrence(),
                some.mode(),
                steps.size(),
                count(steps.stream().filter(Step::remembered).toList()),
                count(steps.stream().filter(Step::first).toList()),
                count(steps.stream().filter(step -> step.right() > 0).toList()),
                count(steps.stream()
                        .filter(Step::remembered)
                        .filter(Step::first)
                        .toList()),
                median(proposed, Step::proposed),
                median(proposed, Step::decided));
    }

    private static int count(List<Step> steps) {
        return steps.size();
    }

    private static Optional<Faster> faster(List<Step> steps) {
        Map<String, Step> first = steps.stream()
                .filter(step -> step.mode() == Mode.MEMORY && step.occurrence() == 1 && step.proposals() > 0)
                .collect(Collectors.toMap(Step::family, step -> step));
        var second = steps.stream()
                .filter(step -> step.mode() == Mode.MEMORY && step.occurrence() == 2 && step.remembered())
                .filter(step -> first.containsKey(step.family()) && step.proposed() > 0)
                .toList();
        if (second.isEmpty()) {
            return Optional.empty();
        }
        ToDoubleFunction<Step> before = step -> Optional.ofNullable(first.get(step.family()))
                .map(Step::proposed)
                .orElse(0.0);
        return Optional.of(new Faster(
                second.size(),
                median(second, step -> before.applyAsDouble(step) / step.proposed()),
                second.stream().mapToDouble(before).sum()
                        / second.stream().mapToDouble(Step::proposed).sum(),
                second.stream()
                        .mapToDouble(step -> before.applyAsDouble(step) / step.proposed())
                        .min()
                        .orElse(0),
                median(
                        second,
                        step -> Optional.ofNullable(first.get(step.family()))
                                        .map(Step::decided)
                                        .orElse(0.0)
                                / step.decided())));
    }

    private static double median(List<Step> steps, ToDoubleFunction<Step> figure) {
        var sorted = steps.stream().mapToDouble(figure).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length == 0
                ? 0
                : sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
