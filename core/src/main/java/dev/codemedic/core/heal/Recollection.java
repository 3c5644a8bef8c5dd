package dev.codemedic.core.heal;

import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.rank.Experience;
import java.util.List;

/** What earlier heals teach about one failure, and the fixes that they suggest. */
public interface Recollection extends Experience {
    /** Nothing is remembered. */
    Recollection NONE = new Recollection() {};

    /** Fixes of earlier failures as they would be here, the likeliest first. */
    default List<Candidate> candidates() {
        return List.of();
    }

    /** What the failure is compared with others by, to be kept; empty where nothing is compared. */
    default String traits() {
        return "";
    }
}
