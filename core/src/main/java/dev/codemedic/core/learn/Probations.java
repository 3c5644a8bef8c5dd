package dev.codemedic.core.learn;

import java.util.List;
import java.util.Optional;

/** Which applied changes are watched. Safe for several threads and processes; methods throw {@link StoreBroken}. */
public interface Probations {

    /** Notes how a change stands, from its beginning on. */
    void note(Probation probation);

    /** The probation of a change. */
    Optional<Probation> of(String change);

    /** Those that are open, oldest first. */
    List<Probation> open();
}
