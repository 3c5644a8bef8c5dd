package dev.codemedic.python.capture;

import dev.codemedic.core.failure.Thrown;
import java.util.List;

/**
 * A failure as a program printed it: places and messages, no values.
 *
 * @param chain what ended the program or test, then its causes; at least one
 * @param test the failing test, as its runner names it; empty where it was none
 */
record PrintedTrace(List<Thrown> chain, String test) {

    PrintedTrace {
        chain = List.copyOf(chain);
    }

    /** Whether a frame of the project is among the places. */
    boolean touchesProject() {
        return chain.stream().anyMatch(thrown -> thrown.prime().isPresent());
    }
}
