package dev.codemedic.cli;

import dev.codemedic.core.behaviour.Behaviour;
import dev.codemedic.core.decide.Decision;
import dev.codemedic.core.failure.Failure;
import dev.codemedic.core.failure.Frame;
import dev.codemedic.core.learn.Case;
import dev.codemedic.core.learn.Incident;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Provenance;
import dev.codemedic.core.rank.Proposal;
import dev.codemedic.core.repair.TestState;
import dev.codemedic.core.source.SourceTree;
import dev.codemedic.core.verify.Assessment;
import dev.codemedic.core.verify.Gate;
import dev.codemedic.core.verify.Verdict;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Tells a person about a heal: the failure, its cause, the proposal, and what to do next. */
final class Report {
    private static final int SHOWN = 3;
    private static final int WIDEST = 160;
    private static final Duration JUST_NOW = Duration.ofMinutes(1);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneId.systemDefault());

    private final PrintStream out;
    private final Style style;

    Report(PrintStream out, Style style) {
        this.out = out;
        this.style = style;
    }

    /** The whole story of one heal. */
    void story(Incident incident, Case healed, SourceTree sources) {
        out.println();
        header(incident, healed);
        if (incident.state() == Incident.State.APPLIED) {
            out.println(
                    "  applied, `medic undo " + incident.id() + "` takes it back; the source below is as it is now");
        }
        new Excerpt(sources, style).of(healed.diagnosis()).forEach(out::println);
        out.println("  " + style.bold("cause") + "  "
                + Plain.line(healed.diagnosis().cause(), 400));
        steps(healed);
        out.println();
        if (healed.proposals().isEmpty()) {
            noProposal(healed);
        } else if (healed.decision() instanceof Decision.Diagnose) {
            out.println("  " + style.bold("no fix offered") + "  "
                    + count(healed.proposals().size(), "proposal") + " kept");
        } else {
            proposal(healed.proposals().getFirst());
        }
        DecisionWords.of(healed.decision())
                .ifPresent(words -> out.println(style.dim("  policy: ") + Plain.line(words, 300)));
    }

    private void header(Incident incident, Case healed) {
        var failure = healed.diagnosis().failure();
        boolean now = Duration.between(incident.last(), Instant.now()).compareTo(JUST_NOW) < 0;
        var seen = incident.seen() > 1
                ? "seen " + incident.seen() + " times"
                : now ? "first seen now" : "seen " + DAY.format(incident.last());
        out.println(style.bold("medic  " + incident.id() + "  ") + style.bold(style.red(title(failure))) + "   "
                + style.dim(seen + ", " + failure.run().exit().words()));
    }

    /** What failed where, never the raw message. */
    static String title(Failure failure) {
        var what = failure.root().simpleType().equals("compile-error")
                ? "Compile error"
                : failure.root().simpleType();
        return Plain.line(
                what + failure.prime().map(frame -> " in " + function(frame)).orElse(""), WIDEST);
    }

    private static String function(Frame frame) {
        var owner = frame.owner().substring(frame.owner().lastIndexOf('.') + 1);
        if (frame.function().isEmpty() || frame.function().equals("<module>")) {
            return String.valueOf(frame.file().getFileName());
        }
        return owner.isEmpty() ? frame.function() : owner + "." + frame.function();
    }

    private void steps(Case healed) {
        var phases =
                healed.phases().stream().collect(Collectors.toMap(Case.Phase::name, Case.Phase::time, Duration::plus));
        if (healed.tested().isPresent()) {
            out.println("  " + style.green("✓") + " " + tests(healed.tested().get()));
        } else if (phases.containsKey("reproduced")) {
            step("reproduced in a sandbox (" + healed.sandbox() + ")", phases.get("reproduced"));
        }
        var asked = phases.getOrDefault("asked", Duration.ZERO);
        if (healed.effort().tried() > 0) {
            var effort = healed.effort();
            step(
                    String.format(
                            Locale.ROOT,
                            "%,d changes tried against the tests, %,.0f a second (no model used), %s",
                            effort.tried(),
                            effort.perSecond(),
                            passing(healed)),
                    effort.time());
        } else if (phases.containsKey("searched")) {
            long stop = healed.assessments().stream()
                    .filter(assessment -> assessment.checks().stream()
                            .anyMatch(check -> check.gate() == Gate.FAILING_RUN && check.passed()))
                    .count();
            step(
                    count(healed.assessments().size(), "candidate") + " run"
                            + (models(healed) == 0 ? " (no model used), " : ", " + models(healed) + " by a model, ")
                            + stop
                            + (stop == 1 ? " stops the failure" : " stop the failure"),
                    phases.get("searched").plus(asked));
        }
        if (healed.effort().tried() > 0 && phases.containsKey("asked")) {
            step(
                    models(healed) == 0 ? "a model was asked" : count(models(healed), "change") + " by a model tried",
                    asked);
        }
        healed.account().forEach(line -> out.println("  " + style.dim("·") + " " + Plain.line(line, 400)));
        if (phases.containsKey("confirmed") && !healed.proposals().isEmpty()) {
            boolean held = healed.effort().tried() > 0;
            var kept = healed.proposals().size() + " kept after "
                    + (held ? "a run in a fresh process" : "repeated runs and tests");
            if (phases.containsKey("asked")) {
                // Questions and runs take turns: their time was told together.
                out.println("  " + style.green("✓") + " " + kept);
            } else {
                step(
                        kept,
                        held
                                ? phases.getOrDefault(
                                                "searched", healed.effort().time())
                                        .minus(healed.effort().time())
                                : phases.get("confirmed"));
            }
        }
    }

    private static long models(Case healed) {
        return healed.assessments().stream()
                .filter(each -> each.candidate().provenance().source().equals(Provenance.MODEL))
                .count();
    }

    private static String passing(Case healed) {
        int passing = healed.effort().passing();
        if (passing == 0 && !healed.proposals().isEmpty()) {
            return "none passes them all by itself";
        }
        return passing == 1 ? "1 passes them all" : passing + " pass them all";
    }

    private static String tests(TestState tests) {
        var failing = count(tests.failing().size(), "test") + (tests.failing().size() == 1 ? " fails" : " fail");
        var passing = tests.passing().size() + (tests.passing().size() == 1 ? " passes" : " pass");
        var unsteady = tests.unsteady().isEmpty()
                ? ""
                : "; left alone, since unsteady: " + Plain.line(String.join(", ", tests.unsteady()), WIDEST);
        return failing + " and " + passing + " each time in a sandbox" + unsteady;
    }

    private void step(String text, Duration time) {
        out.println("  " + style.green("✓") + " " + text + style.dim("   " + seconds(time)));
    }

    private void noProposal(Case healed) {
        if (healed.decision() instanceof Decision.Stop(var reason, var detail)) {
            out.println(
                    "  " + style.bold("no code fix") + "  " + reason.words() + style.dim("  [" + reason.code() + "]"));
            if (!detail.isEmpty()) {
                out.println("  " + Plain.line(detail, 400));
            }
            tally(healed);
        }
    }

    private void tally(Case healed) {
        if (healed.assessments().isEmpty()) {
            return;
        }
        var gates = healed.assessments().stream()
                .map(Assessment::verdict)
                .filter(Verdict.Rejected.class::isInstance)
                .map(verdict -> ((Verdict.Rejected) verdict)
                        .at()
                        .name()
                        .toLowerCase(Locale.ROOT)
                        .replace('_', ' '))
                .collect(Collectors.groupingBy(gate -> gate, TreeMap::new, Collectors.counting()));
        out.println(style.dim("  tried " + count(healed.assessments().size(), "candidate") + ", rejected at: "
                + gates.entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .collect(Collectors.joining(", "))));
    }

    /** A fix of an earlier failure, as it would be here, before anything was run. */
    void remembered(Candidate candidate, String diff) {
        out.println();
        out.println(
                style.bold("medic  ") + "from memory, being checked: " + Plain.line(candidate.explanation(), WIDEST));
        new DiffView(style).changes(diff).forEach(line -> out.println("    " + line));
    }

    /** One proposal: what it does, its verdict, the changed lines, what was checked. */
    void proposal(Proposal proposal) {
        var assessment = proposal.assessment();
        out.println("  " + style.bold("fix") + "  "
                + Plain.line(assessment.candidate().explanation(), WIDEST) + "   " + verdict(assessment)
                + style.dim(String.format(
                        Locale.ROOT, "  score %.2f", proposal.score().total())));
        new DiffView(style).changes(proposal.diff()).forEach(line -> out.println("    " + line));
        out.println(style.dim("  checked: ") + checks(assessment));
        out.println(style.dim("  verdict: ") + Plain.line(assessment.verdict().headline(), 400));
        differences(assessment.behaviour());
        if (assessment.suppression()) {
            out.println(style.yellow("  careful: it only hides the failure: "
                    + Plain.line(String.join(", ", assessment.suppressions()), WIDEST)));
        }
    }

    /** Calls that give something else now: the first few, and how many more there are. */
    private void differences(Behaviour behaviour) {
        behaviour.differences().stream()
                .limit(SHOWN)
                .forEach(difference ->
                        out.println(style.yellow("  changed: ") + Plain.line(difference.words(), WIDEST)));
        if (behaviour.differences().size() > SHOWN) {
            out.println(style.dim("  changed: and others; medic why tells"));
        }
    }

    private String verdict(Assessment assessment) {
        var word = assessment.verdict().word();
        if (assessment.suppression()) {
            return style.yellow(word + ", suppression");
        }
        return switch (assessment.verdict()) {
            case Verdict.Rejected _ -> style.red(word);
            case Verdict.Survives _ -> style.yellow(word);
            case Verdict.Plausible _ -> style.cyan(word);
            case Verdict.Verified _ -> style.green(word);
        };
    }

    private static String checks(Assessment assessment) {
        return Plain.line(
                assessment.checks().stream()
                        .filter(check -> switch (check.gate()) {
                            case SCOPE, FORM, SIZE, PARSES, CAPABILITY, BUILDS -> !check.passed();
                            case FAILING_RUN, OUTPUT, TESTS, REPEAT, FAILING_STATEMENT, BEHAVIOUR -> true;
                        })
                        .map(check -> (check.passed() ? "" : "✗ ") + check.detail())
                        .collect(Collectors.joining(" · ")),
                400);
    }

    /** What the user can do now. */
    void next(Incident incident, Case healed, Project project) {
        var id = incident.id() + Plain.line(project.hint(), 400);
        out.println();
        out.println("Nothing was written. Next:");
        if (healed.proposals().isEmpty()) {
            command("medic why " + id, "what was tried and why it was rejected");
            return;
        }
        if (healed.decision() instanceof Decision.Diagnose) {
            command("medic diff " + id, "what was found, though it is not offered");
            command("medic why " + id, "how its confidence came about");
            return;
        }
        command("medic apply " + id, "write it (backup kept, `medic undo " + id + "` takes it back)");
        if (healed.proposals().size() > 1) {
            command(
                    "medic diff " + id + " --all",
                    healed.proposals().size() == 2
                            ? "see the other proposal"
                            : "see the other " + (healed.proposals().size() - 1) + " proposals");
        }
        command("medic why " + id, "how the score came about");
    }

    private void command(String command, String what) {
        out.println("  " + style.bold("%-24s".formatted(command)) + style.dim(what));
    }

    /** So many things, in English. */
    static String count(long number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }

    /** Seconds as people read them. */
    static String seconds(Duration time) {
        double seconds = time.toNanos() / 1e9;
        return String.format(Locale.ROOT, seconds < 0.095 ? "%.2fs" : "%.1fs", seconds);
    }
}
