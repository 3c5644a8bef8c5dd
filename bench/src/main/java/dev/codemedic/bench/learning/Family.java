package dev.codemedic.bench.learning;

import java.util.List;

/**
 * A bug and where it occurs.
 *
 * @param name the bug's name
 * @param language its language, such as {@code python}
 * @param occurrences the original first, then its disguises
 */
public record Family(String name, String language, List<Occurrence> occurrences) {
    public Family {
        occurrences = List.copyOf(occurrences);
    }

    /** Whether a heal is expected to find a change; where the cause is not in the code, none is. */
    public boolean isHealable() {
        return !occurrences.getFirst().description().expect().verdict().equals("none");
    }
}
