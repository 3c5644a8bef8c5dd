package dev.codemedic.cli;

import dev.codemedic.core.apply.ChangeRefused;
import dev.codemedic.core.decide.Decision;
import dev.codemedic.core.decide.StopReason;
import dev.codemedic.core.failure.Command;
import dev.codemedic.core.failure.Exit;
import dev.codemedic.core.failure.Failure;
import dev.codemedic.core.heal.Budget;
import dev.codemedic.core.learn.Breaker;
import dev.codemedic.core.learn.KeptCase;
import dev.codemedic.core.patch.Patch;
import dev.codemedic.core.repair.Repair;
import dev.codemedic.core.repair.TestsNotHeld;
import dev.codemedic.core.verify.Leftovers;
import dev.codemedic.core.verify.Scratch;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** What follows a run: seeing the failure, healing it, and writing what was chosen. */
final class RunSession {
    private static final int MEDIC_FAILED = 125;

    private final RunOptions options;
    private final boolean testing;
    private final Project project;
    private final Languages languages;
    private final Clinic clinic;
    private final ModelPlan plan;
    private final Governor governor;
    private final FollowUp followUp;
    private final PassThrough through;
    private final Scratch scratch;
    private final Optional<InputStream> keyboard;
    private final PrintStream out = System.err;
    private final Style style = Style.of(System.getenv(), Terminal.messages());
    private final Report report = new Report(out, style);
    private final NothingHealed nothing;
    private @Nullable TestsNotHeld unheld;

    /**
     * Begins one.
     *
     * @param testing whether the command is expected to run tests
     */
    RunSession(
            RunOptions options,
            boolean testing,
            Project project,
            Languages languages,
            Clinic clinic,
            ModelPlan plan,
            Governor governor,
            PassThrough through,
            Scratch scratch,
            Optional<InputStream> keyboard) {
        this.options = options;
        this.testing = testing;
        this.nothing = new NothingHealed(out, style, options.json);
        this.project = project;
        this.languages = languages;
        this.clinic = clinic;
        this.plan = plan;
        this.governor = governor;
        this.followUp = new FollowUp(project, clinic, languages, out);
        this.through = through;
        this.scratch = scratch;
        this.keyboard = keyboard;
    }

    /** Tests that can be held ready are not started by their own command first; empty for others. */
    OptionalInt held(Command command) throws IOException {
        clinic.prepare();
        long begun = System.nanoTime();
        Optional<Repair> held;
        try {
            held = clinic.hold(command, options.budget());
        } catch (IOException trouble) {
            Leftovers.stopIfEnding();
            if (trouble instanceof TestsNotHeld known && known.last()) {
                nothing.stopped(known.code(), String.valueOf(known.getMessage()), known.advice());
                return OptionalInt.of(known.usage() ? CommandLine.ExitCode.USAGE : 1);
            }
            out.println(style.dim(
                    "medic: " + Plain.line(Wiring.redactor().without(String.valueOf(trouble.getMessage())), 300)
                            + "; running the command itself"));
            unheld = trouble instanceof TestsNotHeld known ? known : null;
            return OptionalInt.empty();
        }
        if (held.isEmpty()) {
            return OptionalInt.empty();
        }
        var repair = held.get();
        var tests = repair.tests();
        if (tests.failing().isEmpty()) {
            repair.close();
            if (tests.unsteady().isEmpty()) {
                followUp.passed(Optional.empty());
            }
            return OptionalInt.of(nothing.passing(tests));
        }
        if (followUp.failed(repair.failure())) {
            // The tests were seen with a change that is no longer there.
            repair.close();
            return held(command);
        }
        var stormy = storm(repair.failure());
        if (stormy.isPresent()) {
            repair.close();
            return stormy;
        }
        var opening = Duration.ofNanos(System.nanoTime() - begun);
        return OptionalInt.of(heal(
                KeptInput.keep(repair.failure(), project),
                repair,
                options.budget().after(opening)));
    }

    int after(ProgramRun seen) throws IOException {
        var exit = seen.run().exit();
        if (exit instanceof Exit.TimedOut(var seconds)) {
            out.printf("medic: still running after %.0f s, ended (--timeout)%n", seconds);
            return exit.status();
        }
        var failure = seen.failed();
        if (failure.isEmpty() && !exit.clean()) {
            failure = again(seen);
        }
        if (failure.isPresent() && followUp.failed(failure.get())) {
            // The failure was seen with a change that is no longer there.
            failure = Second.look(seen.run(), project, languages, clinic, scratch);
            if (failure.isEmpty()) {
                out.println("medic: without it the program does not fail in the sandbox; there is nothing to heal");
                return exit.status();
            }
        }
        if (failure.isPresent()) {
            return heal(failure.get());
        }
        if (exit.clean()) {
            followUp.passed(seen.language());
        }
        if (testing) {
            nothing.untested(seen, unheld);
        } else if (!exit.clean()) {
            nothing.unseen(seen);
        }
        return exit.status();
    }

    /** A failure that no hook saw may still be printed: the program is run once more, in the sandbox. */
    private Optional<Failure> again(ProgramRun seen) throws IOException {
        return seen.observed() ? Second.look(seen.run(), project, languages, clinic, scratch) : Optional.empty();
    }

    /** The exit code where there are too many failures to heal one more; empty where there are not. */
    private OptionalInt storm(Failure failure) throws IOException {
        if (options.observeOnly || !governor.storm(clinic.archive())) {
            return OptionalInt.empty();
        }
        var store = clinic.store();
        store.incident(Wiring.redacted(failure).fingerprint()).ifPresent(known -> store.again(known, Instant.now()));
        nothing.stopped(
                StopReason.BREAKER_OPEN.code(),
                "not healed: " + StopReason.BREAKER_OPEN.words() + ", " + Breaker.STORM + " in an hour",
                "medic run --ask heals it all the same, medic policy tells more");
        return OptionalInt.of(failure.run().exit().status());
    }

    private int heal(Failure seen) throws IOException {
        var stormy = storm(seen);
        if (stormy.isPresent()) {
            return stormy.getAsInt();
        }
        return heal(KeptInput.keep(seen, project), null, options.budget());
    }

    private int heal(Failure failure, @Nullable Repair held, Budget budget) throws IOException {
        var kept = new Treatment(options, project, clinic, plan, governor, out, style).of(failure, held, budget);
        int status = decided(kept, failure);
        if (options.json) {
            System.out.println(Wiring.json(project, kept.incident(), kept.healed()));
        }
        return status;
    }

    private int decided(KeptCase kept, Failure failure) throws IOException {
        var incident = kept.incident();
        var healed = kept.healed();
        int status = healed.diagnosis().failure().run().exit().status();
        if (!options.json) {
            report.story(incident, healed, clinic.sources());
        }
        boolean offered = !(healed.decision() instanceof Decision.Diagnose);
        if (keyboard.isPresent() && offered && !healed.proposals().isEmpty()) {
            var answer =
                    new Conversation(keyboard.get(), out, report, style).choose(healed.proposals(), clinic.sources());
            var rejection = new Rejection(clinic.archive(), kept);
            answer.rejections().forEach(rejection::of);
            new Sequel(project, clinic.archive(), out).settle();
            return answer.choice().isPresent() ? applied(kept, answer.choice().get(), false, failure) : status;
        }
        if (healed.decision() instanceof Decision.Apply apply) {
            var proposal = apply.proposal();
            var choice = new Choice(proposal, proposal.assessment().candidate().patch());
            return applied(kept, choice, governor.automatic(), failure);
        }
        if (!options.json) {
            report.next(incident, healed, project);
        }
        return status;
    }

    private int applied(KeptCase kept, Choice choice, boolean automatic, Failure failure) throws IOException {
        try {
            Application.write(clinic, governor.settings(), kept, choice, automatic, out, style);
        } catch (ChangeRefused refused) {
            governor.notWritten(clinic.archive());
            out.println("medic: not applied: " + Plain.line(String.valueOf(refused.getMessage()), 400));
            return MEDIC_FAILED;
        }
        out.println(style.dim("running again: "
                + Plain.line(
                        String.join(
                                " ",
                                kept.healed()
                                        .diagnosis()
                                        .failure()
                                        .run()
                                        .command()
                                        .arguments()),
                        160)));
        return rerun(failure, choice.patch());
    }

    private int rerun(Failure failure, Patch patch) throws IOException {
        return new Rerun(project, languages, clinic, followUp, through, scratch).of(failure, patch);
    }
}
