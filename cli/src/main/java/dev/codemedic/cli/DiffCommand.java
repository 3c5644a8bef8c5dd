package dev.codemedic.cli;

import dev.codemedic.core.learn.KeptCase;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Prints proposals as unified diffs. */
@CommandLine.Command(name = "diff", description = "Print the best proposal as a unified diff, fit for git apply.")
final class DiffCommand extends IncidentCommand {
    @Option(names = "--all", description = "Print every proposal, each with its verdict and score.")
    boolean all;

    @Override
    int about(KeptCase kept, Clinic clinic) {
        var incident = kept.incident();
        var healed = kept.healed();
        if (json) {
            return 0;
        }
        if (healed.proposals().isEmpty()) {
            System.err.println("medic: there is no proposal for " + incident.id() + "; `medic why " + incident.id()
                    + "` tells what was tried");
            return 1;
        }
        var view = new DiffView(style());
        if (!all) {
            System.out.print(view.whole(healed.proposals().getFirst().diff()));
            return 0;
        }
        for (var proposal : healed.proposals()) {
            System.out.printf(
                    "# %d: %s (%s, score %.2f)%n",
                    proposal.rank(),
                    Plain.line(proposal.assessment().candidate().explanation(), 160),
                    proposal.assessment().verdict().word(),
                    proposal.score().total());
            System.out.println(view.whole(proposal.diff()));
        }
        return 0;
    }
}
