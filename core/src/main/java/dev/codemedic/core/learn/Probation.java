package dev.codemedic.core.learn;

import java.time.Instant;
import java.util.Objects;

/**
 * An applied change and how long it is still watched.
 *
 * @param change its id in the journal, such as {@code C-4}
 * @param heal the heal that proposed it
 * @param rank of the proposal
 * @param begun when it was applied
 * @param runs how many more runs are watched
 * @param until no longer than this
 * @param state how it stands
 * @param doubt why it is being taken back; empty where it is not
 */
public record Probation(
        String change, long heal, int rank, Instant begun, int runs, Instant until, State state, String doubt) {

    /** How a watched change stands. */
    public enum State {
        /** It is watched. */
        OPEN,
        /** It held. */
        PASSED,
        /** It did not, or was taken back. */
        ENDED
    }

    public Probation {
        Objects.requireNonNull(state);
        Objects.requireNonNull(doubt);
    }

    /** One that begins. */
    public static Probation of(String change, long heal, int rank, Instant begun, int runs, Instant until) {
        return new Probation(change, heal, rank, begun, runs, until, State.OPEN, "");
    }

    /** The same in another state, with that many more runs to watch. */
    public Probation now(State other, int left) {
        return new Probation(change, heal, rank, begun, left, until, other, doubt);
    }
}
