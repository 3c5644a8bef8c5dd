package dev.codemedic.core.verify;

import dev.codemedic.core.behaviour.Account;
import dev.codemedic.core.failure.Failure;
import dev.codemedic.core.patch.Patch;
import dev.codemedic.core.propose.Provenance;
import dev.codemedic.core.source.EditImpossible;
import dev.codemedic.core.source.SourceFile;
import dev.codemedic.core.source.SourceTree;
import dev.codemedic.core.source.SourceUnreadable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Takes survivors further: repeated runs and the project's tests. A test that passed on the unchanged program and
 * fails with the patch rejects it; tests that failed before are no reason.
 */
public final class Confirmation {
    private final SourceTree sources;
    private final FailingRun failing;
    private final @Nullable Tests tests;
    private final TestRun before;
    private final int repeats;
    private final int others;
    private final @Nullable Oracle oracle;

    /**
     * Prepares to confirm.
     *
     * @param tests the project's tests; null where there are none
     * @param before their result on the unchanged program
     * @param repeats how many more runs must agree
     * @param others tests of the failing command itself that passed before
     * @param oracle knows old behaviour; null where nothing can be watched
     */
    public Confirmation(
            SourceTree sources,
            FailingRun failing,
            @Nullable Tests tests,
            TestRun before,
            int repeats,
            int others,
            @Nullable Oracle oracle) {
        this.sources = sources;
        this.failing = failing;
        this.tests = tests;
        this.before = before;
        this.repeats = repeats;
        this.others = others;
        this.oracle = oracle;
    }

    /**
     * The survivor with its final verdict.
     *
     * @throws IOException where the sandbox is broken
     */
    public Assessment of(Assessment survivor, Cells cells) throws IOException {
        var after = after(survivor.candidate().patch());
        var runs = new Runs(survivor, after);
        Cells.Work<FailingRun.Outcome> once = cell -> failing.again(cell, after);
        // First what needs nothing else: a watched run waits for that of the unchanged program.
        var plain = Collections.nCopies(runs.isWatched() ? Math.max(0, repeats - 1) : repeats, once).stream()
                .map(cells::start)
                .toList();
        var watched = runs.watched(cells);
        var tested = runs.tested(cells);
        var outcomes = new ArrayList<FailingRun.Outcome>();
        for (var run : plain) {
            outcomes.add(Cells.await(run));
        }
        boolean seen = watched.isPresent() && healed(Cells.await(watched.get()).outcome(), survivor);
        if (outcomes.size() < repeats) {
            // A program may go another way because it is watched, and is not blamed for that.
            outcomes.add(seen ? Cells.await(watched.orElseThrow()).outcome() : Cells.await(cells.start(once)));
        }
        var checks = new ArrayList<>(survivor.checks());
        long bad =
                outcomes.stream().filter(outcome -> !healed(outcome, survivor)).count();
        if (repeats > 0) {
            checks.add(new Check(
                    Gate.REPEAT,
                    bad == 0,
                    bad == 0 ? repeats + " more runs alike" : bad + " of " + repeats + " more runs failed"));
        }
        if (bad > 0) {
            return with(
                    survivor,
                    checks,
                    new Verdict.Rejected(Gate.REPEAT, checks.getLast().detail()));
        }
        var evidence = seen
                ? runs.evidence(Cells.await(watched.orElseThrow()), tested)
                : Evidence.none(
                        failing.failure().kind() == Failure.Kind.COMPILE_ERROR
                                ? "the program did not run before"
                                : "this run cannot be watched");
        var held = new Held(survivor, evidence);
        checks.addAll(held.checks());
        if (tested.isPresent()) {
            return judged(held.assessment(), checks, Cells.await(tested.get()).run());
        }
        if (failing.failure().kind() == Failure.Kind.TEST_FAILURE) {
            return judgedByCommand(held.assessment(), checks);
        }
        return with(held.assessment(), checks, new Verdict.Survives("the project has no tests that could be run"));
    }

    /** The runs of one survivor that are watched. */
    private final class Runs {
        private final Assessment survivor;
        private final Map<Path, SourceFile> after;

        Runs(Assessment survivor, Map<Path, SourceFile> after) {
            this.survivor = survivor;
            this.after = after;
        }

        /** A change that was found by these very tests is judged by them alone. */
        boolean isWatched() {
            return oracle != null && !survivor.candidate().provenance().source().equals(Provenance.SEARCH);
        }

        /** One more failing run. */
        Optional<Future<FailingRun.Watched>> watched(Cells cells) {
            return oracle == null || !isWatched()
                    ? Optional.empty()
                    : Optional.of(cells.start(cell -> oracle.again(cell, survivor, after)));
        }

        Optional<Future<Tests.Watched>> tested(Cells cells) {
            if (tests == null) {
                return Optional.empty();
            }
            return Optional.of(cells.start(cell -> oracle == null
                    ? new Tests.Watched(tests.run(cell, after), Optional.empty())
                    : oracle.again(cell, tests, survivor, after)));
        }

        Evidence evidence(FailingRun.Watched watched, Optional<Future<Tests.Watched>> tested) throws IOException {
            var inTests = tested.isPresent() ? Cells.await(tested.get()).account() : Optional.<Account>empty();
            return Objects.requireNonNull(oracle).evidence(survivor, watched, inTests, tests);
        }
    }

    private Assessment judged(Assessment survivor, List<Check> checks, TestRun after) {
        var broken = new HashSet<>(after.failing());
        broken.removeAll(before.failing());
        boolean kept = after.complete() && broken.isEmpty() && after.passed() >= before.passed();
        var detail = after.complete()
                ? after.passed() + " of " + (after.passed() + after.failed()) + " pass ("
                        + (tests == null ? "" : tests.runner()) + "), " + before.passed() + " did before"
                : "the tests could not be run to their end";
        checks.add(new Check(Gate.TESTS, kept, broken.isEmpty() ? detail : detail + "; broken: " + broken));
        if (!after.complete() && !before.complete()) {
            return with(survivor, checks, new Verdict.Survives("the project's tests cannot be run here"));
        }
        if (!kept) {
            return with(
                    survivor,
                    checks,
                    new Verdict.Rejected(Gate.TESTS, checks.getLast().detail()));
        }
        if (after.passed() == 0) {
            return with(survivor, checks, new Verdict.Survives("no test of the project ran"));
        }
        return with(survivor, checks, trusted(survivor, checks, after));
    }

    /** The failing command is the test suite itself: its rerun has already shown the result. */
    private Assessment judgedByCommand(Assessment survivor, List<Check> checks) {
        int left = survivor.remaining().map(failure -> failure.tests().size()).orElse(0);
        int healed = Math.max(1, failing.failure().tests().size() - left);
        var stillFailing = left == 1 ? "another test still fails" : left + " other tests still fail";
        checks.add(new Check(
                Gate.TESTS,
                true,
                (healed == 1 ? "the failing test passes" : healed + " failing tests pass")
                        + (left == 0 ? ", none fails" : "; " + stillFailing)));
        // What still fails may fail because of this very patch: nothing tells.
        return left > 0
                ? with(survivor, checks, new Verdict.Survives(stillFailing))
                : with(
                        survivor,
                        checks,
                        trusted(survivor, checks, new TestRun(healed + others, 0, 0, List.of(), true)));
    }

    private Verdict trusted(Assessment survivor, List<Check> checks, TestRun tests) {
        if (tests.failed() > 0) {
            return new Verdict.Survives(
                    tests.failed() == 1
                            ? "1 test failed before and still fails"
                            : tests.failed() + " tests failed before and still fail");
        }
        if (survivor.suppression()) {
            return new Verdict.Plausible(tests, "it hides the failure: " + String.join(", ", survivor.suppressions()));
        }
        if (checks.stream().anyMatch(check -> check.gate() == Gate.OUTPUT && !check.passed())) {
            return new Verdict.Plausible(tests, "it prints other things before the place of the failure");
        }
        if (survivor.candidate().provenance().source().equals(Provenance.SEARCH)) {
            return new Verdict.Plausible(tests, "it was found by trying changes against these very tests");
        }
        if (!survivor.behaviour().kept()) {
            return new Verdict.Plausible(tests, survivor.behaviour().words());
        }
        return new Verdict.Verified(tests, 1 + repeats);
    }

    private boolean healed(FailingRun.Outcome outcome, Assessment survivor) {
        return switch (outcome) {
            case FailingRun.Outcome.Broken _ -> false;
            case FailingRun.Outcome.Ran ran ->
                survivor.remaining().isPresent()
                        ? ran.failed().isPresent()
                                && ran.failed()
                                        .get()
                                        .tests()
                                        .equals(survivor.remaining().get().tests())
                        : ran.failed().isEmpty() && ran.run().exit().clean();
        };
    }

    private Map<Path, SourceFile> after(Patch patch) throws IOException {
        try {
            return patch.applied(sources);
        } catch (EditImpossible | SourceUnreadable changed) {
            throw new IOException(changed.getMessage(), changed);
        }
    }

    private static Assessment with(Assessment survivor, List<Check> checks, Verdict verdict) {
        return new Assessment(
                survivor.candidate(),
                verdict,
                checks,
                survivor.suppressions(),
                survivor.remaining().orElse(null),
                survivor.time(),
                survivor.behaviour());
    }
}
