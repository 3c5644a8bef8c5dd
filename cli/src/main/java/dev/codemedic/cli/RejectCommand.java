package dev.codemedic.cli;

import dev.codemedic.core.learn.Feedback;
import dev.codemedic.core.learn.Incident;
import dev.codemedic.core.learn.KeptCase;
import dev.codemedic.core.learn.Objection;
import dev.codemedic.core.rank.Proposal;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Turns a proposal down. */
@CommandLine.Command(
        name = "reject",
        sortOptions = false,
        description =
                "Turn a proposal down, with a reason; it is not offered again, and others like it are ranked lower.",
        footer = {
            "",
            "Reasons: wrong (it is wrong), risky (it may break something else), style (it is not how this is",
            "written here), elsewhere (the cause lies elsewhere), not-a-bug (the program is right to fail: no fix",
            "is offered for this failure from then on), other."
        })
final class RejectCommand extends IncidentCommand {
    @Option(names = "--reason", paramLabel = "WHY", description = "One of the reasons below.")
    @Nullable
    String reason;

    @Option(
            names = "--proposal",
            paramLabel = "N",
            description = "Which one, as `medic diff --all` numbers them; the best that is left if not given.")
    @Nullable
    Integer number;

    @Option(names = "--note", paramLabel = "TEXT", description = "More about it.")
    String note = "";

    @Option(names = "--clear", description = "Take back all that was said against fixes of this failure.")
    boolean clear;

    @Override
    int about(KeptCase kept, Clinic clinic) throws IOException {
        var rejection = new Rejection(clinic.archive(), kept);
        var id = kept.incident().id();
        if (clear) {
            boolean none = rejection.withdrawn() == 0 && kept.incident().state() != Incident.State.NOT_A_BUG;
            System.err.println(
                    none
                            ? "Nothing was said against fixes of " + id
                            : "Taken back: fixes of " + id + " are offered again");
            return 0;
        }
        var why = Optional.ofNullable(reason).flatMap(Objection::of);
        if (why.isEmpty()) {
            System.err.println("medic: --reason is one of " + Objection.all() + ". Nothing was rejected.");
            return CommandLine.ExitCode.USAGE;
        }
        if (why.get() == Objection.NOT_A_BUG && kept.healed().proposals().isEmpty()) {
            clinic.store().moved(kept.incident(), Incident.State.NOT_A_BUG);
            System.err.println("Noted: " + id + " is no bug");
            return 0;
        }
        var proposal = proposal(kept, rejection);
        if (proposal.isEmpty()) {
            System.err.println("medic: " + id + " has "
                    + Report.count(kept.healed().proposals().size(), "proposal")
                    + (number == null ? "; none is left to reject" : "; there is no number " + number));
            return 1;
        }
        if (rejection
                .last(proposal.get())
                .map(Feedback::kind)
                .filter(Feedback.Kind::in)
                .isPresent()) {
            System.err.println("medic: proposal " + proposal.get().rank() + " is applied; take it back with"
                    + " `medic undo " + id + " --reason " + why.get().word() + "`");
            return 1;
        }
        rejection.of(new Rejection.Told(proposal.get(), why.get(), note));
        new Sequel(project(), clinic.archive(), System.err).settle();
        System.err.println(
                why.get() == Objection.NOT_A_BUG
                        ? "Noted: " + id + " is no bug; no fix is offered for it until `medic reject " + id
                                + " --clear`"
                        : "Rejected: proposal " + proposal.get().rank() + " of " + id);
        return 0;
    }

    private Optional<Proposal> proposal(KeptCase kept, Rejection rejection) {
        return number == null
                ? rejection.open().stream().findFirst()
                : kept.healed().proposals().stream()
                        .filter(each -> each.rank() == number)
                        .findFirst();
    }
}
