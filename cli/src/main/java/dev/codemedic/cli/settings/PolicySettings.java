package dev.codemedic.cli.settings;

import dev.codemedic.core.decide.Bar;
import dev.codemedic.core.decide.Kind;
import dev.codemedic.core.decide.Limit;
import dev.codemedic.core.decide.Mode;
import dev.codemedic.core.decide.Policy;
import dev.codemedic.core.learn.Caps;
import java.time.Duration;
import java.util.List;

/**
 * How far medic goes by itself in a project, each value with who says so.
 *
 * @param kind of the project
 * @param mode how far in general
 * @param applyAbove confidence from which a change is written
 * @param askAbove confidence from which it is offered
 * @param onlyVerified whether nothing less than verified is written
 * @param hour changes an hour
 * @param day changes a day
 * @param runs of probation
 * @param hours of probation
 * @param limits at places and with kinds of failures
 */
public record PolicySettings(
        Sourced<Kind> kind,
        Sourced<Mode> mode,
        Sourced<Double> applyAbove,
        Sourced<Double> askAbove,
        Sourced<Boolean> onlyVerified,
        Sourced<Integer> hour,
        Sourced<Integer> day,
        Sourced<Integer> runs,
        Sourced<Integer> hours,
        List<Sourced<Limit>> limits) {
    public PolicySettings {
        limits = List.copyOf(limits);
    }

    /** The policy that they make. */
    public Policy policy() {
        return new Policy(
                mode.value(),
                false,
                new Bar(applyAbove.value(), askAbove.value(), onlyVerified.value()),
                limits.stream().map(Sourced::value).toList());
    }

    /** How much is written without asking. */
    public Caps caps() {
        return new Caps(hour.value(), day.value());
    }

    /** How long an applied change is watched at the most. */
    public Duration watched() {
        return Duration.ofHours(hours.value());
    }
}
