package dev.codemedic.bench.learning;

import dev.codemedic.bench.repair.Half;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** What one question brought: how many of a bug's other failures there are, and how many of them were found. */
    private record Answer(int family, long others, int first, int deep) {}

    /** Asks for each failure with all others in the memory; the figures of each half, then of all. */
    static List<Retrieval> of(String name, Search search, List<Labelled> failures) {
        var families = failures.stream().collect(Collectors.groupingBy(Labelled::family, Collectors.counting()));
        var byId = failures.stream().collect(Collectors.toMap(Labelled::id, Function.identity()));
        var answers = new ArrayList<Answer>();
        for (var failure : failures) {
            long others = families.getOrDefault(failure.family(), 0L) - 1;
            if (others > 0) {
                var memory = failures.stream().filter(other -> other != failure).toList();
                var found = search.like(failure, memory, DEEP);
                int first = right(failure, found, byId, 1);
                answers.add(new Answer(failure.family(), others, first, right(failure, found, byId, DEEP)));
            }
        }
        return Stream.of(Half.values())
                .map(half -> of(
                        name,
                        half,
                        answers.stream()
                                .filter(answer -> half.holds(answer.family()))
                                .toList()))
                .toList();
    }

    private static Retrieval of(String name, Half half, List<Answer> answers) {
        return new Retrieval(
                name,
                half,
                answers.size(),
                mean(answers, Answer::first),
                mean(answers, answer -> (double) answer.deep() / DEEP),
                mean(answers, answer -> (double) answer.first() / answer.others()),
                mean(answers, answer -> (double) answer.deep() / answer.others()));
    }

    private static double mean(List<Answer> answers, ToDoubleFunction<Answer> figure) {
        return answers.stream().mapToDouble(figure).average().orElse(0);
    }

    private static int right(Labelled failure, List<String> found, Map<String, Labelled> byId, int most) {
        return (int) found.stream()
                .limit(most)
                .map(byId::get)
                .filter(other -> other != null && other.family() == failure.family())
                .count();
    }
}
