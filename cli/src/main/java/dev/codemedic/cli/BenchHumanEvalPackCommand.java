package dev.codemedic.cli;

import dev.codemedic.bench.humaneval.HumanEvalPack;
import dev.codemedic.bench.repair.Half;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Repairs the functions of HumanEvalPack. */
@CommandLine.Command(
        name = "humanevalpack",
        description = "Repair the functions of HumanEvalPack; every second assertion is held out.")
final class BenchHumanEvalPackCommand implements Callable<Integer> {
    @Mixin
    BenchOptions options = new BenchOptions();

    @Option(names = "--file", required = true, paramLabel = "JSONL", description = "Its humanevalpack.jsonl.")
    Path file = Path.of("humanevalpack.jsonl");

    @Option(names = "--lang", required = true, description = "One of: ${COMPLETION-CANDIDATES}.")
    BenchQuixBugsCommand.Programs language = BenchQuixBugsCommand.Programs.PYTHON;

    @Option(names = "--half", defaultValue = "ALL", description = "One of: ${COMPLETION-CANDIDATES}.")
    Half half = Half.ALL;

    @Override
    public Integer call() throws IOException {
        var pack = new HumanEvalPack(file);
        var benchmark = switch (language) {
            case PYTHON -> pack.python(half);
            case JAVA -> pack.java(half);
        };
        return options.run(benchmark, MedicBuild.command(), System.out, System.err);
    }
}
