package dev.codemedic.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Heals sample programs in one process, so that the ahead-of-time cache learns what a heal loads. */
@CommandLine.Command(name = "train", hidden = true)
final class TrainCommand implements Callable<Integer> {
    @Parameters(arity = "0..*", paramLabel = "PROGRAM")
    List<String> programs = List.of();

    @Option(names = "--tests", paramLabel = "COMMAND", description = "a command of tests, its words parted by spaces")
    List<String> tests = List.of();

    @Override
    public Integer call() throws IOException {
        for (var program : programs) {
            var options = new RunOptions();
            options.command = List.of(program.endsWith(".java") ? "java" : "python3", program);
            // What one teaches, the next is healed by.
            options.apply = true;
            new RunCommand(options, false).call();
        }
        for (var command : tests) {
            var options = new RunOptions();
            options.command = List.of(command.split(" ", -1));
            new RunCommand(options, true).call();
        }
        return 0;
    }
}
