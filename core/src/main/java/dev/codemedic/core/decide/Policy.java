package dev.codemedic.core.decide;

import dev.codemedic.core.rank.Proposal;
import dev.codemedic.core.verify.Verdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How far the owner lets a heal go.
 *
 * @param mode how far by itself
 * @param asked whether the owner has asked for what is found, to be written or to choose from: then bars and limits do not
 *     count, but for what is never touched
 * @param bar what a proposal has to reach
 * @param limits at places, and with kinds of failures; of several the strictest counts
 * @param barred why nothing is written without asking now, whatever else is said; empty where it may be
 * @param refused why there is to be no fix at all; empty where there may be one
 */
public record Policy(
        Mode mode,
        boolean asked,
        Bar bar,
        List<Limit> limits,
        Optional<String> barred,
        Optional<Decision.Stop> refused) {

    /** Propose only, whatever is found. */
    public static final Policy ASK = new Policy(Mode.ASK, false, new Bar(0.9, 0, false), List.of());

    /** The owner asked to apply what is found, whatever its score; suppressions are still only shown. */
    public static final Policy APPLY = ASK.askedFor();

    public Policy {
        limits = List.copyOf(limits);
    }

    /** A policy that nothing stands against. */
    public Policy(Mode mode, boolean asked, Bar bar, List<Limit> limits) {
        this(mode, asked, bar, limits, Optional.empty(), Optional.empty());
    }

    /** The same, where the owner has asked for what is found to be written. */
    public Policy askedFor() {
        return new Policy(Mode.APPLY, true, bar, limits, Optional.empty(), refused);
    }

    /** The same, where the owner is shown what is found and chooses himself. */
    public Policy choosing() {
        return new Policy(Mode.ASK, true, bar, limits, Optional.empty(), refused);
    }

    /** The same, with nothing written unless asked, and all else offered as far as it was. */
    public Policy asking() {
        return new Policy(mode.and(Mode.ASK), false, bar, limits, barred, refused);
    }

    /** The same, but nothing is written without asking now. @param why for the report */
    public Policy barred(String why) {
        return new Policy(mode, asked, bar, limits, Optional.of(why), refused);
    }

    /** The same, but there is to be no fix. */
    public Policy refusing(StopReason reason, String detail) {
        return new Policy(mode, asked, bar, limits, barred, Optional.of(new Decision.Stop(reason, detail)));
    }

    /** Why a file is not to be written, whoever asks; empty where it may be. @param root of the project */
    public Optional<String> forbidden(Path file, Path root) {
        return limits.stream()
                .filter(limit ->
                        limit.mode() == Mode.NEVER && limit instanceof Limit.Files files && files.covers(file, root))
                .map(Limit::words)
                .findFirst();
    }

    /** Decides on what was found. */
    public Decision decide(Attempt attempt) {
        if (refused.isPresent()) {
            return refused.get();
        }
        if (attempt.proposals().isEmpty()) {
            return NothingFound.after(attempt.tried(), attempt.spent(), attempt.effort());
        }
        var best = attempt.proposals().getFirst();
        if (best.assessment().suppression()) {
            return new Decision.Stop(
                    StopReason.ONLY_SUPPRESSIONS,
                    String.join(", ", best.assessment().suppressions()));
        }
        return bounds(attempt, best).stream()
                .min(Comparator.comparing(Bound::mode))
                .map(bound -> bound.on(best))
                .orElseThrow();
    }

    /** How far one reason lets it go. */
    private record Bound(Mode mode, String reason) {

        Decision on(Proposal best) {
            return switch (mode) {
                case NEVER, DIAGNOSE -> new Decision.Diagnose(best, reason);
                case ASK -> new Decision.Ask(best, reason);
                case APPLY -> new Decision.Apply(best, reason);
            };
        }
    }

    private List<Bound> bounds(Attempt attempt, Proposal best) {
        var bounds = new ArrayList<Bound>();
        var candidate = best.assessment().candidate();
        attempt.experience()
                .refused(candidate)
                .ifPresent(why ->
                        bounds.add(new Bound(Mode.DIAGNOSE, "all that was found was turned down before: " + why)));
        limits.stream()
                .filter(limit -> !asked || limit.mode() == Mode.NEVER)
                .filter(limit -> limit.covers(attempt.diagnosis(), candidate.patch(), attempt.root()))
                .forEach(limit -> bounds.add(new Bound(limit.mode(), limit.words())));
        if (asked) {
            bounds.add(new Bound(mode, mode == Mode.APPLY ? "you asked for it" : "you choose"));
        } else {
            general().ifPresent(bounds::add);
            barred.ifPresent(why -> bounds.add(new Bound(Mode.ASK, why)));
            bounds.add(byConfidence(best));
        }
        return bounds;
    }

    private Optional<Bound> general() {
        return switch (mode) {
            case NEVER, DIAGNOSE -> Optional.of(new Bound(Mode.DIAGNOSE, "the policy here is to diagnose only"));
            case ASK -> Optional.of(new Bound(Mode.ASK, "nothing is written unless asked"));
            case APPLY -> Optional.empty();
        };
    }

    private Bound byConfidence(Proposal best) {
        double confidence = best.score().confidence();
        if (confidence < bar.ask()) {
            return new Bound(Mode.DIAGNOSE, told(confidence, "is below", bar.ask()));
        }
        if (bar.onlyVerified() && !(best.assessment().verdict() instanceof Verdict.Verified)) {
            return new Bound(
                    Mode.ASK,
                    "only what is verified is written, and this is "
                            + best.assessment().verdict().word());
        }
        return confidence < bar.apply()
                ? new Bound(Mode.ASK, told(confidence, "is below", bar.apply()))
                : new Bound(Mode.APPLY, told(confidence, "reaches", bar.apply()));
    }

    private static String told(double confidence, String how, double bar) {
        // what is below a bar is not shown as equal to it
        double shown = confidence < bar ? Math.floor(confidence * 100) / 100 : confidence;
        return String.format(Locale.ROOT, "confidence %.2f %s %.2f", shown, how, bar);
    }
}
