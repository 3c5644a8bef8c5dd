package dev.codemedic.repair.search;

import dev.codemedic.core.repair.TestState;
import dev.codemedic.repair.code.Dialect;
import dev.codemedic.repair.validate.Behaviour;
import dev.codemedic.repair.validate.Variant;
import dev.codemedic.syntax.Node;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Chooses among changes with which every test passes. Those that answer alike on inputs the tests do not have are one
 * proposal, and speak for each other; those that break or hang where the program did not, that change nothing but the
 * tests' own inputs, or that change very much, stand back.
 */
final class Selection {
    private static final int COMPARED = 40;
    private static final int INPUTS = 250;
    private static final int PROPOSED = 3;
    private static final int WATCHED = 4;
    private static final double BREAKS = 6;
    private static final double BREAKS_ONE = 1.5;
    private static final double CHANGES = 2.5;
    private static final double FEW = 0.01;
    private static final double SPECIAL = 3;
    /** Where failing tests break or hang, answers that the program gives are right more often than not. */
    private static final double DIFFERS_FROM_CRASH = 5;

    private static final double DIFFERS = 0.7;
    private static final double SIZE = 0.004;
    /** A variable that is only set is a sign of a change that turns around the fault. */
    private static final double UNUSED = 1.5;

    /** A condition that is new has its numbers from somewhere. */
    private static final double MADE_UP = 1;

    private static final List<String> CONDITIONS = List.of("strengthen", "weaken", "condition", "insert-guard");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])\\d+(?![\\w.])");
    private static final Pattern NAME = Pattern.compile("(?<![\\w.])[A-Za-z_]\\w*");
    private static final double ALIKE = 0.5;

    private final Dialect dialect;
    private final Functions functions;
    private final Crew crew;
    private final TestState state;
    private final boolean crash;

    /** @param crash whether every failing test breaks or hangs, and none gets a wrong result */
    Selection(Dialect dialect, Functions functions, Crew crew, TestState state, boolean crash) {
        this.crash = crash;
        this.dialect = dialect;
        this.functions = functions;
        this.crew = crew;
        this.state = state;
    }

    /** A chosen change. @param belief how likely it is right among those that pass, from 0 to 1 */
    record Chosen(Job job, double belief) {}

    private record Scored(Job job, double score, String answers) {}

    /** The best of each kind of behaviour, best first. */
    List<Chosen> best(List<Job> passing, List<String> evidence) throws IOException {
        if (passing.isEmpty()) {
            return List.of();
        }
        var scored = new ArrayList<Scored>();
        var byFunction = new LinkedHashMap<Node, List<Job>>();
        for (var job : passing.stream().limit(COMPARED).toList()) {
            // What is outside of functions cannot be exchanged beside others, so it is not compared.
            var function = job.slow() ? Optional.<Node>empty() : function(job);
            if (function.isEmpty()) {
                scored.add(new Scored(
                        job, job.score() - size(job), "alone " + job.variant().id()));
            } else {
                byFunction
                        .computeIfAbsent(function.get(), _ -> new ArrayList<>())
                        .add(job);
            }
        }
        for (var entry : byFunction.entrySet()) {
            scored.addAll(compared(entry.getKey(), entry.getValue(), evidence));
        }
        return clustered(scored, evidence);
    }

    private Optional<Node> function(Job job) {
        int at = job.edits().getFirst().start();
        return functions.tree(job.file()).flatMap(tree -> {
            var covering = tree.covering(at, Math.max(at, job.edits().getLast().end()));
            return covering.ancestors()
                    .filter(dialect::isFunction)
                    .findFirst()
                    .or(() -> Optional.of(covering).filter(dialect::isFunction));
        });
    }

    private List<Scored> compared(Node function, List<Job> jobs, List<String> evidence) throws IOException {
        Path file = jobs.getFirst().file();
        var variants = new ArrayList<Variant>();
        variants.add(new Variant(-1, file, List.of()));
        jobs.forEach(job -> variants.add(job.variant()));
        var behaviour = behaviour(file, function, variants);
        int inputs = behaviour.inputs().size();
        if (inputs == 0 || behaviour.answers().size() < variants.size()) {
            return jobs.stream()
                    .map(job -> new Scored(
                            job,
                            job.score() - size(job),
                            "alone " + job.variant().id()))
                    .toList();
        }
        evidence.add(jobs.size() + " passing changes compared on " + inputs + " inputs, " + behaviour.recorded()
                + " of them from the tests");
        var old = behaviour.answers().getFirst();
        var scored = new ArrayList<Scored>();
        for (int i = 0; i < jobs.size(); i++) {
            var answers = behaviour.answers().get(i + 1);
            var all = answers.stream().anyMatch(answer -> answer.startsWith("?"))
                    ? "alone " + jobs.get(i).variant().id()
                    : String.join("\n", answers);
            scored.add(new Scored(
                    jobs.get(i),
                    jobs.get(i).score() - size(jobs.get(i)) - penalty(old, answers, behaviour.recorded()),
                    all));
        }
        return scored;
    }

    /** How the changes answer where the function is called, or where one that uses it is. */
    private Behaviour behaviour(Path file, Node function, List<Variant> variants) throws IOException {
        var others = functions.tree(file).stream()
                .flatMap(tree -> tree.nodes().filter(dialect::isFunction))
                .filter(other -> !other.equals(function) && functions.executed(file, other));
        var validator = crew.members().getFirst().validator();
        for (var watched :
                Stream.concat(Stream.of(function), others).limit(WATCHED).toList()) {
            var behaviour = validator.behaviour(file, watched.line(), variants, INPUTS);
            if (!behaviour.inputs().isEmpty() && behaviour.answers().size() >= variants.size()) {
                return behaviour;
            }
        }
        return new Behaviour(List.of(), 0, List.of());
    }

    /** What speaks against a change before it is run: how much it writes, and names that nothing uses any more. */
    private double size(Job job) {
        int written = job.edits().stream()
                .mapToInt(edit -> edit.replacement().length() + (edit.end() - edit.start()) / 2)
                .sum();
        long unused = function(job).map(function -> unused(function, job)).orElse(0L);
        boolean condition = CONDITIONS.stream().anyMatch(job.kind()::startsWith);
        return SIZE * written
                + 0.5 * (job.edits().size() - 1)
                + UNUSED * unused
                + (condition && madeUp(job) ? MADE_UP : 0);
    }

    /** Whether a number stands in a change that stands nowhere in the file: it may be measured by the tests. */
    private boolean madeUp(Job job) {
        var text = functions.tree(job.file()).map(tree -> tree.file().text()).orElse("");
        return job.edits().stream()
                .flatMap(edit -> NUMBER.matcher(edit.replacement()).results())
                .map(MatchResult::group)
                .anyMatch(number -> !number.equals("0")
                        && !number.equals("1")
                        && NUMBER.matcher(text)
                                .results()
                                .noneMatch(other -> other.group().equals(number)));
    }

    /** How many names stand in a function once more, where they are set, that stood there several times. */
    private static long unused(Node function, Job job) {
        var before = uses(function.text());
        var text = new StringBuilder(function.text());
        for (var edit : job.edits().reversed()) {
            int start = edit.start() - function.start();
            int end = edit.end() - function.start();
            if (start < 0 || end > text.length()) {
                return 0;
            }
            text.replace(start, end, edit.replacement());
        }
        var after = uses(text.toString());
        return before.entrySet().stream()
                .filter(name -> name.getValue() > 1 && after.getOrDefault(name.getKey(), 0L) == 1)
                .count();
    }

    private static Map<String, Long> uses(String text) {
        return NAME.matcher(text).results().collect(Collectors.groupingBy(MatchResult::group, Collectors.counting()));
    }

    private double penalty(List<String> old, List<String> answers, int recorded) {
        int broken = 0;
        int differs = 0;
        int differsRecorded = 0;
        int fine = 0;
        int differsFine = 0;
        int generated = Math.max(1, old.size() - recorded);
        for (int i = 0; i < old.size(); i++) {
            boolean wasFine = old.get(i).startsWith("=");
            if (answers.get(i).startsWith("?") || old.get(i).startsWith("?")) {
                continue;
            }
            boolean same = old.get(i).equals(answers.get(i));
            if (i < recorded) {
                differsRecorded += same ? 0 : 1;
                boolean breaks = wasFine && !answers.get(i).startsWith("=");
                broken += breaks ? 1 : 0;
                fine += breaks ? 1 : 0;
                continue;
            }
            fine += wasFine ? 1 : 0;
            if (!same) {
                differs++;
                boolean answersStill = answers.get(i).startsWith("=");
                broken += wasFine && !answersStill ? 1 : 0;
                differsFine += wasFine && answersStill ? 1 : 0;
            }
        }
        double share = (double) differs / generated;
        double differing = (double) differsFine / Math.max(1, fine);
        double penalty = (crash ? DIFFERS_FROM_CRASH : DIFFERS) * differing + BREAKS * broken / Math.max(1.0, fine);
        if (crash && differing > FEW) {
            penalty += CHANGES;
        }
        if (broken > 0) {
            penalty += BREAKS_ONE;
        }
        if (generated >= 20 && differsRecorded > 0 && share < 0.02) {
            penalty += SPECIAL;
        }
        return penalty;
    }

    /**
     * One change of each behaviour. Many that behave alike speak for each other, but less and less: a made-up condition
     * can be written in many ways.
     */
    private List<Chosen> clustered(List<Scored> scored, List<String> evidence) {
        var alike = scored.stream().collect(Collectors.groupingBy(Scored::answers));
        double most = scored.stream().mapToDouble(Scored::score).max().orElse(0);
        var weighed = alike.values().stream()
                .map(group -> {
                    var best = Collections.max(group, Comparator.comparingDouble(Scored::score));
                    return new Chosen(best.job(), Math.exp(best.score() - most) * (1 + ALIKE * Math.log(group.size())));
                })
                .sorted(Comparator.comparingDouble((Chosen each) -> -each.belief()))
                .toList();
        double sum = weighed.stream().mapToDouble(Chosen::belief).sum();
        var chosen = weighed.stream()
                .limit(PROPOSED)
                .map(each -> new Chosen(each.job(), each.belief() / sum))
                .toList();
        evidence.add(scored.size() + " passing changes behave in " + weighed.size() + " ways; belief in the first "
                + String.format(Locale.ROOT, "%.2f", chosen.getFirst().belief()) + " over "
                + state.failing().size() + " failing tests");
        return chosen;
    }
}
