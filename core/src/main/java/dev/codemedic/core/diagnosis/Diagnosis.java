package dev.codemedic.core.diagnosis;

import dev.codemedic.core.failure.Failure;
import dev.codemedic.core.failure.Run;
import java.util.List;

/**
 * What is known of a failure's cause.
 *
 * @param failure what is explained
 * @param category where the cause lies
 * @param cause the root cause in one plain sentence, built from the live values
 * @param sites suspicious places, most suspicious first; empty where the cause is not in the code
 * @param observations source lines with the values that explain the failure, the failing line last
 * @param advice what the user can do where no patch helps; empty where a patch may
 * @param unsteady what in the code makes runs differ, such as {@code random} or a clock; empty where nothing does
 */
public record Diagnosis(
        Failure failure,
        Category category,
        String cause,
        List<Site> sites,
        List<Observation> observations,
        String advice,
        List<String> unsteady) {

    public Diagnosis {
        sites = List.copyOf(sites);
        observations = List.copyOf(observations);
        unsteady = List.copyOf(unsteady);
    }

    /** The same diagnosis with another account of the failing run. */
    public Diagnosis seenIn(Run other) {
        return new Diagnosis(failure.seenIn(other), category, cause, sites, observations, advice, unsteady);
    }

    /** The same diagnosis with other suspicious places. */
    public Diagnosis suspecting(List<Site> others) {
        return new Diagnosis(failure, category, cause, others, observations, advice, unsteady);
    }
}
