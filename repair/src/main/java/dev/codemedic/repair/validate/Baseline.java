package dev.codemedic.repair.validate;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The tests on the program as it is.
 *
 * @param tests every test in its runner's order
 * @param types what was seen at run time, by file, then by the first line of the function; empty where types are
 *     known without running
 * @param ordered whether tests depend on each other's traces, so that their order must be kept
 * @param time what all tests take, unmeasured, in a warm worker
 * @param first what they took when they were run first, as in a fresh process
 */
public record Baseline(
        List<TestResult> tests,
        Map<Path, Map<Integer, Observed>> types,
        boolean ordered,
        Duration time,
        Duration first) {

    /**
     * What a function's variables held.
     *
     * @param variables the types that each held, as the language names them
     * @param attributes the attributes and methods that each one's values offer
     */
    public record Observed(Map<String, Set<String>> variables, Map<String, Set<String>> attributes) {}

    public Baseline {
        tests = List.copyOf(tests);
        types = Map.copyOf(types);
    }
}
