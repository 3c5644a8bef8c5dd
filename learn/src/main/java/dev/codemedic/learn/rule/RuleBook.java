package dev.codemedic.learn.rule;

import dev.codemedic.core.learn.Archive;
import dev.codemedic.core.learn.KeptLesson;
import dev.codemedic.core.learn.Outcome;
import dev.codemedic.core.propose.Provenance;
import dev.codemedic.learn.lesson.Lesson;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Keeps a project's rules: makes one of three fixes that are alike, counts what becomes of it, and switches off what fails. */
public final class RuleBook {
    private static final int FAMILY = 200;
    /** So many of its newest outcomes are looked at, */
    private static final int NEWEST = 3;
    /** and so many that speak against it switch it off. */
    private static final int TOO_MANY = 2;

    private static final int OUTCOMES = 2_000;

    private final RuleFolder folder;
    private final Archive archive;
    private final String project;
    private final LocalDate today;

    /**
     * The rules of a project.
     *
     * @param project its name, for the origin of new rules
     */
    public RuleBook(RuleFolder folder, Archive archive, String project, LocalDate today) {
        this.folder = folder;
        this.archive = archive;
        this.project = project;
        this.today = today;
    }

    /**
     * Makes a rule where enough accepted fixes are of one shape and none covers them yet.
     *
     * @return the new rule, which is written
     * @throws IOException where the folder cannot be read or written
     */
    public Optional<Rule> learn(String shape) throws IOException {
        var family = archive.lessons().alike(shape, FAMILY).stream()
                .filter(this::stillIn)
                .flatMap(RuleBook::read)
                .toList();
        var known = folder.list().rules();
        boolean covered = known.stream().anyMatch(rule -> family.stream().anyMatch(lesson -> comesFrom(rule, lesson)));
        if (covered) {
            return Optional.empty();
        }
        var taken = known.stream().map(Rule::name).collect(Collectors.toSet());
        var made = new RuleMaker(project, today, taken).of(family);
        if (made.isPresent()) {
            folder.write(made.get());
        }
        return made;
    }

    private boolean stillIn(KeptLesson lesson) {
        var feedback = archive.feedback().of(lesson.heal()).stream()
                .filter(each -> each.rank() == lesson.rank())
                .toList();
        return !feedback.isEmpty() && feedback.getLast().kind().in();
    }

    private static Stream<Lesson> read(KeptLesson kept) {
        try {
            return Stream.of(Lesson.of(kept.text()));
        } catch (IllegalArgumentException ofAnotherVersion) {
            return Stream.empty();
        }
    }

    private boolean comesFrom(Rule rule, Lesson lesson) {
        return rule.origin().project().equals(project)
                && rule.when().type().equals(lesson.condition().type())
                && rule.origin().incidents().contains(lesson.incident());
    }

    /**
     * Brings the record of each rule up to date with what became of its proposals, and switches off those that fail.
     *
     * @return the rules that it has switched off
     * @throws IOException where the folder cannot be read or written
     */
    public List<Rule> settle() throws IOException {
        var outcomes = archive.feedback().outcomes(OUTCOMES).stream()
                .filter(outcome -> outcome.provenance().source().equals(Provenance.RULE))
                .collect(Collectors.groupingBy(outcome -> outcome.provenance().name()));
        if (outcomes.isEmpty()) {
            return List.of();
        }
        var off = new ArrayList<Rule>();
        for (var rule : folder.list().rules()) {
            var own = outcomes.getOrDefault(rule.name(), List.of());
            var settled = own.isEmpty() ? rule.standing() : settled(rule, own);
            if (!settled.equals(rule.standing())) {
                folder.write(rule.with(settled));
                if (rule.standing().enabled() && !settled.enabled()) {
                    off.add(rule.with(settled));
                }
            }
        }
        return off;
    }

    /** The fixes that made it count as kept; of those that it proposed since, the last thing that became of each. */
    private Standing settled(Rule rule, List<Outcome> own) {
        int kept = rule.origin().project().equals(project)
                ? rule.origin().incidents().size()
                : 0;
        int dropped = 0;
        for (var outcome : own) {
            kept += outcome.feedback().kind().in() ? 1 : 0;
            dropped += outcome.feedback().kind().against() ? 1 : 0;
        }
        var standing = new Standing(
                kept, dropped, rule.standing().off(), rule.standing().since());
        var newest = own.stream().limit(NEWEST).map(Outcome::feedback).toList();
        long against = newest.stream().filter(each -> each.kind().against()).count();
        // Who switches it on again has seen what had become of it until then.
        boolean news = dropped > rule.standing().dropped();
        return standing.enabled() && news && against >= TOO_MANY
                ? standing.off(against + " of its last " + newest.size() + " fixes were not kept", today)
                : standing;
    }

    /** The rules of the project; none where the folder cannot be read. */
    public List<Rule> rules() {
        try {
            return folder.list().rules();
        } catch (IOException unreadable) {
            return Collections.emptyList();
        }
    }
}
