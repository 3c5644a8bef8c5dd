package dev.codemedic.learn.similar;

/**
 * One thing in which two failures were compared.
 *
 * @param kind what was compared
 * @param weight how much it counts
 * @param value from 0, nothing alike, to 1
 */
public record Part(Kind kind, double weight, double value) {

    /** What is compared. */
    public enum Kind {
        /** The whole identity. */
        FINGERPRINT("identity"),
        /** The active functions. */
        STACK("active functions"),
        /** The exception's type and those of its chain. */
        TYPE("type"),
        /** The words of the message. */
        MESSAGE("message"),
        /** Kinds of live values. */
        VALUES("live values"),
        /** The syntax tree at the fault. */
        SHAPE("code at the fault"),
        /** The syntax trees of the functions at fault. */
        SURROUNDINGS("code around it"),
        /** The vectors of an {@link Embedder}. */
        EMBEDDING("meaning");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** Its name for a reader. */
        public String words() {
            return words;
        }
    }

    static Part of(Kind kind, SimilarityWeights weights, double value) {
        return new Part(kind, weights.of(kind), value);
    }

    /** In words: "the same type", "message 40 % alike". */
    public String reason() {
        if (value >= 0.995) {
            return "the same " + kind.words();
        }
        return value < 0.005 ? "another " + kind.words() : "%s %.0f %% alike".formatted(kind.words(), 100 * value);
    }
}
