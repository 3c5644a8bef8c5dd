package dev.codemedic.core.learn;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** What medic does without asking, and the breaker that ends it. Safe for several threads and processes; methods throw {@link StoreBroken}. */
public interface Autonomy {

    /** What is noted. */
    enum Event {
        /** A failure was healed, or was to be, where nobody was asked. */
        HEAL,
        /** A change was written. */
        APPLIED,
        /** One was held back, since there were too many. */
        CAPPED,
        /** The breaker opened. */
        OPENED,
        /** Its owner closed it. */
        REARMED
    }

    /**
     * The breaker is open.
     *
     * @param since when it opened
     * @param why in words
     */
    record Open(Instant since, String why) {}

    /** Notes something. */
    void note(Event event, String why, Instant at);

    /** How often something happened since then. */
    int count(Event event, Instant from);

    /** How often it happened since then and since the breaker was closed last. */
    int countRearmed(Event event, Instant from);

    /**
     * Takes one of the changes that may still be written; of several processes no more get one than there are.
     *
     * @return a number to give it back by; empty where all are taken
     */
    OptionalLong claim(Caps caps, Instant at);

    /** Gives one back that was not written after all. */
    void release(long claim);

    /** The open breaker; empty where it is closed. */
    Optional<Open> open();

    /** When it was closed by hand for the last time; the beginning of time where it never was. */
    Instant rearmed();
}
