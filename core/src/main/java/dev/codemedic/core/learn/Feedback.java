package dev.codemedic.core.learn;

import java.time.Instant;
import java.util.Objects;

/**
 * Something that became of a proposal.
 *
 * @param heal the number of the heal that made it
 * @param rank its place there, from 1
 * @param kind what became of it
 * @param reason of a rejection, or how it came; empty where none was given
 * @param automatic whether medic did it by itself, and nobody was asked
 * @param at when
 */
public record Feedback(long heal, int rank, Kind kind, String reason, boolean automatic, Instant at) {

    /** What can become of a proposal. Of several the last one counts. */
    public enum Kind {
        /** It was written to the project. */
        ACCEPTED(1, 0, "applied"),
        /** It was still there, and the failure gone, when probation was over. */
        STAYED(2, 0, "stayed"),
        /** It was applied, and then changed by hand: the place was right, the change not quite. */
        EDITED(0.5, 0.5, "edited by hand"),
        /** It is not wanted. */
        REJECTED(0, 1, "rejected"),
        /** It was taken back by its owner. */
        UNDONE(0, 2, "undone"),
        /** The failure came again, or another one in its lines, and it was taken back on its own. */
        CAME_BACK(0, 2, "came back");

        private final double kept;
        private final double dropped;
        private final String words;

        Kind(double kept, double dropped, String words) {
            this.kept = kept;
            this.dropped = dropped;
            this.words = words;
        }

        /** How much it speaks for proposals like it, in observed successes. */
        public double kept() {
            return kept;
        }

        /** How much it speaks against them, in observed failures. */
        public double dropped() {
            return dropped;
        }

        /** In a word or two. */
        public String words() {
            return words;
        }

        /** Whether the change is in the project after it. */
        public boolean in() {
            return kept > 0;
        }

        /** Whether the owner, or what happened, spoke against exactly this change. */
        public boolean against() {
            return kept == 0;
        }
    }

    public Feedback {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(reason);
        Objects.requireNonNull(at);
    }
}
