package dev.codemedic.cli;

import dev.codemedic.core.failure.Command;
import dev.codemedic.core.source.SourceFile;
import dev.codemedic.core.verify.Cell;
import dev.codemedic.core.verify.Limits;
import dev.codemedic.core.verify.Sandbox;
import dev.codemedic.core.verify.Scratch;
import dev.codemedic.sandbox.Access;
import dev.codemedic.sandbox.Sandboxes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Measures what a run costs in each sandbox, above a plain process. */
@CommandLine.Command(
        name = "sandbox",
        description = {
            "Run a program that does nothing in each sandbox, one run after the other, each with a changed file,",
            "and print what a run takes. Wants a quiet machine."
        })
final class BenchSandboxCommand implements Callable<Integer> {
    private static final Limits LIMITS = new Limits(Duration.ofSeconds(20), 1L << 30, 1 << 16, 64L << 20, 128);
    private static final Path CHANGED = Path.of("data.txt");
    private static final String ROW = "| %s | %.1f ms | %.1f ms | %.1f ms |%n";

    @Option(names = "--runs", paramLabel = "N", description = "Runs of each (default: ${DEFAULT-VALUE}).")
    int runs = 100;

    @Override
    public Integer call() throws IOException {
        if (runs < 1) {
            System.err.println("medic: --runs wants a number from 1");
            return 2;
        }
        System.out.println("| sandbox | median | slowest tenth from | above a plain process |");
        System.out.println("|---|---|---|---|");
        double plain = 0;
        for (var name : List.of("process", "bubblewrap", "landlock", "container")) {
            try {
                var sandbox = Sandboxes.named(name, Access.NONE);
                var times = times(sandbox);
                plain = name.equals("process") ? at(times, 50) : plain;
                System.out.printf(
                        Locale.ROOT, ROW, sandbox.tier(), at(times, 50), at(times, 90), at(times, 50) - plain);
            } catch (IOException obstacle) {
                System.out.println("| " + name + " | does not work here | | |");
                System.err.println("medic: " + Plain.line(String.valueOf(obstacle.getMessage()), 300));
            }
        }
        return 0;
    }

    /** Milliseconds of each run, in order; those of the first tenth, before all is warm, are not counted. */
    private double[] times(Sandbox sandbox) throws IOException {
        try (var scratch = new Scratch()) {
            var root = scratch.fresh();
            Files.writeString(root.resolve(CHANGED), "original");
            try (var cell = sandbox.open(root)) {
                for (int i = 0; i < runs / 10; i++) {
                    once(cell, root, i);
                }
                var times = new double[runs];
                for (int i = 0; i < runs; i++) {
                    times[i] = once(cell, root, i);
                }
                Arrays.sort(times);
                return times;
            }
        }
    }

    private static double once(Cell cell, Path root, int number) throws IOException {
        var changed = Map.of(CHANGED, SourceFile.of(CHANGED, "change " + number));
        var command = Command.of(List.of("true"), root);
        long start = System.nanoTime();
        var run = cell.run(command, changed, Set.of(), Set.of(), LIMITS);
        double time = (System.nanoTime() - start) / 1e6;
        if (!run.exit().clean()) {
            throw new IOException("a run has failed: " + run.exit().words() + " " + run.errors());
        }
        return time;
    }

    private static double at(double[] sorted, int percent) {
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }
}
