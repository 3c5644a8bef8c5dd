package dev.codemedic.core.verify;

import dev.codemedic.core.diagnosis.Diagnosis;
import dev.codemedic.core.failure.Failure;
import dev.codemedic.core.failure.Run;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.source.EditImpossible;
import dev.codemedic.core.source.SourceFile;
import dev.codemedic.core.source.SourceTree;
import dev.codemedic.core.source.SourceUnreadable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Judges a candidate by running it: first the failing command alone, which is quick. Safe for several threads. */
public final class Verifier {
    private final Diagnosis diagnosis;
    private final SourceTree sources;
    private final Workbench workbench;
    private final FailingRun failing;
    private final Reproduction.Reproduced baseline;

    public Verifier(
            Diagnosis diagnosis,
            SourceTree sources,
            Workbench workbench,
            FailingRun failing,
            Reproduction.Reproduced baseline) {
        this.diagnosis = diagnosis;
        this.sources = sources;
        this.workbench = workbench;
        this.failing = failing;
        this.baseline = baseline;
    }

    /**
     * Takes a candidate through every gate up to the failing run. What comes through is called survivor, no more.
     *
     * @throws IOException where the sandbox is broken
     */
    public Assessment assess(Cell cell, Candidate candidate) throws IOException {
        long start = System.nanoTime();
        var trial = new Trial(candidate, start);
        try {
            var gates = new StaticGates(diagnosis, sources, workbench);
            trial.checks.add(gates.scope(candidate));
            if (!trial.passing()) {
                return trial.rejected();
            }
            var after = candidate.patch().applied(sources);
            trial.checks.addAll(gates.checks(candidate.patch(), after));
            if (!trial.passing()) {
                return trial.rejected();
            }
            for (var file : after.values()) {
                trial.suppressions.addAll(workbench.suppressions(diagnosis, sources, sources.read(file.path()), file));
            }
            return run(cell, trial, after);
        } catch (EditImpossible | SourceUnreadable impossible) {
            return trial.rejected(Gate.SCOPE, String.valueOf(impossible.getMessage()), null);
        }
    }

    private Assessment run(Cell cell, Trial trial, Map<Path, SourceFile> after) throws IOException {
        return switch (failing.again(cell, after)) {
            case FailingRun.Outcome.Broken(var evidence, var error) -> trial.rejected(Gate.BUILDS, evidence, error);
            case FailingRun.Outcome.Ran ran -> judged(trial, ran);
        };
    }

    private Assessment judged(Trial trial, FailingRun.Outcome.Ran ran) {
        trial.checks.add(new Check(Gate.BUILDS, true, "it runs"));
        var remaining = ran.failed();
        if (remaining.isPresent() && !fewerTestsFail(remaining.get())) {
            return trial.rejected(Gate.FAILING_RUN, words(remaining.get()), remaining.get());
        }
        if (remaining.isEmpty() && !ran.run().exit().clean()) {
            var exit = ran.run().exit().words();
            return trial.rejected(Gate.FAILING_RUN, "the failure is gone, but the program ends with " + exit, null);
        }
        trial.checks.add(new Check(
                Gate.FAILING_RUN,
                true,
                failing.failure().thrown().simpleType() + " gone, "
                        + ran.run().exit().words()));
        output(ran.run()).ifPresent(trial.checks::add);
        return trial.survived(remaining.orElse(null));
    }

    /** Of several failing tests a patch may heal one, if it breaks no other. */
    private boolean fewerTestsFail(Failure remaining) {
        var before = failing.failure().tests();
        return !remaining.tests().isEmpty()
                && remaining.tests().size() < before.size()
                && new HashSet<>(before).containsAll(remaining.tests());
    }

    /**
     * Whether all that was printed before the failure is still printed; nothing to compare for tests, compilers and
     * programs that go on after a thread of theirs died.
     */
    private Optional<Check> output(Run healed) {
        boolean goesOn = baseline.run().exit().clean();
        if (failing.failure().kind() != Failure.Kind.CRASH || !baseline.steady() || goesOn) {
            return Optional.empty();
        }
        var before = baseline.run().output();
        boolean kept = healed.output().startsWith(before);
        var detail = before.isEmpty()
                ? "nothing was printed before the failure"
                : kept ? printed(before.lines().count()) : "the lines before the failure differ";
        return Optional.of(new Check(Gate.OUTPUT, kept, detail));
    }

    private static String printed(long lines) {
        return lines + (lines == 1 ? " line" : " lines") + " printed as before";
    }

    private static String words(Failure failure) {
        var place = failure.prime()
                .map(frame -> " at " + frame.file().getFileName() + ":" + frame.line())
                .orElse("");
        return failure.thrown().simpleType() + place;
    }

    /** A candidate on its way through the gates. */
    private static final class Trial {
        final Candidate candidate;
        final long start;
        final List<Check> checks = new ArrayList<>();
        final List<String> suppressions = new ArrayList<>();

        Trial(Candidate candidate, long start) {
            this.candidate = candidate;
            this.start = start;
        }

        /** Whether it has passed every gate so far. */
        boolean passing() {
            return checks.isEmpty() || checks.getLast().passed();
        }

        /** Rejected at the gate met last. */
        Assessment rejected() {
            var last = checks.getLast();
            return done(new Verdict.Rejected(last.gate(), last.detail()), null);
        }

        Assessment rejected(Gate gate, String evidence, @Nullable Failure remaining) {
            if (passing()) {
                checks.add(new Check(gate, false, evidence));
            }
            return done(new Verdict.Rejected(gate, evidence), remaining);
        }

        Assessment survived(@Nullable Failure remaining) {
            return done(new Verdict.Survives("nothing more was run"), remaining);
        }

        private Assessment done(Verdict verdict, @Nullable Failure remaining) {
            var time = Duration.ofNanos(System.nanoTime() - start);
            return new Assessment(candidate, verdict, checks, suppressions, remaining, time);
        }
    }
}
