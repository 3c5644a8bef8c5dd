package dev.codemedic.core.verify;

import dev.codemedic.core.behaviour.Behaviour;
import dev.codemedic.core.behaviour.Sighting;
import java.util.Optional;

/**
 * What watching a candidate has shown.
 *
 * @param behaviour whether earlier calls still give the same
 * @param sighting what became of the failing statement; empty where that could not be seen
 */
record Evidence(Behaviour behaviour, Optional<Sighting> sighting) {

    /** Nothing was watched. */
    static Evidence none(String why) {
        return new Evidence(Behaviour.unseen(why), Optional.empty());
    }
}
