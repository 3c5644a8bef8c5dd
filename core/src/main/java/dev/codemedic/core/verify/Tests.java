package dev.codemedic.core.verify;

import dev.codemedic.core.source.SourceFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
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
}
