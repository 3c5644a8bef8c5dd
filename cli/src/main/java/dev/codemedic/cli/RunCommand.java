package dev.codemedic.cli;

import dev.codemedic.cli.settings.MemorySettings;
import dev.codemedic.cli.settings.Settings;
import dev.codemedic.cli.settings.SettingsUnusable;
import dev.codemedic.core.failure.Command;
import dev.codemedic.core.verify.Scratch;
import dev.codemedic.sandbox.Access;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
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

    private static Settings settings(Project project) {
        return Settings.of(project.root(), System.getenv(), Path.of(System.getProperty("user.home")));
    }

    /** Runs a command that need not be the one of the options. */
    Integer call(Command command) throws IOException {
        var keyboard = options.interactive ? Terminal.keyboard() : Optional.<InputStream>empty();
        if (options.interactive && keyboard.isEmpty()) {
            System.err.println("medic: --interactive needs a terminal to ask at. Nothing was started."
                    + " Leave it out and use `medic apply` afterwards, or use --apply.");
            return CommandLine.ExitCode.USAGE;
        }
        if (options.apply && options.ask) {
            System.err.println("medic: --apply and --ask exclude each other. Nothing was started.");
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
        ModelPlan models;
        MemorySettings memory;
        Governor governor;
        try {
            models = ModelPlan.of(settings(project).models(Optional.ofNullable(options.model)), System.getenv());
            memory = settings(project).memory();
            if (memory.embedding().isPresent()) {
                FailureVectors.checked(memory.embedding().get(), System.getenv());
            }
            governor = new Governor(settings(project).policy(), options);
        } catch (SettingsUnusable | ModelPlan.Impossible wrong) {
            var words = Plain.text(String.valueOf(wrong.getMessage()));
            System.err.println("medic: " + words + (words.endsWith("\n") ? "\n" : ". ") + "Nothing was started.");
            if (options.json) {
                System.out.println(Wiring.json("not-started", words, ""));
            }
            return CommandLine.ExitCode.USAGE;
        }
        var languages = new Languages();
        var through = new PassThrough(options.limit().orElse(null));
        try (var scratch = new Scratch();
                var clinic = Wiring.clinic(project, languages, options.sandbox(), access)) {
            if (!options.forgetful) {
                clinic.remembering(memory, !options.unrecalling);
            }
            var session = new RunSession(
                    options, testing, project, languages, clinic, models, governor, through, scratch, keyboard);
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
}
