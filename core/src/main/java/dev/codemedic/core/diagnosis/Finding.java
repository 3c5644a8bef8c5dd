package dev.codemedic.core.diagnosis;

import dev.codemedic.core.failure.Failure;
import dev.codemedic.core.failure.Thrown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a language found out about a cause, before it is laid out as a diagnosis.
 *
 * @param category where the cause lies
 * @param cause the root cause in one sentence
 * @param advice what the user can do where no patch helps; empty where a patch may
 * @param steps places with values on the way from the harm back to where the wrong value came into being
 */
public record Finding(Category category, String cause, String advice, List<Observation> steps) {
    private static final int MOST_SITES = 8;
    private static final int MOST_STEPS = 6;
    /** How much less suspicious each place is than the one before. */
    private static final double FADING = 0.8;

    public Finding {
        steps = List.copyOf(steps);
    }

    /** A fault of the code. */
    public static Finding code(String cause, List<Observation> steps) {
        return new Finding(Category.CODE, cause, "", steps);
    }

    /** A fault of the code that its sentence tells in full. */
    public static Finding code(String cause) {
        return code(cause, List.of());
    }

    /** A fault outside the code. */
    public static Finding outside(Category category, String cause, String advice) {
        return new Finding(category, cause, advice, List.of());
    }

    /** Nothing more than what was thrown. */
    public static Finding repeating(Thrown thrown) {
        var message = thrown.message().strip().lines().findFirst().orElse("");
        return code(
                message.isEmpty() ? thrown.simpleType() + " without a message" : thrown.simpleType() + ": " + message);
    }

    /**
     * The diagnosis that shows this finding. Most suspicious is where the wrong value came into being, then the frames,
     * the less the farther out.
     *
     * @param failure what is explained
     * @param stack the project's frames with the values of their lines, innermost first; notes may be empty
     * @param unsteady what makes runs differ
     */
    public Diagnosis diagnosis(Failure failure, List<Observation> stack, List<String> unsteady) {
        var sites = new LinkedHashMap<String, Site>();
        Stream.concat(steps.reversed().stream(), stack.stream()).forEach(place -> {
            double suspicion = Math.pow(FADING, sites.size());
            var reason =
                    !place.note().isEmpty() ? place.note() : sites.isEmpty() ? "it was thrown here" : "on the stack";
            sites.putIfAbsent(
                    place.file() + ":" + place.line(), new Site(place.file(), place.line(), suspicion, reason));
        });
        var told = stack.stream().filter(place -> !place.note().isEmpty()).toList();
        var prime = stack.stream().limit(1).filter(told::contains).toList();
        var callers = told.stream().filter(place -> !prime.contains(place)).limit(2);
        var shown = new ArrayList<>(
                Stream.concat(steps.stream(), callers).limit(MOST_STEPS).toList());
        shown.addAll(prime);
        return new Diagnosis(
                failure,
                category,
                cause,
                sites.values().stream().limit(MOST_SITES).toList(),
                shown,
                advice,
                unsteady);
    }
}
