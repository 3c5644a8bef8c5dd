package dev.codemedic.cli;

import dev.codemedic.core.learn.Case;
import dev.codemedic.core.learn.Incident;
import dev.codemedic.core.learn.KeptCase;
import dev.codemedic.core.repair.TestState;
import dev.codemedic.core.verify.Assessment;
import dev.codemedic.core.verify.Gate;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;

/** Explains a heal: suspicious places, every candidate with its fate, how the scores came about. */
@CommandLine.Command(
        name = "why",
        description = "Explain: suspicious places, what was tried, how the score came about.")
final class WhyCommand extends IncidentCommand {
    private static final int MOST_TESTS = 20;

    @Override
    int about(KeptCase kept, Clinic clinic) {
        var incident = kept.incident();
        var healed = kept.healed();
        if (!json) {
            explain(incident, healed, style());
        }
        return 0;
    }

    private static void explain(Incident incident, Case healed, Style style) {
        var diagnosis = healed.diagnosis();
        System.out.println(style.bold(incident.id() + "  " + Report.title(diagnosis.failure())));
        System.out.println("  cause     " + Plain.line(diagnosis.cause(), 400));
        System.out.println("  category  " + diagnosis.category().name().toLowerCase(Locale.ROOT));
        System.out.println("  sandbox   " + healed.sandbox());
        System.out.println("  identity  " + incident.fingerprint().text());
        System.out.println();
        System.out.println(style.bold("Suspicious places"));
        for (var site : diagnosis.sites()) {
            System.out.printf(
                    Locale.ROOT,
                    "  %.2f  %s  %s%n",
                    site.suspicion(),
                    Plain.line(site.file() + ":" + site.line(), 80),
                    Plain.line(site.reason(), 160));
        }
        System.out.println();
        healed.tested().ifPresent(tests -> tests(tests, style));
        if (healed.effort().tried() > 0) {
            System.out.println(style.bold("Search"));
            healed.effort().evidence().forEach(line -> System.out.println("  " + Plain.line(line, 300)));
            System.out.printf(
                    Locale.ROOT,
                    "  %,d tried, %,d did not compile, %,d pass; %,.0f a second with %d workers%n%n",
                    healed.effort().tried(),
                    healed.effort().invalid(),
                    healed.effort().passing(),
                    healed.effort().perSecond(),
                    healed.effort().workers());
        }
        System.out.println(style.bold("Candidates, in the order they were run"));
        if (healed.assessments().isEmpty()) {
            System.out.println("  none");
        }
        healed.assessments().forEach(assessment -> candidate(assessment, style));
        for (var proposal : healed.proposals()) {
            System.out.println();
            System.out.println(style.bold("Behaviour with proposal " + proposal.rank()));
            behaviour(proposal.assessment());
            System.out.println();
            System.out.println(style.bold("Score of proposal " + proposal.rank()));
            proposal.score().reasons().forEach(reason -> System.out.println("  " + Plain.line(reason, 200)));
        }
        System.out.println();
        System.out.println(style.bold("Time"));
        healed.phases().forEach(phase -> System.out.printf("  %-11s %s%n", phase.name(), Report.seconds(phase.time())));
        System.out.printf("  %-11s %s%n", "in all", Report.seconds(healed.time()));
    }

    private static void behaviour(Assessment assessment) {
        assessment.checks().stream()
                .filter(check -> check.gate() == Gate.FAILING_STATEMENT)
                .forEach(check -> System.out.println("  " + Plain.line(check.detail(), 300)));
        var behaviour = assessment.behaviour();
        System.out.println("  " + behaviour.compared() + " earlier calls compared, " + behaviour.differing()
                + " give something else");
        behaviour.differences().forEach(found -> System.out.println("    " + Plain.line(found.words(), 400)));
        behaviour.leftOut().forEach(why -> System.out.println("  left out: " + Plain.line(why, 200)));
    }

    private static void tests(TestState tests, Style style) {
        System.out.println(style.bold("Tests"));
        listed("fail, and are to pass (F2P)", tests.failing());
        listed("pass, and are to stay so (P2P)", tests.passing());
        listed("unsteady, left alone", tests.unsteady());
        System.out.println();
    }

    private static void listed(String what, List<String> names) {
        if (!names.isEmpty()) {
            System.out.println("  " + names.size() + " " + what);
            names.stream().limit(MOST_TESTS).forEach(name -> System.out.println("    " + Plain.line(name, 160)));
            if (names.size() > MOST_TESTS) {
                System.out.println("    … and " + (names.size() - MOST_TESTS) + " more");
            }
        }
    }

    private static void candidate(Assessment assessment, Style style) {
        var candidate = assessment.candidate();
        System.out.printf(
                Locale.ROOT,
                "  %s %.2f  %s  %s%n",
                assessment.verdict().healed() ? style.green("✓") : style.red("✗"),
                candidate.prior(),
                Plain.line(candidate.explanation(), 120),
                style.dim(candidate.provenance().toString()));
        System.out.println("         " + Plain.line(assessment.verdict().headline(), 200));
    }
}
