package dev.codemedic.cli;

import dev.codemedic.cli.settings.Settings;
import dev.codemedic.cli.settings.SettingsUnusable;
import dev.codemedic.core.apply.ChangeRefused;
import dev.codemedic.core.failure.Command;
import dev.codemedic.core.learn.Case;
import dev.codemedic.core.learn.KeptCase;
import dev.codemedic.core.patch.Patch;
import dev.codemedic.core.redact.find.Secrets;
import dev.codemedic.core.verify.Scratch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Writes a proposal and runs the failing command again. */
@CommandLine.Command(
        name = "apply",
        description = "Write a proposal, with a backup, and run the failing command again.")
final class ApplyCommand extends IncidentCommand {
    @Option(
            names = "--proposal",
            paramLabel = "N",
            description = "Which one, as `medic diff --all` numbers them; the best that is not rejected if not given.")
    @Nullable
    Integer number;

    @Option(names = "--no-run", description = "Do not run the command again.")
    boolean still;

    @Override
    int about(KeptCase kept, Clinic clinic) throws IOException {
        var incident = kept.incident();
        var healed = kept.healed();
        var rejection = new Rejection(clinic.archive(), kept);
        var proposal = healed.proposals().stream()
                .filter(candidate -> number == null ? !rejection.covers(candidate) : candidate.rank() == number)
                .findFirst();
        if (proposal.isEmpty()) {
            System.err.println("medic: " + incident.id() + " has "
                    + Report.count(healed.proposals().size(), "proposal")
                    + (number == null ? "; none is left that is not rejected" : "; there is no number " + number));
            return 1;
        }
        var patch = proposal.get().assessment().candidate().patch();
        try {
            var settings = Settings.of(project().root(), System.getenv(), Path.of(System.getProperty("user.home")))
                    .policy();
            Application.write(clinic, settings, kept, new Choice(proposal.get(), patch), false, System.err, messages());
        } catch (SettingsUnusable wrong) {
            System.err.println("medic: " + Plain.text(String.valueOf(wrong.getMessage())) + ". Nothing was written.");
            return CommandLine.ExitCode.USAGE;
        } catch (ChangeRefused refused) {
            System.err.println("medic: not applied: " + Plain.line(String.valueOf(refused.getMessage()), 400));
            return 1;
        }
        return still ? 0 : again(healed, patch, clinic);
    }

    private int again(Case healed, Patch patch, Clinic clinic) throws IOException {
        var failure = healed.diagnosis().failure();
        var command = failure.run().command();
        if (incomplete(command)) {
            System.err.println("medic: not run again: what the command was given held a secret, which is not kept."
                    + " Run it again yourself to see that it works");
            return 0;
        }
        System.err.println(messages().dim("running again: " + Plain.line(String.join(" ", command.arguments()), 160)));
        try (var scratch = new Scratch()) {
            var languages = new Languages();
            var followUp = new FollowUp(project(), clinic, languages, System.err);
            return new Rerun(project(), languages, clinic, followUp, new PassThrough(null), scratch).of(failure, patch);
        }
    }

    /** Whether the command as it is kept is not the one that failed. */
    private static boolean incomplete(Command command) {
        return command.arguments().stream().anyMatch(argument -> argument.contains(Secrets.REDACTED))
                || command.environment().containsValue(Secrets.REDACTED)
                || command.input() != null && !Files.exists(command.input());
    }

    private static Style messages() {
        return Style.of(System.getenv(), Terminal.messages());
    }
}
