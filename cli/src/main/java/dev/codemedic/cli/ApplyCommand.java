package dev.codemedic.cli;

import dev.codemedic.core.apply.ChangeRefused;
import dev.codemedic.core.learn.Case;
import dev.codemedic.core.learn.Incident;
import dev.codemedic.core.patch.Patch;
import dev.codemedic.core.verify.Scratch;
import java.io.IOException;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Writes a proposal and runs the failing command again. */
@CommandLine.Command(
        name = "apply",
        description = "Write a proposal, with a backup, and run the failing command again.")
final class ApplyCommand extends IncidentCommand {
    @Option(names = "--proposal", paramLabel = "N", description = "Which one, as `medic diff --all` numbers them.")
    int number = 1;

    @Option(names = "--no-run", description = "Do not run the command again.")
    boolean still;

    @Override
    int about(Incident incident, Case healed, Clinic clinic) throws IOException {
        var proposal = healed.proposals().stream()
                .filter(candidate -> candidate.rank() == number)
                .findFirst();
        if (proposal.isEmpty()) {
            System.err.println("medic: " + incident.id() + " has "
                    + Report.count(healed.proposals().size(), "proposal") + "; there is no number " + number);
            return 1;
        }
        var patch = proposal.get().assessment().candidate().patch();
        try {
            Application.write(clinic, incident, new Choice(proposal.get(), patch), System.err, messages());
        } catch (ChangeRefused refused) {
            System.err.println("medic: not applied: " + refused.getMessage());
            return 1;
        }
        return still ? 0 : again(healed, patch, clinic);
    }

    private int again(Case healed, Patch patch, Clinic clinic) throws IOException {
        var failure = healed.diagnosis().failure();
        var command = failure.run().command();
        System.err.println(messages().dim("running again: " + Plain.line(String.join(" ", command.arguments()), 160)));
        try (var scratch = new Scratch()) {
            return new Rerun(project(), new Languages(), clinic, new PassThrough(null), scratch).of(failure, patch);
        }
    }

    private static Style messages() {
        return Style.of(System.getenv(), Terminal.messages());
    }
}
