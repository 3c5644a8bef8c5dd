package dev.codemedic.core.learn;

import dev.codemedic.core.propose.Provenance;
import dev.codemedic.core.rank.Guess;
import dev.codemedic.core.rank.Tally;
import java.util.List;
import java.util.Optional;

/**
 * The memory of a project: incidents, heals and what became of them. Safe for several threads and for several
 * processes on one project. Methods throw {@link StoreBroken} where the store cannot be read or written.
 */
public interface CaseStore extends AutoCloseable {

    /** Remembers a heal; a failure seen before keeps its incident. */
    Incident record(Case healed);

    /** Every incident, the latest first. */
    List<Incident> incidents();

    /** An incident by its id, in any letter case, with or without {@code M-}; {@code last} names the latest one. */
    Optional<Incident> incident(String id);

    /** The newest heal of an incident. */
    Optional<Case> latest(Incident incident);

    /** Notes where an incident stands now. */
    void moved(Incident incident, Incident.State state);

    /** Journals one transition of a heal that is under way, so that it can be followed and explained. */
    void transition(String heal, String state, String detail);

    /** Notes that a proposal from there was kept (applied) or dropped (rejected, undone). */
    void outcome(Incident incident, Provenance provenance, boolean kept);

    /** What became of earlier proposals from there. */
    Tally tally(Provenance provenance);

    /** What came of the newest changes that were run, from sources of that kind whose name begins so. @param most how many */
    List<Guess> guesses(String source, String name, int most);

    @Override
    void close();
}
