package dev.codemedic.core.repair;

import java.util.List;

/**
 * How tests come out on the program as it is, each run in two processes.
 *
 * @param failing those that fail each time, and are to pass (F2P)
 * @param passing those that pass each time, and are to stay so (P2P)
 * @param unsteady those that came out differently without any change
 * @param skipped how many their runner skipped
 */
public record TestState(List<String> failing, List<String> passing, List<String> unsteady, int skipped) {
    public TestState {
        failing = List.copyOf(failing);
        passing = List.copyOf(passing);
        unsteady = List.copyOf(unsteady);
    }
}
