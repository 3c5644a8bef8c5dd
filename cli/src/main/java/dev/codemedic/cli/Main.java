package dev.codemedic.cli;

import dev.codemedic.core.learn.StoreBroken;
import dev.codemedic.core.verify.Leftovers;
import java.io.IOException;
import picocli.CommandLine;
import picocli.CommandLine.HelpCommand;

/** The {@code medic} command. */
@CommandLine.Command(
        name = "medic",
        mixinStandardHelpOptions = true,
        version = "medic 0.1.0",
        sortOptions = false,
        description = "Run it. When it crashes, Medic finds a fix, proves it, and asks you.",
        subcommands = {
            RunCommand.class,
            TestCommand.class,
            ListCommand.class,
            ShowCommand.class,
            WhyCommand.class,
            DiffCommand.class,
            ApplyCommand.class,
            UndoCommand.class,
            RulesCommand.class,
            ForgetCommand.class,
            RejectCommand.class,
            PolicyCommand.class,
            DrillCommand.class,
            BenchCommand.class,
            LedgerCommand.class,
            ReportCommand.class,
            InitCommand.class,
            TrainCommand.class,
            HelpCommand.class
        },
        footer = {"", "Start with:  medic run -- python3 app.py   or   medic run -- java -jar app.jar"})
public final class Main {
    private static final int FAILED = 1;
    private static final int USAGE = 2;
    private static final int RUN_FAILED = 125;

    private Main() {}

    /** Runs one command and exits with its status. */
    public static void main(String[] arguments) {
        int status = status(arguments);
        Leftovers.stopIfEnding();
        Leftovers.clear();
        System.out.flush();
        System.err.flush();
        Runtime.getRuntime().halt(status);
    }

    private static int status(String[] arguments) {
        boolean run = arguments.length > 0 && (arguments[0].equals("run") || arguments[0].equals("test"));
        try {
            var plain = RunOptions.plain(arguments);
            return plain.isPresent() ? new RunCommand(plain.get(), false).call() : parsed(arguments);
        } catch (IOException | StoreBroken broken) {
            return told(broken, run);
        } catch (RuntimeException | LinkageError mistake) {
            return told(mistake, run);
        }
    }

    private static int parsed(String[] arguments) {
        var line = new CommandLine(new Main()).setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((failed, command, result) -> told(
                failed,
                command.getCommandName().equals("run")
                        || command.getCommandName().equals("test")));
        line.setParameterExceptionHandler((wrong, given) -> {
            System.err.println(Plain.line(String.valueOf(wrong.getMessage()), 400));
            if (!CommandLine.UnmatchedArgumentException.printSuggestions(wrong, System.err)) {
                wrong.getCommandLine().usage(System.err);
            }
            return USAGE;
        });
        if (arguments.length == 0) {
            line.usage(System.err);
            return USAGE;
        }
        return line.execute(arguments);
    }

    private static int told(Throwable failed, boolean run) {
        Leftovers.stopIfEnding();
        var message = failed.getMessage() == null ? failed.getClass().getSimpleName() : failed.getMessage();
        if (failed instanceof IOException || failed instanceof StoreBroken) {
            System.err.println("medic: " + Plain.line(message, 400));
        } else {
            System.err.println("medic: a mistake in medic itself: " + Plain.line(message, 400)
                    + " (MEDIC_DEBUG=1 shows where; please report it)");
        }
        if ("1".equals(System.getenv("MEDIC_DEBUG"))) {
            failed.printStackTrace();
        }
        return run ? RUN_FAILED : FAILED;
    }
}
