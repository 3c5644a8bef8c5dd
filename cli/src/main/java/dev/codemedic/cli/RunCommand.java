package dev.codemedic.cli;

import dev.codemedic.core.apply.ChangeRefused;
import dev.codemedic.core.decide.Decision;
import dev.codemedic.core.decide.Policy;
import dev.codemedic.core.failure.Command;
import dev.codemedic.core.failure.Exit;
import dev.codemedic.core.failure.Failure;
import dev.codemedic.core.heal.Budget;
import dev.codemedic.core.learn.Case;
import dev.codemedic.core.learn.Incident;
import dev.codemedic.core.patch.Patch;
import dev.codemedic.core.verify.Scratch;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
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

    @Mixin
    RunOptions options;

    RunCommand() {
        this(new RunOptions());
    }

    RunCommand(RunOptions options) {
        this.options = options;
    }

    @Override
    public Integer call() throws IOException {
        var keyboard = options.interactive ? Terminal.keyboard() : Optional.<InputStream>empty();
        if (options.interactive && keyboard.isEmpty()) {
            System.err.println("medic: --interactive needs a terminal to ask at. Nothing was started."
                    + " Leave it out and use `medic apply` afterwards, or use --apply.");
            return CommandLine.ExitCode.USAGE;
        }
        var command = Command.of(options.command, Path.of("").toAbsolutePath());
        var project = Project.of(command);
        var languages = new Languages();
        var through = new PassThrough(options.limit().orElse(null));
        try (var scratch = new Scratch();
                var clinic = Wiring.clinic(project, languages, options.sandbox)) {
            var warmUp = WarmUp.start(clinic);
            var seen = ProgramRun.of(command, project, languages, through, scratch);
            warmUp.stop();
            return new Session(project, languages, clinic, through, scratch, keyboard).after(seen);
        } catch (PassThrough.CannotStart impossible) {
            System.err.println("medic: " + impossible.getMessage());
            return impossible.status();
        }
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
            if (failure.isEmpty()) {
                if (!exit.clean()) {
                    nothingSeen(seen);
                }
                return exit.status();
            }
            return heal(failure.get());
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
            var store = clinic.store();
            var id = UUID.randomUUID().toString();
            var policy = options.apply ? Policy.APPLY : Policy.ASK;
            var standard = Budget.standard();
            var budget = new Budget(
                    options.observeOnly ? Duration.ZERO : Duration.ofMillis(Math.round(options.budget * 1000)),
                    options.observeOnly ? 0 : standard.candidates(),
                    standard.steps(),
                    standard.workers());
            var healed = clinic.heal(
                    failure, policy, budget, (state, step) -> store.transition(id, state.word(), state.detail()));
            var incident = store.record(healed);
            int status = decided(incident, healed);
            if (options.json) {
                System.out.println(Wiring.json(project, incident, healed));
            }
            return status;
        }

        private int decided(Incident incident, Case healed) throws IOException {
            int status = healed.diagnosis().failure().run().exit().status();
            if (!options.json) {
                report.story(incident, healed, clinic.sources());
            }
            if (keyboard.isPresent() && !healed.proposals().isEmpty()) {
                var chosen = new Conversation(keyboard.get(), out, report, style)
                        .choose(healed.proposals(), clinic.sources());
                return chosen.isPresent() ? applied(incident, healed, chosen.get()) : status;
            }
            if (healed.decision() instanceof Decision.Apply(var proposal)) {
                return applied(
                        incident,
                        healed,
                        new Choice(proposal, proposal.assessment().candidate().patch()));
            }
            if (!options.json) {
                report.next(incident, healed, project);
            }
            return status;
        }

        private int applied(Incident incident, Case healed, Choice choice) throws IOException {
            try {
                Application.write(clinic, incident, choice, out, style);
            } catch (ChangeRefused refused) {
                out.println("medic: not applied: " + refused.getMessage());
                return MEDIC_FAILED;
            }
            out.println(style.dim("running again: " + Plain.line(String.join(" ", options.command), 160)));
            return rerun(healed.diagnosis().failure(), choice.patch());
        }

        private int rerun(Failure failure, Patch patch) throws IOException {
            return new Rerun(project, languages, clinic, through, scratch).of(failure, patch);
        }
    }
}
