package dev.codemedic.core.learn;

import dev.codemedic.core.failure.Fingerprint;
import java.time.Instant;

/**
 * One failure of a project, however often it was seen.
 *
 * @param id short and stable within the project, such as {@code M-12}
 * @param fingerprint its identity
 * @param seen how often
 * @param first when first
 * @param last when last
 * @param state where it stands
 */
public record Incident(String id, Fingerprint fingerprint, int seen, Instant first, Instant last, State state) {

    /** Where an incident stands. */
    public enum State {
        OPEN,
        PROPOSED,
        NO_FIX,
        APPLIED,
        UNDONE,
        /** None of its proposals is wanted. */
        REJECTED,
        /** Its owner says that the program is right. */
        NOT_A_BUG
    }
}
