package dev.codemedic.core.learn;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Which applied changes are watched. Safe for several threads and processes; methods throw {@link StoreBroken}. */
public interface Probations {

    /** Notes how a change stands, from its beginning on. */
    void note(Probation probation);

    /** The probation of a change. */
    Optional<Probation> of(String change);

    /** A run went well. @return how many more are to be watched; empty where it is no longer open */
    OptionalInt passed(String change);

    /** Notes why an open one's change is about to be taken back, so that this is known where medic dies over it. */
    void doubt(String change, String why);

    /**
     * Ends an open one: its state, what became of the proposal and where the incident stands now, all or none.
     *
     * @param feedback none where nothing is known of how it went
     * @param incident where it stands; empty where that does not change
     * @return false where another process has ended it
     */
    boolean end(String change, Probation.State state, Optional<Feedback> feedback, Optional<Incident.State> incident);

    /** Those that are open, oldest first. */
    List<Probation> open();
}
