package dev.codemedic.cli;

import dev.codemedic.bench.repair.PriorCounts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/** Counts the kinds of correct fixes in results of benchmarks, as the search's prior takes them. */
@CommandLine.Command(
        name = "prior",
        description = {
            "Count what kinds of changes were the correct fixes in results of medic bench (--json), as lines for the",
            "search's prior (repair/…/prior.properties). Count only sets that nothing is reported on."
        })
final class BenchPriorCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "RESULTS", description = "Files that --json has written.")
    List<Path> results = List.of();

    @Override
    public Integer call() throws IOException {
        var counts = new PriorCounts();
        for (var file : results) {
            counts.add(file);
        }
        System.out.println("# " + counts.size() + " correct fixes");
        counts.lines().forEach(System.out::println);
        return 0;
    }
}
