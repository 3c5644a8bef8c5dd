package dev.codemedic.core.learn;

import dev.codemedic.core.failure.Fingerprint;
import dev.codemedic.core.propose.Provenance;
import dev.codemedic.core.rank.Estimate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * H: the part of proposals like this one that were accepted and stayed. A chain of Beta posteriors from the general to the
 * particular, in which each level starts where the one before ended (partial pooling; Gelman et al., Bayesian Data Analysis,
 * chapter 5): what ships, all projects, this project, patches of the same shape, this very failure. What is long ago counts less.
 */
public final class History {
    /** After this time an outcome counts half. */
    private static final Duration HALF_LIFE = Duration.ofDays(90);
    /** How many outcomes the level before is worth. */
    private static final double GENERAL = 4;

    private static final double PARTICULAR = 2;

    private final List<Outcome> elsewhere;
    private final List<Outcome> here;
    private final Fingerprint failure;
    private final Instant now;

    /**
     * The history that bears on a failure.
     *
     * @param elsewhere what became of proposals in other projects
     * @param here what became of proposals in this one
     * @param now what is long ago counts from here
     */
    public History(List<Outcome> elsewhere, List<Outcome> here, Fingerprint failure, Instant now) {
        this.elsewhere = List.copyOf(elsewhere);
        this.here = List.copyOf(here);
        this.failure = failure;
        this.now = now;
    }

    /** H. @param shape of the patch; empty where it is not known @param start what is believed before anything is known */
    public Estimate of(Provenance origin, String shape, double start) {
        Predicate<Outcome> sameOrigin = outcome -> outcome.provenance().equals(origin);
        Predicate<Outcome> sameShape =
                outcome -> !shape.isEmpty() && outcome.shape().equals(shape);
        var levels = List.of(
                level("in other projects", GENERAL, elsewhere, sameOrigin),
                level("in this project", GENERAL, here, sameOrigin),
                level("of this shape", PARTICULAR, here, sameShape),
                level("for this failure", PARTICULAR, here, sameOrigin.and(this::sameFailure)));
        double mean = start;
        for (var level : levels) {
            mean = level.after(mean);
        }
        var told = levels.stream().flatMap(level -> level.words().stream()).collect(Collectors.joining("; "));
        return new Estimate(
                mean,
                String.format(Locale.ROOT, "starts at %.2f; ", start)
                        + (told.isEmpty() ? "nothing like it was decided so far" : told));
    }

    /** Why exactly this change is not wanted for this failure: the last that became of it speaks against it. */
    public Optional<String> refused(String change) {
        return here.stream()
                .filter(this::sameFailure)
                .filter(outcome -> !change.isEmpty() && outcome.change().equals(change))
                .findFirst()
                .map(Outcome::feedback)
                .filter(feedback -> feedback.kind().against())
                .map(feedback ->
                        feedback.kind().words() + (feedback.reason().isEmpty() ? "" : " (" + feedback.reason() + ")"));
    }

    private boolean sameFailure(Outcome outcome) {
        return outcome.fingerprint().equals(failure);
    }

    private Level level(String name, double worth, List<Outcome> outcomes, Predicate<Outcome> like) {
        double kept = 0;
        double dropped = 0;
        for (var outcome : outcomes) {
            if (like.test(outcome)) {
                double weight = weight(outcome.feedback().at());
                kept += weight * outcome.feedback().kind().kept();
                dropped += weight * outcome.feedback().kind().dropped();
            }
        }
        return new Level(name, worth, kept, dropped);
    }

    private double weight(Instant at) {
        double age = Math.max(0, Duration.between(at, now).toSeconds());
        return Math.pow(0.5, age / HALF_LIFE.toSeconds());
    }

    /** One Beta posterior. @param worth of the level before, in outcomes */
    private record Level(String name, double worth, double kept, double dropped) {

        double after(double mean) {
            return (worth * mean + kept) / (worth + kept + dropped);
        }

        List<String> words() {
            return kept + dropped == 0
                    ? List.of()
                    : List.of(String.format(Locale.ROOT, "%s kept %.1f, dropped %.1f", name, kept, dropped));
        }
    }
}
