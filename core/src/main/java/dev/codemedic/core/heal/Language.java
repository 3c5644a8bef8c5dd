package dev.codemedic.core.heal;

import dev.codemedic.core.behaviour.Witness;
import dev.codemedic.core.diagnosis.Diagnostician;
import dev.codemedic.core.failure.Sensor;
import dev.codemedic.core.propose.CandidateSource;
import dev.codemedic.core.repair.Repairer;
import dev.codemedic.core.verify.Workbench;
import java.util.List;
import java.util.Optional;

/** All that one programming language contributes to the loop. */
public interface Language {

    /** The name that failures carry, such as {@code python}. */
    String name();

    /** Sees failures. */
    Sensor sensor();

    /** Explains them. */
    Diagnostician diagnostician();

    /** Propose patches. */
    List<CandidateSource> sources();

    /** Searches for patches where tests fail; empty where there is no search for this language. */
    Optional<Repairer> repairer();

    /** Sees how functions behave; empty where nobody can. */
    default Optional<Witness> witness() {
        return Optional.empty();
    }

    /** Helps to try them. */
    Workbench workbench();
}
