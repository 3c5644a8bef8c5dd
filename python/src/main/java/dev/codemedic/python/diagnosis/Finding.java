package dev.codemedic.python.diagnosis;

import dev.codemedic.core.diagnosis.Category;
import dev.codemedic.core.diagnosis.Observation;
import java.util.List;

/**
 * What an explainer found.
 *
 * @param category where the cause lies
 * @param cause the root cause in one sentence
 * @param advice what the user can do where no patch helps; empty where a patch may
 * @param steps places with values that led to the failure, the most telling first
 */
record Finding(Category category, String cause, String advice, List<Observation> steps) {
    Finding {
        steps = List.copyOf(steps);
    }

    /** A fault of the code. */
    static Finding code(String cause, List<Observation> steps) {
        return new Finding(Category.CODE, cause, "", steps);
    }

    /** A fault of the code that its sentence tells in full. */
    static Finding code(String cause) {
        return code(cause, List.of());
    }

    /** A fault outside the code. */
    static Finding outside(Category category, String cause, String advice) {
        return new Finding(category, cause, advice, List.of());
    }
}
