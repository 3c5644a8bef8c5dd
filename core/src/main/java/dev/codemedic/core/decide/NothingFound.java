package dev.codemedic.core.decide;

import dev.codemedic.core.repair.Effort;
import dev.codemedic.core.verify.Assessment;
import dev.codemedic.core.verify.Gate;
import dev.codemedic.core.verify.Verdict;
import java.util.List;
import java.util.Locale;

/** Why nothing was found that stops a failure. */
final class NothingFound {
    /** A candidate of less prior that leads to another failure more likely caused that failure. */
    private static final double FIRM = 0.85;

    private NothingFound() {}

    static Decision after(List<Assessment> tried, boolean spent, Effort effort) {
        boolean searched = effort.tried() + effort.invalid() > 0;
        return searched && tried.isEmpty() ? searched(effort) : none(tried, spent);
    }

    private static Decision searched(Effort effort) {
        if (effort.tried() == 0) {
            return new Decision.Stop(
                    StopReason.NO_CANDIDATE,
                    String.format(
                            Locale.ROOT,
                            "none of %,d changes compiles; medic why tells what the compiler says",
                            effort.invalid()));
        }
        var tried = String.format(Locale.ROOT, "%,d changes were tried against the tests", effort.tried());
        return effort.exhausted()
                ? new Decision.Stop(
                        StopReason.NO_CANDIDATE, tried + "; with none of them, and no likely pair, every test passes")
                : new Decision.Stop(
                        StopReason.BUDGET, tried + ", and with none every test passes; --budget gives more time");
    }

    private static Decision none(List<Assessment> tried, boolean spent) {
        if (tried.isEmpty()) {
            return new Decision.Stop(StopReason.NO_CANDIDATE, "no known fault fits this failure");
        }
        var broken = rejectedAt(Gate.TESTS, tried);
        if (!broken.isEmpty() && !spent) {
            return new Decision.Stop(
                    StopReason.BREAKS_TESTS,
                    ((Verdict.Rejected) broken.getFirst().verdict()).evidence());
        }
        var unsteady = rejectedAt(Gate.REPEAT, tried);
        if (!unsteady.isEmpty() && !spent) {
            return new Decision.Stop(
                    StopReason.FLAKY,
                    "a fix held once and not again: "
                            + ((Verdict.Rejected) unsteady.getFirst().verdict()).evidence());
        }
        var further = tried.stream().filter(NothingFound::getsFurther).findFirst();
        if (further.isPresent()) {
            return new Decision.Stop(
                    spent ? StopReason.BUDGET : StopReason.NO_CANDIDATE,
                    "one gets further: " + further.get().candidate().explanation() + "; then comes "
                            + ((Verdict.Rejected) further.get().verdict()).evidence());
        }
        return new Decision.Stop(
                spent ? StopReason.BUDGET : StopReason.NO_CANDIDATE,
                tried.size() == 1 ? "one candidate was tried" : tried.size() + " candidates were tried");
    }

    private static List<Assessment> rejectedAt(Gate gate, List<Assessment> tried) {
        return tried.stream()
                .filter(assessment ->
                        assessment.verdict() instanceof Verdict.Rejected rejected && rejected.at() == gate)
                .toList();
    }

    /** Whether a candidate stopped the failure and met another one behind it. */
    private static boolean getsFurther(Assessment assessment) {
        return assessment.verdict() instanceof Verdict.Rejected rejected
                && rejected.at() == Gate.FAILING_RUN
                && assessment.remaining().isPresent()
                && assessment.candidate().prior() >= FIRM;
    }
}
