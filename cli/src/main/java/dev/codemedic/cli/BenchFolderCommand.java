package dev.codemedic.cli;

import dev.codemedic.bench.folder.FolderCases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Repairs the cases of a plain folder. */
@CommandLine.Command(
        name = "folder",
        description = "Repair the cases below a folder (format: docs/benchmarks-format.md).")
final class BenchFolderCommand implements Callable<Integer> {
    @Mixin
    BenchOptions options = new BenchOptions();

    @Parameters(paramLabel = "DIR", description = "A folder of cases.")
    Path folder = Path.of(".");

    @Override
    public Integer call() throws IOException {
        if (!Files.isDirectory(folder)) {
            System.err.println("medic: there is no folder " + folder);
            return 2;
        }
        return options.run(new FolderCases(folder).cases(), MedicBuild.command(), System.out, System.err);
    }
}
