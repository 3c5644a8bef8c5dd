package dev.codemedic.agent.record;

import java.util.ArrayList;
import java.util.List;

/** The way of one exception through the project's methods so far, innermost first. */
final class Flight {

    /** As many calls as a capture shows; an endless recursion passes tens of thousands. */
    private static final int MOST = 160;

    private final Throwable thrown;
    private final List<UnwoundCall> calls = new ArrayList<>();
    private boolean left;
    private boolean written;

    Flight(Throwable thrown) {
        this.thrown = thrown;
    }

    Throwable thrown() {
        return thrown;
    }

    void passes(UnwoundCall call) {
        left = call.leaves();
        if (calls.size() < MOST) {
            calls.add(call);
        }
    }

    /** The calls, innermost first. */
    List<UnwoundCall> calls() {
        return calls;
    }

    /** Whether the project's own code let it go, as far as is known. */
    boolean hasLeft() {
        return left;
    }

    /** Whether it was written down. */
    boolean isWritten() {
        return written;
    }

    void written() {
        written = true;
    }
}
