package dev.codemedic.cli;

import dev.codemedic.core.decide.Attempt;
import dev.codemedic.core.decide.Decision;
import dev.codemedic.core.decide.Policy;
import dev.codemedic.core.diagnosis.Diagnosis;
import dev.codemedic.core.failure.Command;
import dev.codemedic.core.failure.Failure;
import dev.codemedic.core.failure.Run;
import dev.codemedic.core.heal.Language;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Provenance;
import dev.codemedic.core.rank.Experience;
import dev.codemedic.core.rank.Proposal;
import dev.codemedic.core.rank.Ranking;
import dev.codemedic.core.repair.Effort;
import dev.codemedic.core.source.DiskTree;
import dev.codemedic.core.verify.Assessment;
import dev.codemedic.core.verify.Cells;
import dev.codemedic.core.verify.Confirmation;
import dev.codemedic.core.verify.FailingRun;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A failing program of the corpus of patches, judged patch by patch as a heal would judge them. */
final class PatchBench implements AutoCloseable {
    private static final Limits LIMITS = Limits.around(Duration.ofSeconds(15));
    /** A candidate source that is trusted with nothing. */
    private static final Provenance STRANGER = new Provenance("stranger", "corpus");

    private final Scratch scratch = new Scratch();
    private final Path root;
    private final DiskTree sources;
    private final Cells cells;
    private final Verifier verifier;
    private final Language language;
    private final FailingRun failing;
    private final Diagnosis diagnosis;
    private final Ranking ranking = new Ranking();

    /** Runs a program of the corpus, which must fail. */
    PatchBench(Path project) throws IOException {
        root = Files.createDirectory(scratch.fresh().resolve("project"));
        copy(project.resolve("project"), root);
        surround();
        var words = Files.readString(project.resolve("command")).strip().split("\n");
        for (var word : words) {
            if (word.startsWith("build: ")) {
                build(List.of(word.substring("build: ".length()).split(" ")));
            }
        }
        sources = new DiskTree(root);
        cells = new Cells(Sandboxes.named("auto", Access.NONE), root, 2);
        var command = new Command(
                List.of(words[words.length - 1].split(" ")), root, Map.of("PYTHONDONTWRITEBYTECODE", "1"), null);
        var failure = failure(command);
        language = new Languages().of(failure);
        failing = new FailingRun(failure, sources, language.sensor(), language.workbench(), scratch, LIMITS);
        diagnosis = language.diagnostician().diagnose(failure, sources);
        verifier = new Verifier(diagnosis, sources, language.workbench(), failing, baseline(failing));
    }

    /** What lies around projects: version control, and other names of files that are none of the project's. */
    private void surround() throws IOException {
        Files.createDirectories(root.resolve(".git/hooks"));
        Files.writeString(root.resolve(".git/config"), "import sys\n");
        var outside = Files.writeString(root.resolveSibling("outside.py"), "secret = 1\n");
        Files.createSymbolicLink(root.resolve("outside.py"), outside);
        Files.createLink(root.resolve("twin.py"), outside);
    }

    private void build(List<String> command) throws IOException {
        try {
            int status = new ProcessBuilder(command)
                    .directory(root.toFile())
                    .inheritIO()
                    .start()
                    .waitFor();
            if (status != 0) {
                throw new IOException(command + " ended with " + status);
            }
        } catch (InterruptedException interrupted) {
            throw new IOException(interrupted);
        }
    }

    private Failure failure(Command command) throws IOException {
        var probe = new Languages().probe(command, root, scratch.fresh()).orElseThrow();
        var run = Cells.await(
                cells.start(cell -> cell.run(probe.command(), Map.of(), probe.reads(), probe.writes(), LIMITS)));
        var account = new Run(command, run.exit(), run.output(), run.errors(), run.time());
        return probe.failure(account)
                .orElseThrow(() -> new IOException("the program does not fail: " + run.output() + run.errors()))
                .seenIn(account);
    }

    private Reproduction.Reproduced baseline(FailingRun failing) throws IOException {
        return switch (Reproducer.reproduce(failing, cells, 1)) {
            case Reproduction.Reproduced reproduced -> reproduced;
            case Reproduction other -> throw new IOException("it does not fail again: " + other);
        };
    }

    private Confirmation confirmation(Assessment survivor) throws IOException {
        @Nullable
        Tests tests = language.workbench()
                .tests(failing.failure(), sources)
                .map(suite -> new Tests(suite, scratch, LIMITS))
                .orElse(null);
        @Nullable Oracle oracle = null;
        if (language.witness().isPresent()) {
            oracle = Oracle.against(
                            List.of(survivor),
                            failing,
                            sources,
                            language.witness().get(),
                            cells)
                    .orElse(null);
        }
        return new Confirmation(sources, failing, tests, before(tests, oracle), 1, 0, oracle);
    }

    private TestRun before(@Nullable Tests tests, @Nullable Oracle oracle) throws IOException {
        if (tests == null) {
            return new TestRun(0, 0, 0, List.of(), false);
        }
        return oracle == null ? Cells.await(cells.start(cell -> tests.run(cell, Map.of()))) : oracle.before(tests);
    }

    /** The verdict on a patch from a stranger. */
    Assessment judge(PatchEntry entry) throws IOException {
        var candidate = new Candidate(entry.patch(sources), STRANGER, entry.name(), 0.5);
        var assessed = Cells.await(cells.start(cell -> verifier.assess(cell, candidate)));
        return assessed.verdict().healed() ? confirmation(assessed).of(assessed, cells) : assessed;
    }

    /** What becomes of patches where the owner lets the best be applied at once. */
    Decision decide(List<Assessment> judged) {
        var proposals = new ArrayList<Proposal>();
        for (var scored : ranking.order(judged)) {
            proposals.add(new Proposal(proposals.size() + 1, scored.assessment(), scored.score(), "", ""));
        }
        return Policy.APPLY.decide(
                new Attempt(diagnosis, sources.root(), proposals, judged, false, Effort.NONE, Experience.NONE));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                var target = to.resolve(from.relativize(file).toString());
                if (!Files.isDirectory(file)) {
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target);
                }
            }
        }
    }

    @Override
    public void close() {
        cells.close();
        scratch.close();
    }
}
