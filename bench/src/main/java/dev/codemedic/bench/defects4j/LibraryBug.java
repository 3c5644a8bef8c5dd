package dev.codemedic.bench.defects4j;

import dev.codemedic.bench.judge.Judged;
import dev.codemedic.bench.process.WorkFolder;
import dev.codemedic.bench.repair.RepairCase;
import dev.codemedic.bench.repair.Unusable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A bug of a library. A repair sees the faulty sources and the classes of the tests that show the bug; the fixed version,
 * the patch and the other tests stay outside of the work copy.
 */
public final class LibraryBug implements RepairCase {
    private static final Duration TESTS = Duration.ofSeconds(240);
    /** With ten times what the fixed version needs: what has not ended by then hangs, and so shows the bug. */
    private static final Duration HANGS = Duration.ofSeconds(10);

    private static final int ROUNDS = 3;

    private final Bug bug;
    private final Git repository;
    /** Tests that fail on the fixed version too; known once the case was laid out. */
    private final Set<String> leftOut = new LinkedHashSet<>();
    /** Sources that do not compile here, such as those that need libraries which are not there. */
    private final Set<Path> dropped = new LinkedHashSet<>();

    LibraryBug(Bug bug, Git repository) {
        this.bug = bug;
        this.repository = repository;
    }

    @Override
    public String name() {
        return bug.name();
    }

    @Override
    public String language() {
        return "java";
    }

    @Override
    public List<String> command() {
        return LibraryTree.command(bug.testTypes());
    }

    @Override
    public void layOut(Path work) throws IOException {
        var tree = LibraryTree.export(repository, bug.fixed(), work);
        dropped.addAll(tree.dropWhatDoesNotCompile());
        if (bug.patch().files().stream().anyMatch(file -> dropped.contains(Path.of(file)))) {
            throw new DoesNotCompile("what is to be mended is among the files left out");
        }
        tree.compileTests(bug.testTypes());
        var good = passing(tree);
        tree.dropUnusedTests();
        breakIt(tree);
        tree.compile(bug.testTypes());
        var limit = HANGS.plus(good.time().multipliedBy(10));
        var seen = tree.run(bug.testTypes(), limit);
        if (!seen.ended() && seen.time().compareTo(limit) < 0) {
            throw new Unusable("the tests do not come to an end: " + seen.lastWord());
        }
        if (seen.ended() && seen.failing().stream().noneMatch(bug.triggers()::contains)) {
            throw new Unusable("the bug does not show here: "
                    + (leftOut.containsAll(bug.triggers())
                            ? "its tests fail on the fixed version too"
                            : "its tests pass"));
        }
    }

    /** Takes the tests out that the fixed version does not pass here; the run in which the others pass. */
    private TestRun passing(LibraryTree fixed) throws IOException {
        for (int round = 0; round < ROUNDS; round++) {
            var run = fixed.run(bug.testTypes(), TESTS);
            if (!run.ended()) {
                throw new Unusable("the tests of the fixed version do not come to an end: " + run.lastWord());
            }
            if (run.failing().isEmpty()) {
                return run;
            }
            var sources = new TestSources(fixed);
            boolean removed = false;
            for (var test : run.failing()) {
                removed |= sources.remove(test);
            }
            if (!removed) {
                throw new Unusable("a test fails on the fixed version too and cannot be left out: "
                        + run.failing().stream().sorted().findFirst().orElse(""));
            }
            leftOut.addAll(run.failing());
            fixed.compileTests(bug.testTypes());
        }
        throw new Unusable("tests of the fixed version fail at times");
    }

    private void breakIt(LibraryTree tree) throws IOException {
        try (var folder = new WorkFolder()) {
            var patch = Files.writeString(
                    folder.path().resolve("patch"), bug.patch().text(), StandardCharsets.ISO_8859_1);
            Git.apply(patch, tree.root());
        } catch (IOException unfit) {
            throw new Unusable("its patch does not apply: " + unfit.getMessage());
        }
    }

    @Override
    public Judged judge(Path work) throws IOException {
        return judge(work, true);
    }

    /** Judges a work copy. @param reading whether the developers' own text is right without more ado */
    Judged judge(Path work, boolean reading) throws IOException {
        long begun = System.nanoTime();
        try (var folder = new WorkFolder();
                var other = new WorkFolder()) {
            var patched = fixed(folder.path());
            boolean same = patched.sameSources(patched.in(work));
            patched.takeSources(patched.in(work));
            var sources = new TestSources(patched);
            for (var test : leftOut) {
                sources.remove(test);
            }
            try {
                patched.compile(bug.testTypes());
            } catch (DoesNotCompile refused) {
                return Judged.implausible(refused.why());
            }
            var seen = patched.run(bug.testTypes(), TESTS);
            if (!seen.passed()) {
                return Judged.implausible(
                        "tests: " + seen.failing().stream().sorted().findFirst().orElse(seen.lastWord()));
            }
            if (same && reading) {
                return Judged.byTests(true, "same as the developer's", (System.nanoTime() - begun) / 1e9);
            }
            var heldOut = HeldOutTests.of(bug, fixed(other.path()));
            var wrong = heldOut.wrong(patched);
            var why = wrong.map(test -> "held-out tests: " + test)
                    .orElse(
                            heldOut.types().isEmpty()
                                    ? "no other test of the package passes here"
                                    : "passes %d held-out tests".formatted(heldOut.size()));
            return Judged.byTests(
                    wrong.isEmpty() && !heldOut.types().isEmpty(), why, (System.nanoTime() - begun) / 1e9);
        }
    }

    private LibraryTree fixed(Path folder) throws IOException {
        var tree = LibraryTree.export(repository, bug.fixed(), folder);
        tree.drop(dropped);
        return tree;
    }

    /** Puts the fixed sources into a work copy. */
    void mend(Path work) throws IOException {
        try (var folder = new WorkFolder()) {
            var fixed = fixed(folder.path());
            fixed.in(work).takeSources(fixed);
        }
    }

    @Override
    public Optional<String> trouble() {
        return leftOut.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", leftOut) + " (left out)");
    }
}
