package dev.codemedic.core.rank;

import dev.codemedic.core.propose.Candidate;
import java.util.Locale;
import java.util.Optional;

/** What earlier heals teach about the candidates of one failure. Safe for several threads. */
public interface Experience {

    /** Nothing is known. */
    Experience NONE = new Experience() {};

    /**
     * H: how likely a proposal like this is accepted and stays.
     *
     * @param start what is believed of its source before anything is known
     */
    default Estimate history(Candidate candidate, double start) {
        return new Estimate(
                start, String.format(Locale.ROOT, "starts at %.2f; nothing like it was decided so far", start));
    }

    /** C: how alike this failure is to solved ones whose fix was like this; empty where none was solved yet. */
    default Optional<Estimate> similarity(Candidate candidate) {
        return Optional.empty();
    }

    /** Why this very change is not wanted for this failure; empty where nobody has said so. */
    default Optional<String> refused(Candidate candidate) {
        return Optional.empty();
    }

    /** What patches like it have in common; empty where it cannot be told. */
    default String shape(Candidate candidate) {
        return "";
    }
}
