package dev.codemedic.java.bed;

import dev.codemedic.core.repair.TestsNotHeld;
import dev.codemedic.java.compile.SourceIndex;
import dev.codemedic.repair.validate.Baseline;
import dev.codemedic.repair.validate.Outcome;
import dev.codemedic.repair.validate.TestResult;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Runs the tests on the program as it is: in a row, each by itself, and once more to see what they take. */
final class BaselineRun {
    private static final int FIRST_STEPS = 3_000_000;
    private static final Duration TIME = Duration.ofSeconds(5);
    /** What telling slow tests from hanging ones may take, all in all. */
    private static final Duration DOUBT = Duration.ofMillis(700);

    /** The same where most tests end. */
    private static final Duration LONG_DOUBT = Duration.ofSeconds(2);

    private static final Duration LEAST_DOUBT = Duration.ofMillis(300);

    private static final Duration BRIEF = Duration.ofMillis(5);

    private final Bed bed;
    private final Probes probes;
    private final SourceIndex index;
    private final Check check;
    private final Set<String> unsteady = new HashSet<>();
    private List<String> names = List.of();
    private final Map<String, Long> steps = new HashMap<>();
    private final Set<String> passed = new HashSet<>();
    private long usualSteps;
    private long mostSteps;
    private Duration mostTime = Duration.ZERO;
    private final List<String> brief = new ArrayList<>();

    /** What must hold of the classes that have run. */
    @FunctionalInterface
    interface Check {
        void run() throws TestsNotHeld;
    }

    BaselineRun(Bed bed, Probes probes, SourceIndex index, Check check) {
        this.check = check;
        this.bed = bed;
        this.probes = probes;
        this.index = index;
    }

    /** The tests that came out differently. */
    Set<String> unsteady() {
        return unsteady;
    }

    /** The tests, in their runner's order. */
    List<String> names() {
        return names;
    }

    /** The most steps that a test took which ended by itself. */
    long mostSteps() {
        return mostSteps;
    }

    /**
     * The steps that a test may be expected to take when it passes: what it took. One that failed broke off: it is
     * expected to take at least as many as nine of ten tests that pass.
     */
    long expectedSteps(String test) {
        long own = steps.getOrDefault(test, 0L);
        return passed.contains(test) ? own : Math.max(own, usualSteps);
    }

    /** Whether a test passed. */
    boolean passed(String test) {
        return passed.contains(test);
    }

    /** The longest time of such a test. */
    Duration mostTime() {
        return mostTime;
    }

    /** Tests that fail within a few milliseconds, in their runner's order. */
    List<String> brief() {
        return brief;
    }

    Baseline run() throws IOException {
        names = bed.load(Map.of(), true);
        if (names.isEmpty()) {
            throw new IOException("no tests were found that can be run by themselves");
        }
        var row = all(names, false);
        if (row.stream().anyMatch(Bed.Measured::outOfMemory)) {
            bed.enlarge();
            bed.load(Map.of(), true);
            row = all(names, false);
        }
        check.run();
        var first = row.stream().map(Bed.Measured::time).reduce(Duration.ZERO, Duration::plus);
        var slow = slow(row);
        doubt(names, row);
        var alone = again(slow, row);
        var differing = differing(names, row, alone);
        boolean ordered = false;
        if (!differing.isEmpty()) {
            unsteady.addAll(differing(names, row, all(names, false)));
            unsteady.addAll(differing(names, alone, all(names, true)));
            ordered = !unsteady.containsAll(differing);
        }
        var seen = ordered ? row : alone;
        for (int i = 0; i < names.size(); i++) {
            if (row.get(i).ended() && !alone.get(i).ended()) {
                seen.set(i, row.get(i));
            }
        }
        seen.stream().filter(Bed.Measured::ended).forEach(test -> mostSteps = Math.max(mostSteps, test.steps()));
        learnSteps(seen);
        var times = times(names, seen);
        var results = new ArrayList<TestResult>();
        for (int i = 0; i < names.size(); i++) {
            var time = times.getOrDefault(names.get(i), seen.get(i).time());
            results.add(result(names.get(i), seen.get(i), time));
            if (seen.get(i).ended() && !passed(names.get(i)) && time.compareTo(BRIEF) < 0) {
                brief.add(names.get(i));
            }
            if (seen.get(i).ended() && time.compareTo(mostTime) > 0) {
                mostTime = time;
            }
        }
        var time = results.stream().map(TestResult::time).reduce(Duration.ZERO, Duration::plus);
        return new Baseline(results, Map.of(), ordered, time, first);
    }

    /** The places of tests that did not come to their end. */
    private static Set<Integer> slow(List<Bed.Measured> measured) {
        var slow = new HashSet<Integer>();
        for (int i = 0; i < measured.size(); i++) {
            if (measured.get(i).outcome() == Outcome.HUNG) {
                slow.add(i);
            }
        }
        return slow;
    }

    /** Each by itself, but for the slow ones: they would only take their time once more. */
    private List<Bed.Measured> again(Set<Integer> slow, List<Bed.Measured> row) throws IOException {
        var quick = new ArrayList<String>();
        for (int i = 0; i < names.size(); i++) {
            if (!slow.contains(i)) {
                quick.add(names.get(i));
            }
        }
        var alone = all(quick, true).iterator();
        var measured = new ArrayList<Bed.Measured>();
        for (int i = 0; i < names.size(); i++) {
            measured.add(slow.contains(i) ? row.get(i) : alone.next());
        }
        return measured;
    }

    private void learnSteps(List<Bed.Measured> seen) {
        for (int i = 0; i < names.size(); i++) {
            if (seen.get(i).ended()) {
                steps.put(names.get(i), seen.get(i).steps());
            }
            if (seen.get(i).outcome() == Outcome.PASSED) {
                passed.add(names.get(i));
            }
        }
        var sorted = passed.stream()
                .map(test -> steps.getOrDefault(test, 0L))
                .sorted()
                .toList();
        usualSteps = sorted.isEmpty() ? mostSteps : sorted.get(Math.max(0, sorted.size() * 9 / 10 - 1));
    }

    private List<Bed.Measured> all(List<String> names, boolean alone) throws IOException {
        var measured = new ArrayList<Bed.Measured>();
        while (measured.size() < names.size()) {
            if (!measured.isEmpty()) {
                bed.load(Map.of(), true);
            }
            var left = names.subList(measured.size(), names.size());
            measured.addAll(bed.measure(left, bounds(left.size(), FIRST_STEPS), TIME, alone));
        }
        return measured;
    }

    private static int[] bounds(int count, int steps) {
        var bounds = new int[count];
        Arrays.fill(bounds, steps);
        return bounds;
    }

    /** A test that is out of steps may only be slow: it has more time, until others have shown that they never end. */
    private void doubt(List<String> names, List<Bed.Measured> measured) throws IOException {
        if (measured.stream().noneMatch(test -> test.outcome() == Outcome.HUNG)) {
            return;
        }
        bed.load(Map.of(), false);
        long hung =
                measured.stream().filter(test -> test.outcome() == Outcome.HUNG).count();
        var left = hung <= measured.size() / 3 ? LONG_DOUBT : DOUBT;
        for (int i = 0; i < names.size() && left.compareTo(LEAST_DOUBT) > 0; i++) {
            if (measured.get(i).outcome() == Outcome.HUNG && !measured.get(i).outOfMemory()) {
                long start = System.nanoTime();
                var more = bed.measure(names.subList(i, i + 1), bounds(1, Integer.MAX_VALUE), left, true)
                        .getFirst();
                if (more.ended()) {
                    measured.set(i, more.covering(measured.get(i).hits()));
                } else {
                    left = left.minusNanos(System.nanoTime() - start);
                }
            }
        }
        bed.load(Map.of(), true);
    }

    private static Set<String> differing(List<String> names, List<Bed.Measured> some, List<Bed.Measured> others) {
        var differing = new HashSet<String>();
        for (int i = 0; i < names.size(); i++) {
            var one = some.get(i).outcome();
            var other = others.get(i).outcome();
            if (one != other && one != Outcome.HUNG && other != Outcome.HUNG) {
                differing.add(names.get(i));
            }
        }
        return differing;
    }

    /** The times of the tests that end, in a warm worker without measuring. */
    private Map<String, Duration> times(List<String> names, List<Bed.Measured> seen) throws IOException {
        var ending = new ArrayList<String>();
        for (int i = 0; i < names.size(); i++) {
            if (seen.get(i).ended()) {
                ending.add(names.get(i));
            }
        }
        var times = new HashMap<String, Duration>();
        bed.load(Map.of(), false);
        for (int round = 0; round < 2 && !ending.isEmpty(); round++) {
            var measured = bed.measure(ending, bounds(ending.size(), Integer.MAX_VALUE), TIME, false);
            for (int i = 0; i < measured.size(); i++) {
                times.put(ending.get(i), measured.get(i).time());
            }
        }
        return times;
    }

    private TestResult result(String name, Bed.Measured measured, Duration time) {
        var trace = measured.trace().stream()
                .filter(element -> element.line() > 0)
                .flatMap(element -> index.file(element.type(), element.file()).stream()
                        .map(file -> new TestResult.Line(file, element.line())))
                .toList();
        return new TestResult(
                name, measured.outcome(), measured.detail(), trace, probes.covered(measured.hits()), time);
    }
}
