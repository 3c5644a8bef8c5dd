package dev.codemedic.core.heal;

import dev.codemedic.core.decide.StopReason;
import dev.codemedic.core.diagnosis.Diagnosis;
import dev.codemedic.core.diagnosis.Site;
import dev.codemedic.core.failure.Run;
import dev.codemedic.core.repair.TestState;
import dev.codemedic.core.verify.Cells;
import dev.codemedic.core.verify.FailingRun;
import dev.codemedic.core.verify.Reproducer;
import dev.codemedic.core.verify.Reproduction;
import dev.codemedic.core.verify.Sandbox;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sees a failure again, unless its cause lies where no patch of the project reaches. */
record Reproducing(FailingRun failing, HeldTests tests, Sandbox sandbox) {
    private static final int RUNS_WHERE_UNSTEADY = 8;
    static final int RUNS = 2;

    /** What was seen. */
    sealed interface Seen {
        /** The failing run fails again. */
        record Again(Reproduction.Reproduced baseline) implements Seen {}

        /** Tests that are held ready fail. @param sites the lines that they run */
        record Tests(List<Site> sites, TestState state) implements Seen {}

        /** There is nothing to heal. */
        record Nothing(StopReason reason, String detail) implements Seen {}
    }

    /** Why no patch can help; empty where one may. */
    Optional<Seen.Nothing> outOfReach(Diagnosis diagnosis) {
        return outsideTheCode(diagnosis).map(reason -> new Seen.Nothing(reason, advice(diagnosis, reason)));
    }

    /** Runs the unchanged program, or looks at the tests that are held ready. @throws IOException where the sandbox is broken */
    Seen see(Diagnosis diagnosis, Cells cells) throws IOException {
        return switch (tests.look()) {
            case HeldTests.Look.Failing(var sites, var state) -> new Seen.Tests(sites, state);
            case HeldTests.Look.Unsteady(var names) ->
                new Seen.Nothing(
                        StopReason.FLAKY,
                        String.join(", ", names) + " came out differently without any change" + why(diagnosis));
            case HeldTests.Look.Passing(int count) ->
                new Seen.Nothing(StopReason.NOT_REPRODUCIBLE, "all " + count + " tests pass in the sandbox");
            case HeldTests.Look.None() -> again(diagnosis, cells);
        };
    }

    private Seen again(Diagnosis diagnosis, Cells cells) throws IOException {
        int runs = diagnosis.unsteady().isEmpty() ? RUNS : RUNS_WHERE_UNSTEADY;
        return switch (Reproducer.reproduce(failing, cells, runs)) {
            case Reproduction.Reproduced seen -> new Seen.Again(seen);
            case Reproduction.Flaky(var failed, var all) ->
                new Seen.Nothing(StopReason.FLAKY, "it failed in " + failed + " of " + all + " runs" + why(diagnosis));
            case Reproduction.Missing(var evidence, var run)
            when !diagnosis.unsteady().isEmpty() ->
                new Seen.Nothing(StopReason.FLAKY, evidence + " in " + runs + " runs" + why(diagnosis));
            case Reproduction.Missing(var evidence, var run) ->
                new Seen.Nothing(StopReason.NOT_REPRODUCIBLE, evidence + hint(run));
        };
    }

    private String hint(@Nullable Run run) {
        return run == null ? "" : sandbox.hint(run).map(words -> "; " + words).orElse("");
    }

    private String advice(Diagnosis diagnosis, StopReason reason) {
        return tests.firstFailing()
                .filter(_ -> reason == StopReason.OUT_OF_SCOPE)
                .map(name -> "no line of the project was seen to fail; run the failing test alone to see more: " + name)
                .orElse(diagnosis.advice());
    }

    private static String why(Diagnosis diagnosis) {
        return diagnosis.unsteady().isEmpty()
                ? ""
                : "; what makes runs differ: " + String.join(", ", diagnosis.unsteady());
    }

    private Optional<StopReason> outsideTheCode(Diagnosis diagnosis) {
        return switch (diagnosis.category()) {
            case CODE -> isLocated(diagnosis) ? Optional.empty() : Optional.of(StopReason.OUT_OF_SCOPE);
            case DEPENDENCY -> Optional.of(StopReason.DEPENDENCY);
            case ENVIRONMENT, CONFIGURATION, RESOURCE -> Optional.of(StopReason.ENVIRONMENT);
            case FLAKY -> Optional.of(StopReason.FLAKY);
        };
    }

    /** Tests tell which lines they run where no line of the project is in what was thrown: an exception never came, say. */
    private boolean isLocated(Diagnosis diagnosis) {
        return diagnosis.failure().prime().isPresent() || tests.reachLines();
    }
}
