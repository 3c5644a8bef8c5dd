package dev.codemedic.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/** Heals sample programs in one process, so that the ahead-of-time cache learns what a heal loads. */
@CommandLine.Command(name = "train", hidden = true)
final class TrainCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "PROGRAM")
    List<String> programs = List.of();

    @Override
    public Integer call() throws IOException {
        for (var program : programs) {
            var options = new RunOptions();
            options.command = List.of(program.endsWith(".java") ? "java" : "python3", program);
            new RunCommand(options, false).call();
        }
        return 0;
    }
}
