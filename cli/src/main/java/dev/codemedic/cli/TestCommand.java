package dev.codemedic.cli;

import dev.codemedic.core.verify.Scratch;
import dev.codemedic.python.repair.JsonCases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs tests, and repairs the program where they fail. */
@CommandLine.Command(
        name = "test",
        sortOptions = false,
        description = "Run tests; where some fail, search for a change that makes them pass, and offer it.",
        footer = {
            "",
            "Tests that pytest, unittest, JUnit or Maven run are held ready in a sandbox,",
            "where thousands of small changes are tried against them. Test files are never",
            "changed.",
            "",
            "  medic test -- pytest tests/",
            "  medic test -- python3 -m unittest",
            "  medic test -- ./mvnw test",
            "  medic test cases/",
            "",
            "The last form tests Python functions by a folder of JSON cases. cases/total.json",
            "holds the cases of the function total in total.py, which may lie anywhere in the",
            "project (or see --program): one JSON document a line, or one array of them, each",
            "",
            "  [[1, 2, 3], 6]                          arguments and expected result",
            "  [5, 25]                                 one argument that is no list",
            "  {\"input\": [1, 2, 3], \"output\": 6}     the same in words",
            "",
            "where the arguments are a list: a list as the only argument is [[[1, 2, 3]], 6].",
            "Tuples and what iterators give count as lists, sets have no order, fractions need",
            "to agree to one part in a million, and keys of dictionaries are as JSON has them.",
            "",
            "Exit codes are those of `medic run`."
        })
final class TestCommand implements Callable<Integer> {
    @Mixin
    RunOptions options = new RunOptions();

    @Option(
            names = "--program",
            paramLabel = "FILE[:FUNCTION]",
            description = "What a folder of JSON cases tests, where it is not NAME.py:NAME of each NAME.json.")
    @Nullable
    String program;

    @Override
    public Integer call() throws IOException {
        var run = new RunCommand(options, true);
        var folder = folder();
        if (folder.isEmpty()) {
            if (program != null) {
                System.err.println(
                        "medic: --program needs a folder of JSON cases: medic test cases/ --program " + program);
                return CommandLine.ExitCode.USAGE;
            }
            return run.call();
        }
        try (var scratch = new Scratch()) {
            return run.call(JsonCases.command(folder.get(), program, Path.of("").toAbsolutePath(), scratch));
        }
    }

    /** The folder of cases, where the words are no command. */
    private Optional<Path> folder() {
        return options.command.size() == 1
                ? Optional.of(Path.of(options.command.getFirst())).filter(Files::isDirectory)
                : Optional.empty();
    }
}
