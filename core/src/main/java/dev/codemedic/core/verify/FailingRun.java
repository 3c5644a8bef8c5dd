package dev.codemedic.core.verify;

import dev.codemedic.core.behaviour.Account;
import dev.codemedic.core.behaviour.Plan;
import dev.codemedic.core.behaviour.Witness;
import dev.codemedic.core.failure.Command;
import dev.codemedic.core.failure.Failure;
import dev.codemedic.core.failure.Probe;
import dev.codemedic.core.failure.Run;
import dev.codemedic.core.failure.Sensor;
import dev.codemedic.core.source.SourceFile;
import dev.codemedic.core.source.SourceTree;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The run that failed, again and with changed files. Safe for several threads, each with a cell of its own. */
public final class FailingRun {
    private final Failure failure;
    private final SourceTree sources;
    private final Sensor sensor;
    private final Workbench workbench;
    private final Scratch scratch;
    private final Limits limits;

    /** What a rerun has shown. */
    public sealed interface Outcome {

        /** The changed program does not build. @param failure the first error, where it can be told */
        record Broken(String evidence, @Nullable Failure failure) implements Outcome {}

        /** It ran. @param failure how it failed, if it did */
        record Ran(Run run, @Nullable Failure failure) implements Outcome {

            /** How it failed, if it did. */
            public Optional<Failure> failed() {
                return Optional.ofNullable(failure);
            }
        }
    }

    /** A rerun and what was seen of some functions meanwhile. @param account empty where they could not be watched */
    public record Watched(Outcome outcome, Optional<Account> account) {}

    public FailingRun(
            Failure failure, SourceTree sources, Sensor sensor, Workbench workbench, Scratch scratch, Limits limits) {
        this.failure = failure;
        this.sources = sources;
        this.sensor = sensor;
        this.workbench = workbench;
        this.scratch = scratch;
        this.limits = limits;
    }

    /** The failure as it was first seen. */
    public Failure failure() {
        return failure;
    }

    /** The bounds of each run. */
    public Limits limits() {
        return limits;
    }

    /**
     * Runs the failing command once more.
     *
     * @param changed the files to replace; empty to see the failure again
     * @throws IOException where the sandbox cannot run it
     */
    public Outcome again(Cell cell, Map<Path, SourceFile> changed) throws IOException {
        var build = workbench.build(failure, failure.run().command(), sources, changed, scratch.fresh());
        return switch (build) {
            case Build.Broken(var evidence, var error) -> new Outcome.Broken(evidence, error);
            case Build.Ready ready -> run(cell, changed, ready);
        };
    }

    /**
     * Runs the failing command once more and watches some functions meanwhile.
     *
     * @param changed the files to replace; those of the watched functions as they are, to watch the unchanged program
     * @throws IOException where the sandbox cannot run it
     */
    public Watched watched(Cell cell, Map<Path, SourceFile> changed, Witness witness, Plan plan) throws IOException {
        var built = scratch.fresh();
        var build = workbench.build(failure, failure.run().command(), sources, changed, built);
        if (!(build instanceof Build.Ready ready)) {
            return new Watched(again(cell, changed), Optional.empty());
        }
        var probe = probe(ready.command());
        var watch = witness.watch(probe.command(), built, plan, scratch.fresh());
        if (watch.isEmpty()) {
            return new Watched(run(cell, changed, ready), Optional.empty());
        }
        var reads = new HashSet<>(ready.reads());
        reads.addAll(probe.reads());
        reads.addAll(watch.get().reads());
        Optional.ofNullable(ready.command().input()).ifPresent(reads::add);
        var writes = new HashSet<>(probe.writes());
        writes.addAll(watch.get().writes());
        var run = cell.run(watch.get().command(), changed, reads, writes, limits);
        return new Watched(
                new Outcome.Ran(run, probe.failure(run).orElse(null)),
                Optional.of(watch.get().account()));
    }

    private Probe probe(Command command) throws IOException {
        return sensor.probe(command, sources.root(), scratch.fresh())
                .orElseThrow(() -> new IOException("cannot observe " + command.program()));
    }

    private Outcome run(Cell cell, Map<Path, SourceFile> changed, Build.Ready ready) throws IOException {
        var probe = probe(ready.command());
        var reads = new HashSet<>(ready.reads());
        reads.addAll(probe.reads());
        Optional.ofNullable(ready.command().input()).ifPresent(reads::add);
        var run = cell.run(probe.command(), changed, reads, probe.writes(), limits);
        return new Outcome.Ran(run, probe.failure(run).orElse(null));
    }
}
