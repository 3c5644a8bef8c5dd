package dev.codemedic.learn.lesson;

import dev.codemedic.core.diagnosis.Diagnosis;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Provenance;
import dev.codemedic.core.source.SourceTree;
import dev.codemedic.learn.pattern.PatternUnreadable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An accepted fix, generalised. It proposes the same fix for other code, and proves nothing: its candidates meet the
 * gates that all others meet.
 *
 * @param incident the incident that the fix healed, such as {@code M-3}
 * @param condition the failures it is for
 * @param level how general it is
 * @param pattern the faulty code, with metavariables
 * @param replacement what it becomes, with the same ones; a name that begins with {@code NEAR_} stands for what the one
 *     behind it was meant to be
 * @param imports lines that are added where a file has them not
 * @param shape equal for fixes that do the same, see {@link Shapes}
 * @param example the code that the fix was made on
 */
public record Lesson(
        String incident,
        Condition condition,
        Level level,
        String pattern,
        String replacement,
        List<String> imports,
        String shape,
        Example example) {
    private static final int MOST_CANDIDATES = 6;

    public Lesson {
        Objects.requireNonNull(incident);
        Objects.requireNonNull(condition);
        Objects.requireNonNull(level);
        Objects.requireNonNull(pattern);
        Objects.requireNonNull(replacement);
        Objects.requireNonNull(shape);
        Objects.requireNonNull(example);
        imports = List.copyOf(imports);
    }

    /** The fix as it is applied elsewhere; empty where its text has been spoilt. */
    public Optional<Transfer> transfer() {
        try {
            var grammar = Transfer.grammar(condition.language());
            return grammar.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Transfer.of(grammar.get(), pattern, replacement, imports));
        } catch (PatternUnreadable spoilt) {
            return Optional.empty();
        }
    }

    /** The same fix where this failure may need it, most likely first; none where the failure is of another sort. */
    public Stream<Candidate> candidates(Diagnosis diagnosis, SourceTree sources) {
        if (!condition.holds(diagnosis.failure())) {
            return Stream.empty();
        }
        double alike = 0.8 + 0.2 * condition.likeness(diagnosis.failure());
        return transfer().stream()
                .flatMap(transfer -> transfer.places(diagnosis, sources, condition.atSite()))
                .limit(MOST_CANDIDATES)
                .map(placed -> new Candidate(
                        placed.patch(),
                        new Provenance(Provenance.LESSON, incident),
                        Explanation.of(incident, placed.code(), imports),
                        level.prior() * placed.worth() * alike));
    }

    /** What two lessons share, where that still tells their code from other code; else empty. */
    public Optional<Lesson> merged(Lesson other) {
        return new Merge(this, other).merged();
    }

    /** Text that {@link #of} reads. */
    public String toText() {
        return LessonText.write(this);
    }

    /**
     * Reads a lesson.
     *
     * @throws IllegalArgumentException where the text is none
     */
    public static Lesson of(String text) {
        return LessonText.read(text);
    }
}
