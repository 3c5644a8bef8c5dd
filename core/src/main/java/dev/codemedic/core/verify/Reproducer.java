package dev.codemedic.core.verify;

import dev.codemedic.core.failure.Failure;
import dev.codemedic.core.failure.Run;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes a failure happen again before anything is repaired: what comes and goes is not repaired. */
public final class Reproducer {

    private Reproducer() {}

    /**
     * Runs the unchanged program.
     *
     * @param runs how often, at least 1
     * @throws IOException where the sandbox cannot run it
     */
    public static Reproduction reproduce(FailingRun failing, Cells cells, int runs) throws IOException {
        Cells.Work<FailingRun.Outcome> unchanged = cell -> failing.again(cell, Map.of());
        var outcomes = cells.all(Collections.nCopies(runs, unchanged));
        var same = new ArrayList<Run>();
        for (var outcome : outcomes) {
            if (outcome instanceof FailingRun.Outcome.Ran ran && alike(failing.failure(), ran)) {
                same.add(ran.run());
            }
        }
        if (same.isEmpty()) {
            return new Reproduction.Missing(evidence(outcomes), run(outcomes.getFirst()));
        }
        if (same.size() < outcomes.size()) {
            return new Reproduction.Flaky(same.size(), outcomes.size());
        }
        var first = same.getFirst();
        boolean steady = same.stream().allMatch(run -> run.output().equals(first.output()));
        return new Reproduction.Reproduced(first, same.size(), steady);
    }

    private static @Nullable Run run(FailingRun.Outcome outcome) {
        return outcome instanceof FailingRun.Outcome.Ran ran ? ran.run() : null;
    }

    private static boolean alike(Failure failure, FailingRun.Outcome.Ran ran) {
        return ran.failed()
                .map(again -> again.fingerprint().equals(failure.fingerprint())
                        || (again.thrown().simpleType().equals(failure.thrown().simpleType())
                                && place(again).equals(place(failure))))
                .orElse(false);
    }

    private static String place(Failure failure) {
        return failure.prime()
                .map(frame -> frame.file().getFileName() + " " + frame.function())
                .orElse("");
    }

    private static String evidence(List<FailingRun.Outcome> outcomes) {
        return switch (outcomes.getFirst()) {
            case FailingRun.Outcome.Broken broken -> "the program does not build: " + broken.evidence();
            case FailingRun.Outcome.Ran ran ->
                ran.failed()
                        .map(other -> "another failure in the sandbox: "
                                + other.thrown().simpleType() + " " + place(other))
                        .orElse("no failure, " + ran.run().exit().words());
        };
    }
}
