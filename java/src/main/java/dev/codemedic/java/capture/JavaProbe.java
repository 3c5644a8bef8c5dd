package dev.codemedic.java.capture;

import dev.codemedic.capture.Capture;
import dev.codemedic.capture.CaptureFolder;
import dev.codemedic.core.failure.Command;
import dev.codemedic.core.failure.Failure;
import dev.codemedic.core.failure.Probe;
import dev.codemedic.core.failure.Run;
import dev.codemedic.core.failure.Thrown;
import dev.codemedic.core.source.DiskTree;
import dev.codemedic.java.compile.SourceIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One observed run of Java code. */
record JavaProbe(JavaStart start, Command command, Command given, Path root, Path captures, Path agent)
        implements Probe {

    /** Let go by the project and reported by somebody else, or by nobody: a program that ends well has healed itself. */
    private static final String LATE = "late";

    @Override
    public Set<Path> reads() {
        var reads = new LinkedHashSet<>(start.reads(given));
        reads.add(agent);
        return reads;
    }

    @Override
    public Set<Path> writes() {
        return Set.of(captures);
    }

    @Override
    public Optional<Failure> failure(Run run) {
        boolean clean = run.exit().clean();
        var seen = new CaptureFolder(captures)
                .captures().stream()
                        .filter(capture -> !clean || !capture.how().equals(LATE))
                        .toList();
        if (seen.isEmpty() && clean) {
            return Optional.empty();
        }
        try {
            var tree = new DiskTree(root);
            var index = SourceIndex.of(tree);
            if (start instanceof JavaStart.Maven) {
                return tested(seen, run, index, tree)
                        .or(() -> compileError(tree, index, run))
                        .or(() -> traced(run, index));
            }
            return captured(seen, run, index, tree)
                    .or(() -> compileError(tree, index, run))
                    .or(() -> traced(run, index));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    private Optional<Failure> captured(List<Capture> seen, Run run, SourceIndex index, DiskTree tree) {
        var placed = seen.stream()
                .map(capture -> new Placed(capture, root, index, tree))
                .toList();
        return placed.stream()
                .filter(Placed::inProject)
                .filter(capture -> !capture.capture().how().equals("thread"))
                .findFirst()
                .or(() -> placed.stream().filter(Placed::inProject).findFirst())
                .map(chosen -> {
                    var tests = seen.stream()
                            .map(Capture::test)
                            .filter(test -> !test.isEmpty())
                            .distinct()
                            .toList();
                    var kind = tests.isEmpty() ? Failure.Kind.CRASH : Failure.Kind.TEST_FAILURE;
                    return failed(kind, chosen.chain(), tests, run);
                });
    }

    private Optional<Failure> compileError(DiskTree tree, SourceIndex index, Run run) {
        return new CompileFailures(tree, index)
                .of(start, given, run)
                .map(error -> failed(Failure.Kind.COMPILE_ERROR, List.of(error.thrown()), List.of(), run));
    }

    /**
     * The first failing test that Maven tells of whose trace has a project frame. Tests that pass throw as well, so the
     * report decides; a capture of the same exception adds the values.
     */
    private Optional<Failure> tested(List<Capture> seen, Run run, SourceIndex index, DiskTree tree) {
        var reports = SurefireReport.in(run.output());
        var tests = reports.stream().map(SurefireReport::test).distinct().toList();
        return reports.stream()
                .map(report -> StackTrace.last(report.trace(), root, index))
                .filter(chain -> !chain.isEmpty())
                .findFirst()
                .map(chain -> seen.stream()
                        .map(capture -> new Placed(capture, root, index, tree).chain())
                        .filter(captured -> same(captured, chain))
                        .findFirst()
                        .orElse(chain))
                .map(chain -> failed(Failure.Kind.TEST_FAILURE, chain, tests, run));
    }

    private static boolean same(List<Thrown> captured, List<Thrown> printed) {
        var one = captured.getFirst();
        var other = printed.getFirst();
        return one.type().equals(other.type())
                && one.message().strip().equals(other.message().strip())
                && one.prime()
                        .flatMap(frame -> other.prime()
                                .filter(place -> place.file().equals(frame.file()) && place.line() == frame.line()))
                        .isPresent();
    }

    private Optional<Failure> traced(Run run, SourceIndex index) {
        var chain = StackTrace.last(run.errors(), root, index);
        if (chain.isEmpty()) {
            chain = StackTrace.last(run.output(), root, index);
        }
        if (chain.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(failed(Failure.Kind.CRASH, chain, List.of(), run));
    }

    private Failure failed(Failure.Kind kind, List<Thrown> chain, List<String> tests, Run run) {
        var shown = new Run(given, run.exit(), run.output(), run.errors(), run.time());
        return new Failure(kind, "java", "", chain, tests, shown);
    }
}
