package dev.codemedic.learn.rule;

import dev.codemedic.core.diagnosis.Diagnosis;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Provenance;
import dev.codemedic.core.source.SourceTree;
import dev.codemedic.learn.lesson.Condition;
import dev.codemedic.learn.lesson.Explanation;
import dev.codemedic.learn.lesson.Transfer;
import dev.codemedic.learn.pattern.PatternUnreadable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A known fault and its cure, as a file that people read and share. It proposes; whether a proposal is right is decided
 * by the gates that all candidates meet.
 *
 * @param name small letters, digits and hyphens; the file's name
 * @param when the failures it is for
 * @param pattern the faulty code, with metavariables
 * @param replacement what it becomes
 * @param imports lines that are added where a file has them not
 * @param heals code that it must heal exactly
 * @param leavesAlone code that it must not touch
 */
public record Rule(
        String name,
        Condition when,
        String pattern,
        String replacement,
        List<String> imports,
        List<Healed> heals,
        List<String> leavesAlone,
        Standing standing,
        Origin origin) {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
    private static final int MOST_CANDIDATES = 6;
    /** What a rule starts with, and how many outcomes that is worth. */
    private static final double START = 0.8;

    private static final double START_WORTH = 4;

    public Rule {
        if (!isName(name)) {
            throw new IllegalArgumentException("no name of a rule: " + name);
        }
        Objects.requireNonNull(when);
        Objects.requireNonNull(pattern);
        Objects.requireNonNull(replacement);
        Objects.requireNonNull(standing);
        Objects.requireNonNull(origin);
        imports = List.copyOf(imports);
        heals = List.copyOf(heals);
        leavesAlone = List.copyOf(leavesAlone);
    }

    /** Whether a text can name a rule. */
    public static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    /** The same rule with another standing. */
    public Rule with(Standing other) {
        return new Rule(name, when, pattern, replacement, imports, heals, leavesAlone, other, origin);
    }

    /** The same rule from elsewhere. */
    public Rule from(Origin other) {
        return new Rule(name, when, pattern, replacement, imports, heals, leavesAlone, standing, other);
    }

    /** Fixes for a failure, most likely first; none where the rule is off or for other failures. */
    public Stream<Candidate> candidates(Diagnosis diagnosis, SourceTree sources) {
        if (!standing.enabled() || !when.holds(diagnosis.failure())) {
            return Stream.empty();
        }
        double stays = (START * START_WORTH + standing.kept()) / (START_WORTH + standing.kept() + standing.dropped());
        return transfer().stream()
                .flatMap(transfer -> transfer.places(diagnosis, sources, when.atSite()))
                .limit(MOST_CANDIDATES)
                .map(placed -> new Candidate(
                        placed.patch(),
                        new Provenance(Provenance.RULE, name),
                        Explanation.of("the rule " + name, placed.code(), imports),
                        stays * placed.worth()));
    }

    /** What is wrong with it by its own test, each in a sentence; none where it passes. */
    public List<String> check() {
        return new RuleCheck(this).failures();
    }

    /** The fix as it is applied; empty where pattern and replacement are none. */
    Optional<Transfer> transfer() {
        try {
            var grammar = Transfer.grammar(when.language());
            return grammar.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Transfer.of(grammar.get(), pattern, replacement, imports));
        } catch (PatternUnreadable unusable) {
            return Optional.empty();
        }
    }
}
