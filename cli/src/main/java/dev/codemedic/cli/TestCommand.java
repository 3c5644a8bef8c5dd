package dev.codemedic.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;

/** Runs tests, and repairs the program where they fail. */
@CommandLine.Command(
        name = "test",
        sortOptions = false,
        description = "Run tests; where some fail, search for a change that makes them pass, and offer it.",
        footer = {
            "",
            "Tests that pytest, unittest, JUnit or Maven run are held ready in a sandbox, where thousands of small",
            "changes are tried against them. Test files are never changed.",
            "",
            "  medic test -- pytest tests/",
            "  medic test -- python3 -m unittest",
            "  medic test -- ./mvnw test",
            "",
            "Exit codes are those of `medic run`."
        })
final class TestCommand implements Callable<Integer> {
    @Mixin
    RunOptions options = new RunOptions();

    @Override
    public Integer call() throws IOException {
        return new RunCommand(options, true).call();
    }
}
