package dev.codemedic.cli;

import dev.codemedic.core.learn.Archive;
import dev.codemedic.core.learn.KeptCase;
import dev.codemedic.core.learn.KeptLesson;
import dev.codemedic.core.learn.StoreBroken;
import dev.codemedic.learn.lesson.Lesson;
import dev.codemedic.learn.rule.RuleBook;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Instant;
import java.util.List;

/** What follows from what became of proposals: lessons, rules, their records, and what other projects learn of it. */
record Sequel(Project project, Archive archive, PrintStream out) {
    /** Outcomes that may be new. What was shared before is shared again, and changes nothing. */
    private static final int NEWEST = 20;

    /** Keeps what an accepted proposal teaches, and makes a rule where it is the third of its kind. */
    void accepted(KeptCase kept, int rank, List<Lesson> lessons) throws IOException {
        var redactor = Wiring.redactor(kept.healed().diagnosis().failure());
        for (var lesson : lessons) {
            var text = lesson.toText();
            if (!redactor.finds(text)) {
                archive.lessons()
                        .keep(new KeptLesson(
                                0,
                                kept.number(),
                                rank,
                                lesson.condition().language(),
                                lesson.condition().type(),
                                lesson.shape(),
                                text,
                                Instant.now()));
            }
        }
        if (!lessons.isEmpty()) {
            book().learn(lessons.getFirst().shape())
                    .ifPresent(rule -> out.println("medic: the third fix of this kind is a rule now: " + rule.name()
                            + " (medic rules show " + rule.name() + ")"));
        }
    }

    /** Brings all that hangs on outcomes up to date. */
    void settle() throws IOException {
        for (var rule : book().settle()) {
            out.println("medic: the rule " + rule.name() + " is switched off: "
                    + rule.standing().off() + " (medic rules on " + rule.name() + " switches it on again)");
        }
        if (Wiring.memory(project).shared()) {
            try (var shared = Wiring.shared()) {
                var identity = Wiring.identity(project);
                archive.feedback().outcomes(NEWEST).forEach(outcome -> shared.note(identity, outcome));
            } catch (IOException | StoreBroken noPlace) {
                // a home that cannot be written: other projects learn nothing from this one
            }
        }
    }

    private RuleBook book() throws IOException {
        return Wiring.book(project, archive);
    }
}
