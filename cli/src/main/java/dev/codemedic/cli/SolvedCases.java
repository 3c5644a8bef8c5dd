package dev.codemedic.cli;

import dev.codemedic.core.decide.Decision;
import dev.codemedic.core.failure.Failure;
import dev.codemedic.core.failure.Fingerprint;
import dev.codemedic.core.failure.Frame;
import dev.codemedic.core.learn.Case;
import dev.codemedic.core.learn.CaseStore;
import dev.codemedic.core.learn.Incident;
import dev.codemedic.core.learn.KeptCase;
import dev.codemedic.core.learn.StoreBroken;
import dev.codemedic.core.rank.Proposal;
import dev.codemedic.models.context.EarlierCases;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Failures of a project with the same exception whose fix was applied, and that fix. */
record SolvedCases(CaseStore store) implements EarlierCases {
    /** Each one is read whole. */
    private static final int MOST_READ = 50;

    private static final int MOST = 3;
    private static final int DIFF_LINES = 40;
    private static final int LONGEST_LINE = 300;

    @Override
    public List<String> like(Failure failure) {
        try {
            return store.incidents().stream()
                    .filter(incident -> incident.state() == Incident.State.APPLIED)
                    .limit(MOST_READ)
                    .flatMap(incident -> store.latest(incident).stream())
                    .map(KeptCase::healed)
                    .filter(solved -> likeness(solved, failure) > 0)
                    .sorted(Comparator.comparingInt(solved -> -likeness(solved, failure)))
                    .flatMap(solved -> text(solved).stream())
                    .limit(MOST)
                    .toList();
        } catch (StoreBroken unreadable) {
            return List.of();
        }
    }

    /** 0 for another exception; more for the same function, and for a message that differs in particulars only. */
    private static int likeness(Case solved, Failure failure) {
        var other = solved.diagnosis().failure();
        if (!other.root().type().equals(failure.root().type())) {
            return 0;
        }
        boolean place = !function(failure).isEmpty() && function(other).equals(function(failure));
        boolean message = Fingerprint.normalised(other.root().message())
                .equals(Fingerprint.normalised(failure.root().message()));
        return 1 + (place ? 2 : 0) + (message ? 1 : 0);
    }

    private static String function(Failure failure) {
        return failure.prime().map(Frame::function).orElse("");
    }

    private static Optional<String> text(Case solved) {
        var failure = solved.diagnosis().failure();
        return applied(solved).map(proposal -> {
            var thrown = failure.root();
            var message = thrown.message().isEmpty() ? "" : ": " + line(thrown.message());
            var place = failure.prime()
                    .map(frame -> " in " + frame.file().getFileName()
                            + (function(failure).isEmpty() ? "" : ", " + function(failure)))
                    .orElse("");
            return thrown.type() + message + place + "\ncause: "
                    + line(solved.diagnosis().cause()) + "\n"
                    + proposal.diff()
                            .lines()
                            .limit(DIFF_LINES)
                            .map(SolvedCases::shortened)
                            .collect(Collectors.joining("\n"))
                    + (proposal.diff().lines().count() > DIFF_LINES ? "\n…" : "");
        });
    }

    /** Which proposal was applied is not kept: most often it is the best. */
    private static Optional<Proposal> applied(Case solved) {
        return solved.decision() instanceof Decision.Apply applied
                ? Optional.of(applied.proposal())
                : solved.proposals().stream().findFirst();
    }

    private static String line(String text) {
        return shortened(text.strip().replaceAll("\\s+", " "));
    }

    private static String shortened(String line) {
        int end = line.offsetByCodePoints(0, Math.min(LONGEST_LINE, line.codePointCount(0, line.length())));
        return end < line.length() ? line.substring(0, end) + "…" : line;
    }
}
