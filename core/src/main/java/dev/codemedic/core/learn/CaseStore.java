package dev.codemedic.core.learn;

import dev.codemedic.core.failure.Fingerprint;
import dev.codemedic.core.rank.Guess;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The memory of a project: incidents, heals and what became of them. Safe for several threads and for several
 * processes on one project. Methods throw {@link StoreBroken} where the store cannot be read or written.
 */
public interface CaseStore {

    /** Remembers a heal; a failure seen before keeps its incident. */
    KeptCase record(Case healed);

    /** Notes that a failure was seen once more whose newest heal still stands. */
    Incident again(Incident incident, Instant at);

    /** Every incident, the latest first. */
    List<Incident> incidents();

    /** An incident by its id, in any letter case, with or without {@code M-}; {@code last} names the latest one. */
    Optional<Incident> incident(String id);

    /** The incident of a failure. */
    Optional<Incident> incident(Fingerprint fingerprint);

    /** The newest heal of an incident. */
    Optional<KeptCase> latest(Incident incident);

    /** A heal by its number. */
    Optional<KeptCase> heal(long number);

    /** Every heal in figures, oldest first. */
    List<HealFacts> facts();

    /** Notes where an incident stands now. */
    void moved(Incident incident, Incident.State state);

    /** Journals one transition of a heal that is under way, so that it can be followed and explained. */
    void transition(String heal, String state, String detail);

    /** What came of the newest changes that were run, from sources of that kind whose name begins so. @param most how many */
    List<Guess> guesses(String source, String name, int most);
}
