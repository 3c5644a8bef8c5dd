package dev.codemedic.learn.recall;

import dev.codemedic.core.learn.Feedback;
import dev.codemedic.core.learn.KeptLesson;
import dev.codemedic.core.learn.Outcome;
import dev.codemedic.core.propose.Provenance;
import java.util.List;

/**
 * What became of lessons: of the fix that each was drawn from, and of what it has proposed since. One that spoke twice against
 * itself, or whose own fix was taken back, is worth less than an even chance and not put forward any more.
 */
record Reputation(List<Outcome> outcomes) {
    private static final double LEAST = 0.5;

    /** How likely what it proposes stays (the mean of a Beta posterior that begins even). */
    double of(KeptLesson lesson, Provenance provenance) {
        double kept = 1;
        double dropped = 1;
        for (var outcome : outcomes) {
            if (isOwn(outcome, lesson) || isOf(outcome, lesson, provenance)) {
                kept += outcome.feedback().kind().kept();
                dropped += outcome.feedback().kind().dropped();
            }
        }
        return kept / (kept + dropped);
    }

    /** Whether it is still put forward. */
    boolean isTrusted(KeptLesson lesson, Provenance provenance) {
        return of(lesson, provenance) >= LEAST && !isTakenBack(lesson);
    }

    private boolean isTakenBack(KeptLesson lesson) {
        return outcomes.stream()
                .filter(outcome -> isOwn(outcome, lesson))
                .map(Outcome::feedback)
                .map(Feedback::kind)
                .anyMatch(Feedback.Kind::against);
    }

    private static boolean isOwn(Outcome outcome, KeptLesson lesson) {
        return outcome.feedback().heal() == lesson.heal() && outcome.feedback().rank() == lesson.rank();
    }

    private static boolean isOf(Outcome outcome, KeptLesson lesson, Provenance provenance) {
        return outcome.provenance().equals(provenance) && outcome.shape().equals(lesson.shape());
    }
}
