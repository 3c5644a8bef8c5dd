package dev.codemedic.repair.locate;

import dev.codemedic.repair.validate.Baseline;
import dev.codemedic.repair.validate.Outcome;
import dev.codemedic.repair.validate.TestResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How suspicious each line is: Ochiai over the lines that failing and passing tests run (Abreu, Zoeteweij and van
 * Gemund, 2006), joined with how near a line is to where failing tests broke.
 */
public final class Localization {
    private static final double NEAR_STACK = 0.35;
    private static final double FADING = 0.7;

    private final Map<Path, Map<Integer, Double>> lines = new HashMap<>();

    /** A suspicious line. @param failing failing tests that run it @param passing passing ones */
    public record Suspect(Path file, int line, double suspicion, int failing, int passing) {}

    private final List<Suspect> suspects = new ArrayList<>();

    /**
     * Ranks the lines that failing tests run.
     *
     * @param tests files that hold tests: never suspected
     */
    public Localization(Baseline baseline, Set<Path> tests) {
        var failing = baseline.tests().stream().filter(TestResult::failing).toList();
        var passing = baseline.tests().stream()
                .filter(test -> test.outcome() == Outcome.PASSED)
                .toList();
        var stack = stack(failing);
        var places = new HashSet<TestResult.Line>();
        for (var test : failing) {
            test.covered().forEach((file, covered) -> {
                if (!tests.contains(file)) {
                    covered.stream().forEach(line -> places.add(new TestResult.Line(file, line)));
                }
            });
            test.trace().stream().filter(place -> !tests.contains(place.file())).forEach(places::add);
        }
        for (var place : places) {
            int failed = count(failing, place);
            int passed = count(passing, place);
            double ochiai = failed == 0 ? 0.1 : failed / Math.sqrt((double) failing.size() * (failed + passed));
            double near = stack.getOrDefault(place, 0.0);
            double suspicion = (1 - NEAR_STACK) * ochiai + NEAR_STACK * (stack.isEmpty() ? ochiai : near);
            suspects.add(new Suspect(place.file(), place.line(), suspicion, failed, passed));
            lines.computeIfAbsent(place.file(), _ -> new HashMap<>()).put(place.line(), suspicion);
        }
        suspects.sort(Comparator.comparingDouble((Suspect suspect) -> -suspect.suspicion())
                .thenComparing(suspect -> suspect.file().toString())
                .thenComparing(Suspect::line));
    }

    private static int count(List<TestResult> tests, TestResult.Line place) {
        int count = 0;
        for (var test : tests) {
            var covered = test.covered().get(place.file());
            if (covered != null && covered.get(place.line())) {
                count++;
            }
        }
        return count;
    }

    /** The lines on the stacks of failing tests: 1 for where one broke, less the farther out. */
    private static Map<TestResult.Line, Double> stack(List<TestResult> failing) {
        var found = new HashMap<TestResult.Line, Double>();
        for (var test : failing) {
            double worth = 1;
            for (var place : test.trace()) {
                found.merge(place, worth, Math::max);
                worth *= FADING;
            }
        }
        return found;
    }

    /** The lines that failing tests run, most suspicious first. */
    public List<Suspect> suspects() {
        return List.copyOf(suspects);
    }

    /** How suspicious a stretch of lines is: that of its most suspicious line, 0 where no failing test runs it. */
    public double of(Path file, int first, int last) {
        var known = lines.getOrDefault(file, Map.of());
        double most = 0;
        for (int line = first; line <= last; line++) {
            most = Math.max(most, known.getOrDefault(line, 0.0));
        }
        return most;
    }
}
