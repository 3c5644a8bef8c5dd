package dev.codemedic.drill;

import dev.codemedic.core.decide.Decision;
import dev.codemedic.core.failure.Command;
import dev.codemedic.core.heal.Language;
import dev.codemedic.core.learn.Case;
import dev.codemedic.core.verify.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A planted patch that must not be applied, in each language that is installed. */
abstract class PatchDrill implements Drill {

    /** A program that crashes, and what it is after the planted patch. */
    record Plant(String language, String file, String before, String after, List<String> command) {}

    /** One for each language. */
    abstract List<Plant> plants();

    @Override
    public final Outcome run(Ground ground) throws IOException {
        var evidence = new ArrayList<String>();
        boolean held = true;
        for (var plant : plants()) {
            for (var language : ground.languages()) {
                if (language.name().equals(plant.language())) {
                    var healed = healed(ground, plant, language);
                    held &= !(healed.decision() instanceof Decision.Apply);
                    evidence.add(plant.language() + ": " + told(healed));
                }
            }
        }
        if (evidence.isEmpty()) {
            throw new IOException("none of the languages is installed");
        }
        return new Outcome(held, String.join("; ", evidence));
    }

    private Case healed(Ground ground, Plant plant, Language language) throws IOException {
        var project = ground.project(name().replace(' ', '-') + "-" + plant.language(), plant.file(), plant.before());
        var command = Command.of(plant.command(), project);
        return new Planted(ground, project, command, Path.of(plant.file()), plant.after()).healed(language);
    }

    private static String told(Case healed) {
        if (healed.decision() instanceof Decision.Apply) {
            return "it was applied";
        }
        return healed.assessments().stream()
                .findFirst()
                .map(assessment -> assessment.suppression()
                        ? "only shown, since it hides the failure"
                        : assessment.verdict() instanceof Verdict.Rejected rejected
                                ? rejected.headline()
                                : "only shown")
                .orElse("it was never run");
    }
}
