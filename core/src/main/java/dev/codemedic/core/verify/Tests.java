package dev.codemedic.core.verify;

import dev.codemedic.core.behaviour.Account;
import dev.codemedic.core.behaviour.Plan;
import dev.codemedic.core.behaviour.Witness;
import dev.codemedic.core.source.SourceFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A project's tests in the sandbox. Safe for several threads, each with a cell of its own. */
public final class Tests {
    private final TestSuite suite;
    private final Scratch scratch;
    private final Limits limits;

    public Tests(TestSuite suite, Scratch scratch, Limits limits) {
        this.suite = suite;
        this.scratch = scratch;
        this.limits = limits;
    }

    /** A run of the tests and what was seen of some functions meanwhile. */
    public record Watched(TestRun run, Optional<Account> account) {}

    /** What runs them. */
    public String runner() {
        return suite.runner();
    }

    /**
     * Runs all tests with changed files.
     *
     * @throws IOException where the sandbox cannot run them
     */
    public TestRun run(Cell cell, Map<Path, SourceFile> changed) throws IOException {
        var report = scratch.fresh();
        var run = cell.run(suite.command(report), changed, suite.reads(), Set.of(report), limits);
        return suite.result(run, report);
    }

    /**
     * Runs all tests with changed files and watches some functions meanwhile.
     *
     * @throws IOException where the sandbox cannot run them
     */
    public Watched watched(Cell cell, Map<Path, SourceFile> changed, Witness witness, Plan plan) throws IOException {
        var report = scratch.fresh();
        var watch = witness.watch(suite.command(report), report, plan, scratch.fresh());
        if (watch.isEmpty()) {
            return new Watched(run(cell, changed), Optional.empty());
        }
        var reads = new HashSet<>(suite.reads());
        reads.addAll(watch.get().reads());
        var writes = new HashSet<>(watch.get().writes());
        writes.add(report);
        var run = cell.run(watch.get().command(), changed, reads, writes, limits);
        return new Watched(suite.result(run, report), Optional.of(watch.get().account()));
    }
}
