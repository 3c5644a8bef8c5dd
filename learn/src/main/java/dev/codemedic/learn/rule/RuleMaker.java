package dev.codemedic.learn.rule;

import dev.codemedic.learn.lesson.Lesson;
import dev.codemedic.learn.lesson.Transfer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes rules of families: accepted fixes of one shape. */
public final class RuleMaker {
    /** How many incidents make a rule. */
    public static final int ENOUGH = 3;

    private static final int MOST_EXAMPLES = 6;

    private final String project;
    private final LocalDate day;
    private final Set<String> taken;

    /**
     * Prepares to make rules.
     *
     * @param project the project's name
     * @param day today
     * @param taken names that other rules have
     */
    public RuleMaker(String project, LocalDate day, Set<String> taken) {
        this.project = project;
        this.day = day;
        this.taken = Set.copyOf(taken);
    }

    /**
     * The rule of a family.
     *
     * @param family lessons of one shape, of an incident all its levels or some
     * @return empty where they are of fewer than three incidents, share too little, or the rule would fail its own test
     */
    public Optional<Rule> of(List<Lesson> family) {
        var incidents = new LinkedHashMap<String, List<Lesson>>();
        family.forEach(lesson -> incidents
                .computeIfAbsent(lesson.incident(), _ -> new ArrayList<>())
                .add(lesson));
        boolean oneShape = family.stream().map(Lesson::shape).distinct().count() == 1;
        if (incidents.size() < ENOUGH || !oneShape) {
            return Optional.empty();
        }
        var all = List.copyOf(incidents.values());
        for (var first : all.getFirst()) {
            var rule = merged(first, all.subList(1, all.size())).flatMap(lesson -> rule(lesson, all));
            if (rule.isPresent()) {
                return rule;
            }
        }
        return Optional.empty();
    }

    private static Optional<Lesson> merged(Lesson first, List<List<Lesson>> others) {
        var shared = Optional.of(first);
        for (var levels : others) {
            shared = shared.flatMap(lesson -> levels.stream()
                    .flatMap(level -> lesson.merged(level).stream())
                    .findFirst());
        }
        return shared;
    }

    private Optional<Rule> rule(Lesson lesson, List<List<Lesson>> family) {
        var heals = new ArrayList<Healed>();
        for (var levels : family) {
            levels.stream()
                    .filter(level -> heals(lesson, level))
                    .findFirst()
                    .ifPresent(level -> heals.add(new Healed(
                            level.incident(),
                            level.example().before(),
                            level.example().after(),
                            level.example().offered())));
        }
        var incidents = heals.stream().map(Healed::incident).toList();
        if (incidents.size() < family.size()) {
            return Optional.empty();
        }
        var rule = new Rule(
                new RuleName(lesson, taken).text(),
                lesson.condition(),
                lesson.pattern(),
                lesson.replacement(),
                lesson.imports(),
                heals.stream().limit(MOST_EXAMPLES).toList(),
                List.of(),
                new Standing(heals.size(), 0, "", null),
                new Origin(incidents, day, project));
        return Optional.of(tested(rule)).filter(made -> made.check().isEmpty());
    }

    private static boolean heals(Lesson lesson, Lesson level) {
        return lesson.transfer()
                .flatMap(transfer -> Transfer.grammar(lesson.condition().language())
                        .map(grammar -> transfer.healed(
                                grammar,
                                level.example().before(),
                                level.example().offered())))
                .filter(healed -> healed.contains(level.example().after()))
                .isPresent();
    }

    /** With the code that it must leave alone: what it has healed, and what only looks like its faulty code. */
    private static Rule tested(Rule rule) {
        var alone = new LinkedHashSet<String>();
        rule.heals().forEach(example -> alone.add(example.after()));
        rule.heals().stream()
                .flatMap(example -> Lookalike.of(rule, example.before()).stream())
                .findFirst()
                .ifPresent(alone::add);
        return new Rule(
                rule.name(),
                rule.when(),
                rule.pattern(),
                rule.replacement(),
                rule.imports(),
                rule.heals(),
                List.copyOf(alone),
                rule.standing(),
                rule.origin());
    }
}
