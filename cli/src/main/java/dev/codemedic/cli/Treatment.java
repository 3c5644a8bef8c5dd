package dev.codemedic.cli;

import dev.codemedic.core.decide.Decision;
import dev.codemedic.core.decide.Policy;
import dev.codemedic.core.failure.Failure;
import dev.codemedic.core.heal.Budget;
import dev.codemedic.core.heal.Complaint;
import dev.codemedic.core.heal.HealListener;
import dev.codemedic.core.heal.HealState;
import dev.codemedic.core.learn.Case;
import dev.codemedic.core.learn.CaseRedaction;
import dev.codemedic.core.learn.Circumstances;
import dev.codemedic.core.learn.HealClaim;
import dev.codemedic.core.learn.Incident;
import dev.codemedic.core.learn.KeptCase;
import dev.codemedic.core.patch.UnifiedDiff;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.repair.Repair;
import dev.codemedic.core.source.EditImpossible;
import dev.codemedic.core.source.SourceUnreadable;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is done about one failure: what stands already is told again, all else is healed and kept. */
final class Treatment {
    private final RunOptions options;
    private final Project project;
    private final Clinic clinic;
    private final ModelPlan plan;
    private final Governor governor;
    private final PrintStream out;
    private final Style style;

    Treatment(
            RunOptions options,
            Project project,
            Clinic clinic,
            ModelPlan plan,
            Governor governor,
            PrintStream out,
            Style style) {
        this.options = options;
        this.project = project;
        this.clinic = clinic;
        this.plan = plan;
        this.governor = governor;
        this.out = out;
        this.style = style;
    }

    /**
     * Treats a failure.
     *
     * @param held the tests that fail, where they are held ready; they are closed
     * @throws IOException where the sandbox is broken, or the store cannot be opened
     */
    KeptCase of(Failure failure, @Nullable Repair held, Budget budget) throws IOException {
        var seen = Instant.now();
        clinic.prepare();
        // The cause is looked for while the memory is opened.
        var complaint = clinic.complaint(failure);
        try (var _ = claim(failure)) {
            var policy = governor.policy(failure, clinic.archive());
            boolean idle = options.observeOnly || !governor.wanted(failure, clinic.archive());
            var circumstances = Circumstances.of(failure, clinic.sources());
            var standing = options.forgetful || idle
                    ? Optional.<KeptCase>empty()
                    : new Standing(clinic.archive(), project).of(failure, circumstances, seen, policy);
            if (standing.isPresent()) {
                close(held);
                return within(standing.get());
            }
            var healed = healed(complaint, held, policy, idle ? budget.nothing() : budget);
            return kept(healed.since(seen), failure, circumstances);
        }
    }

    private static void close(@Nullable Repair held) {
        if (held != null) {
            held.close();
        }
    }

    /** Another process that heals the same failure is waited for: its proposal will do for both. */
    private HealClaim claim(Failure failure) throws IOException {
        var file = Wiring.state(project).resolve("heals");
        var claim = HealClaim.tried(file, failure.fingerprint());
        if (claim.isPresent()) {
            return claim.get();
        }
        out.println(style.dim("medic: another medic heals this failure already; waiting for what it finds"));
        return HealClaim.awaited(file, failure.fingerprint());
    }

    /** What stands already is written without asking only as far as the caps go. */
    private KeptCase within(KeptCase standing) throws IOException {
        return new KeptCase(
                standing.number(), standing.incident(), governor.within(standing.healed(), clinic.archive()));
    }

    private Case healed(Complaint complaint, @Nullable Repair held, Policy policy, Budget budget) throws IOException {
        var listener = listener(complaint.failure());
        if (plan.none()) {
            return clinic.heal(complaint, held, policy, budget, Optional.empty(), listener);
        }
        try (var models = new Models(project, clinic.store(), plan)) {
            var consultant = models.consultant(complaint.failure());
            return clinic.heal(complaint, held, policy, budget, Optional.of(consultant), listener);
        }
    }

    private HealListener listener(Failure failure) throws IOException {
        var store = clinic.store();
        var id = UUID.randomUUID().toString();
        var redactor = Wiring.redactor(failure);
        return (state, step) -> {
            if (state instanceof HealState.Recalled recalled && !options.json) {
                recalled.candidates().stream().findFirst().ifPresent(this::remembered);
            }
            store.transition(id, state.word(), redactor.without(state.detail()));
        };
    }

    /** Told at once; what the sandbox makes of it is told later. */
    private void remembered(Candidate candidate) {
        try {
            var diff = UnifiedDiff.of(clinic.sources(), candidate.patch());
            new Report(out, style).remembered(candidate, diff);
        } catch (IOException | EditImpossible | SourceUnreadable changedMeanwhile) {
            // the sandbox will tell
        }
    }

    private KeptCase kept(Case healed, Failure failure, String circumstances) throws IOException {
        // From here on nothing knows the secrets but the command that may be run again.
        var redacted = new CaseRedaction(Wiring.redactor(failure))
                .of(healed.noting(healed.memo().in(circumstances)));
        var kept = recorded(governor.within(redacted, clinic.archive()));
        var memory = Wiring.memory(project);
        clinic.archive().forgetting().retain(healed.at().minus(memory.time()), memory.heals());
        return kept;
    }

    private KeptCase recorded(Case told) throws IOException {
        var store = clinic.store();
        var kept = store.record(told);
        if (told.decision() instanceof Decision.Diagnose && new Rejection(clinic.archive(), kept).ofAll()) {
            store.moved(kept.incident(), Incident.State.REJECTED);
            return store.heal(kept.number()).orElse(kept);
        }
        return kept;
    }
}
