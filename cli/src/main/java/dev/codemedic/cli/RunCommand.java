package dev.codemedic.cli;

import dev.codemedic.core.apply.ChangeRefused;
import dev.codemedic.core.decide.Decision;
import dev.codemedic.core.decide.Policy;
import dev.codemedic.core.decide.StopReason;
import dev.codemedic.core.failure.Command;
import dev.codemedic.core.failure.Exit;
import dev.codemedic.core.failure.Failure;
import dev.codemedic.core.heal.Budget;
import dev.codemedic.core.heal.HealListener;
import dev.codemedic.core.learn.Case;
import dev.codemedic.core.learn.CaseRedaction;
import dev.codemedic.core.learn.Incident;
import dev.codemedic.core.patch.Patch;
import dev.codemedic.core.repair.Repair;
import dev.codemedic.core.repair.TestState;
import dev.codemedic.core.repair.TestsNotHeld;
import dev.codemedic.core.verify.Leftovers;
import dev.codemedic.core.verify.Scratch;
import dev.codemedic.sandbox.Access;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;

/** Runs a program, and heals it where it fails. */
@CommandLine.Command(
        name = "run",
        sortOptions = false,
        description = "Run a program; where it fails, find a fix, prove it in a sandbox and offer it.",
        footer = {
            "",
            "The program's own output, exit code and signals pass through. Exit codes of medic itself:",
            "0 healed and run again with success, 124 ended by --timeout, 125 medic failed,",
            "126 the program is not executable, 127 the program was not found."
        })
final class RunCommand implements Callable<Integer> {
    private static final int MEDIC_FAILED = 125;
    private static final String NAME_TESTS =
            "medic repairs what pytest, unittest, JUnit and Maven test so far: name such a command";
    private static final String NOTHING_FAILS = "nothing-fails";

    @Mixin
    RunOptions options;

    /** Whether the command is expected to run tests. */
    private final boolean testing;

    RunCommand() {
        this(new RunOptions(), false);
    }

    RunCommand(RunOptions options, boolean testing) {
        this.options = options;
        this.testing = testing;
    }

    @Override
    public Integer call() throws IOException {
        return call(Command.of(options.command, Path.of("").toAbsolutePath()));
    }

    /** Runs a command that need not be the one of the options. */
    Integer call(Command command) throws IOException {
        var keyboard = options.interactive ? Terminal.keyboard() : Optional.<InputStream>empty();
        if (options.interactive && keyboard.isEmpty()) {
            System.err.println("medic: --interactive needs a terminal to ask at. Nothing was started."
                    + " Leave it out and use `medic apply` afterwards, or use --apply.");
            return CommandLine.ExitCode.USAGE;
        }
        Access access;
        try {
            access = options.access();
        } catch (NoSuchFileException missing) {
            System.err.println("medic: " + missing.getMessage() + ". Nothing was started.");
            return CommandLine.ExitCode.USAGE;
        }
        var project = Project.of(command);
        var languages = new Languages();
        var through = new PassThrough(options.limit().orElse(null));
        try (var scratch = new Scratch();
                var clinic = Wiring.clinic(project, languages, options.sandbox(), access)) {
            var session = new Session(project, languages, clinic, through, scratch, keyboard);
            if (testing) {
                var status = session.held(command);
                if (status.isPresent()) {
                    return status.getAsInt();
                }
            }
            var warmUp = WarmUp.start(clinic);
            var seen = ProgramRun.of(command, project, languages, through, scratch);
            warmUp.stop();
            return session.after(seen);
        } catch (PassThrough.CannotStart impossible) {
            System.err.println("medic: " + Plain.line(String.valueOf(impossible.getMessage()), 400));
            if (options.json) {
                System.out.println(Wiring.json("not-started", String.valueOf(impossible.getMessage()), ""));
            }
            return impossible.status();
        }
    }

    /** One way to heal. */
    @FunctionalInterface
    private interface Healing {
        Case heal(Policy policy, Budget budget, HealListener listener) throws IOException;
    }

    /** What follows a run. */
    private final class Session {
        private final Project project;
        private final Languages languages;
        private final Clinic clinic;
        private final PassThrough through;
        private final Scratch scratch;
        private final Optional<InputStream> keyboard;
        private final PrintStream out = System.err;
        private final Style style = Style.of(System.getenv(), Terminal.messages());
        private final Report report = new Report(out, style);
        private @Nullable TestsNotHeld unheld;

        Session(
                Project project,
                Languages languages,
                Clinic clinic,
                PassThrough through,
                Scratch scratch,
                Optional<InputStream> keyboard) {
            this.project = project;
            this.languages = languages;
            this.clinic = clinic;
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
                    stopped(known.code(), String.valueOf(known.getMessage()), known.advice());
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
                return OptionalInt.of(nothingFails(tests));
            }
            var opening = Duration.ofNanos(System.nanoTime() - begun);
            return OptionalInt.of(heal(
                    KeptInput.keep(repair.failure(), project),
                    (policy, budget, listener) -> clinic.heal(repair, policy, budget.after(opening), listener)));
        }

        private int nothingFails(TestState tests) {
            var passing = Report.count(tests.passing().size(), "test")
                    + (tests.passing().size() == 1 ? " passes" : " pass")
                    + (tests.skipped() == 0 ? "" : " and " + tests.skipped() + " skipped");
            if (tests.unsteady().isEmpty()) {
                out.println("medic: " + passing + "; there is nothing to repair");
            } else {
                out.println("medic: " + passing + "; unsteady, and therefore not repaired: "
                        + Plain.line(Wiring.redactor().without(String.join(", ", tests.unsteady())), 400) + "  ["
                        + StopReason.FLAKY.code()
                        + "]");
                out.println("medic: they came out differently without any change: free them of clock, chance and"
                        + " traces of earlier runs, or leave them out, and start again");
            }
            if (options.json) {
                System.out.println(Wiring.json(tests));
            }
            return tests.unsteady().isEmpty() ? 0 : 1;
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
            if (failure.isPresent()) {
                return heal(failure.get());
            }
            if (testing) {
                nothingTested(seen);
            } else if (!exit.clean()) {
                nothingSeen(seen);
            }
            return exit.status();
        }

        /** A command of tests of which no failure was seen. */
        private void nothingTested(ProgramRun seen) {
            var known = unheld;
            var exit = seen.run().exit();
            if (known != null) {
                var advice = known.advice();
                stopped(
                        known.code(),
                        String.valueOf(known.getMessage()),
                        advice.isEmpty() ? "its own messages above tell more" : advice);
            } else if (!seen.observed()) {
                stopped("not-observed", "the command ended with " + exit.words() + ", and ran no tests", NAME_TESTS);
            } else if (exit.clean()) {
                stopped(NOTHING_FAILS, "the tests pass", "there is nothing to repair");
            } else {
                stopped(
                        "not-observed",
                        "the command ended with " + exit.words(),
                        "no failure was seen: its own messages above tell more");
            }
        }

        private void stopped(String reason, String seen, String advice) {
            var detail = Wiring.redactor().without(seen);
            out.println("medic: " + Plain.line(detail + "; " + advice, 400)
                    + (reason.equals(NOTHING_FAILS) ? "" : style.dim("  [" + reason + "]")));
            if (options.json) {
                System.out.println(Wiring.json(reason, detail, advice));
            }
        }

        /** A failure that no hook saw may still be printed: the program is run once more, in the sandbox. */
        private Optional<Failure> again(ProgramRun seen) throws IOException {
            return seen.observed() ? Second.look(seen.run(), project, languages, clinic, scratch) : Optional.empty();
        }

        private void nothingSeen(ProgramRun seen) {
            var ended = "medic: " + Plain.line(seen.run().command().program(), 60) + " ended with "
                    + seen.run().exit().words();
            if (!seen.observed()) {
                out.println(style.dim(ended + "; medic heals Python and Java programs so far"));
            } else if (Terminal.messages()) {
                out.println(style.dim(ended + " and without a crash; there is nothing to heal"));
            }
        }

        private int heal(Failure seen) throws IOException {
            var failure = KeptInput.keep(seen, project);
            return heal(failure, (policy, budget, listener) -> clinic.heal(failure, policy, budget, listener));
        }

        private int heal(Failure failure, Healing healing) throws IOException {
            var store = clinic.store();
            var id = UUID.randomUUID().toString();
            var policy = options.apply ? Policy.APPLY : Policy.ASK;
            var budget = options.observeOnly ? options.budget().nothing() : options.budget();
            var redactor = Wiring.redactor(failure);
            var healed = healing.heal(
                    policy,
                    budget,
                    (state, step) -> store.transition(id, state.word(), redactor.without(state.detail())));
            // From here on nothing knows the secrets but the command that may be run again.
            var told = new CaseRedaction(redactor).of(healed);
            var incident = store.record(told);
            int status = decided(incident, told, failure);
            if (options.json) {
                System.out.println(Wiring.json(project, incident, told));
            }
            return status;
        }

        private int decided(Incident incident, Case healed, Failure failure) throws IOException {
            int status = healed.diagnosis().failure().run().exit().status();
            if (!options.json) {
                report.story(incident, healed, clinic.sources());
            }
            if (keyboard.isPresent() && !healed.proposals().isEmpty()) {
                var chosen = new Conversation(keyboard.get(), out, report, style)
                        .choose(healed.proposals(), clinic.sources());
                return chosen.isPresent() ? applied(incident, healed, chosen.get(), failure) : status;
            }
            if (healed.decision() instanceof Decision.Apply(var proposal)) {
                return applied(
                        incident,
                        healed,
                        new Choice(proposal, proposal.assessment().candidate().patch()),
                        failure);
            }
            if (!options.json) {
                report.next(incident, healed, project);
            }
            return status;
        }

        private int applied(Incident incident, Case healed, Choice choice, Failure failure) throws IOException {
            try {
                Application.write(clinic, incident, choice, out, style);
            } catch (ChangeRefused refused) {
                out.println("medic: not applied: " + Plain.line(String.valueOf(refused.getMessage()), 400));
                return MEDIC_FAILED;
            }
            out.println(style.dim("running again: "
                    + Plain.line(
                            String.join(
                                    " ",
                                    healed.diagnosis().failure().run().command().arguments()),
                            160)));
            return rerun(failure, choice.patch());
        }

        private int rerun(Failure failure, Patch patch) throws IOException {
            return new Rerun(project, languages, clinic, through, scratch).of(failure, patch);
        }
    }
}
