package dev.codemedic.repair.validate;

import java.nio.file.Path;
import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * One test on the program as it is.
 *
 * @param name as its runner names it
 * @param outcome how it ended
 * @param detail the exception's type and message in one line; empty for a pass
 * @param trace the project's lines on the stack where it failed, innermost first
 * @param covered the lines of the project's files that it ran, by path relative to the root
 * @param time how long it took, without the measuring where that can be told
 */
public record TestResult(
        String name, Outcome outcome, String detail, List<Line> trace, Map<Path, BitSet> covered, Duration time) {

    /** A line of a project's file. */
    public record Line(Path file, int line) {}

    public TestResult {
        trace = List.copyOf(trace);
        covered = Map.copyOf(covered);
    }

    /** Whether it is to be repaired. */
    public boolean failing() {
        return outcome == Outcome.FAILED || outcome == Outcome.HUNG || outcome == Outcome.DIED;
    }
}
