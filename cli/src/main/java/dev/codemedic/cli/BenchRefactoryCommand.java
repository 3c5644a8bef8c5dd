package dev.codemedic.cli;

import dev.codemedic.bench.refactory.Refactory;
import dev.codemedic.bench.repair.Half;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Repairs the wrong submissions of Refactory. */
@CommandLine.Command(name = "refactory", description = "Repair students' programs of a question of Refactory.")
final class BenchRefactoryCommand implements Callable<Integer> {
    @Mixin
    BenchOptions options = new BenchOptions();

    @Option(names = "--dir", required = true, paramLabel = "DIR", description = "A checkout with its data unpacked.")
    Path data = Path.of("data");

    @Option(names = "--question", required = true, paramLabel = "N", description = "The question's number.")
    int question;

    @Option(names = "--half", defaultValue = "ALL", description = "One of: ${COMPLETION-CANDIDATES}.")
    Half half = Half.ALL;

    @Override
    public Integer call() throws IOException {
        var name = "question_" + question;
        var folder = Files.isDirectory(data.resolve(name))
                ? data.resolve(name)
                : data.resolve("data").resolve(name);
        var benchmark = new Refactory(folder).python(half);
        return options.run(benchmark, MedicBuild.command(), System.out, System.err);
    }
}
