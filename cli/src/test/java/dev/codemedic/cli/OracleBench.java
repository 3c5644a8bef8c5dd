package dev.codemedic.cli;

import dev.codemedic.core.failure.Command;
import dev.codemedic.core.failure.Failure;
import dev.codemedic.core.heal.Language;
import dev.codemedic.core.patch.Patch;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Provenance;
import dev.codemedic.core.source.DiskTree;
import dev.codemedic.core.source.SourceFile;
import dev.codemedic.core.source.SourceUnreadable;
import dev.codemedic.core.verify.Assessment;
import dev.codemedic.core.verify.Cell;
import dev.codemedic.core.verify.Cells;
import dev.codemedic.core.verify.Check;
import dev.codemedic.core.verify.Confirmation;
import dev.codemedic.core.verify.FailingRun;
import dev.codemedic.core.verify.Gate;
import dev.codemedic.core.verify.Limits;
import dev.codemedic.core.verify.Oracle;
import dev.codemedic.core.verify.Reproducer;
import dev.codemedic.core.verify.Reproduction;
import dev.codemedic.core.verify.Scratch;
import dev.codemedic.core.verify.TestRun;
import dev.codemedic.core.verify.Tests;
import dev.codemedic.core.verify.Verifier;
import dev.codemedic.sandbox.Access;
import dev.codemedic.sandbox.Sandboxes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A program that fails, and what becomes of changes of it when they are confirmed: real processes in the sandbox. */
final class OracleBench implements AutoCloseable {
    private final Language language;
    private final DiskTree tree;
    private final Scratch scratch = new Scratch();
    private final Cells cells;
    private final FailingRun failing;

    /** Writes the files, and runs the command until it fails. */
    OracleBench(Language language, Path folder, Map<String, String> files, String... command) throws IOException {
        this.language = language;
        var root = folder.toRealPath();
        for (var file : files.entrySet()) {
            var path = root.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        this.tree = new DiskTree(root);
        this.cells = new Cells(Sandboxes.named("auto", Access.NONE), root, 2);
        var failure = Cells.await(cells.start(cell -> failure(cell, Command.of(List.of(command), root))));
        var limits = Limits.around(Duration.ofSeconds(5));
        this.failing = new FailingRun(failure, tree, language.sensor(), language.workbench(), scratch, limits);
    }

    private Failure failure(Cell cell, Command command) throws IOException {
        var probe =
                language.sensor().probe(command, tree.root(), scratch.fresh()).orElseThrow();
        var limits = Limits.around(Duration.ofSeconds(5));
        var run = cell.run(probe.command(), Map.of(), probe.reads(), probe.writes(), limits);
        return probe.failure(run).orElseThrow(() -> new AssertionError("it does not fail: " + run));
    }

    /** A change of a file, confirmed. */
    Assessment with(String name, String old, String replacement) throws IOException {
        var path = Path.of(name);
        try {
            var text = tree.read(path).text();
            if (!text.contains(old)) {
                throw new AssertionError("no such text: " + old);
            }
            var after = SourceFile.of(path, text.replace(old, replacement));
            return confirmed(Patch.between(tree, Map.of(path, after)));
        } catch (SourceUnreadable gone) {
            throw new IOException(gone);
        }
    }

    private Assessment confirmed(Patch patch) throws IOException {
        var candidate = new Candidate(patch, new Provenance("test", "change"), "a change", 0.5);
        var diagnosis = language.diagnostician().diagnose(failing.failure(), tree);
        var baseline = Reproducer.reproduce(failing, cells, 1) instanceof Reproduction.Reproduced reproduced
                ? reproduced
                : new Reproduction.Reproduced(failing.failure().run(), 1, false);
        var verifier = new Verifier(diagnosis, tree, language.workbench(), failing, baseline);
        var survivor = Cells.await(cells.start(cell -> verifier.assess(cell, candidate)));
        if (!survivor.verdict().healed()) {
            throw new AssertionError(survivor.verdict().headline());
        }
        var oracle = Oracle.against(
                        List.of(survivor), failing, tree, language.witness().orElseThrow(), cells)
                .orElseThrow();
        var tests = language.workbench()
                .tests(failing.failure(), tree)
                .map(suite -> new Tests(suite, scratch, Limits.around(Duration.ofSeconds(20))))
                .orElse(null);
        var before = tests == null ? new TestRun(0, 0, 0, List.of(), false) : oracle.before(tests);
        return new Confirmation(tree, failing, tests, before, 2, 0, oracle).of(survivor, cells);
    }

    /** What became of the failing statement. */
    static Check failingStatement(Assessment assessment) {
        return assessment.checks().stream()
                .filter(check -> check.gate() == Gate.FAILING_STATEMENT)
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing was seen: " + assessment));
    }

    @Override
    public void close() {
        cells.close();
        scratch.close();
    }
}
