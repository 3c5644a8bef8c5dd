package dev.codemedic.learn.report;

import dev.codemedic.core.learn.HealFacts;
import dev.codemedic.core.propose.Provenance;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * How long repairs took, from the failure on.
 *
 * @param all heals with a proposal
 * @param anew those of them whose best proposal was looked for
 * @param remembered those whose best proposal came from a lesson or a rule
 * @param unhealed until it was clear that there is no proposal
 */
public record RepairTimes(Stretches all, Stretches anew, Stretches remembered, Times unhealed) {

    /**
     * From the failure on.
     *
     * @param proposal until the first proposal was put forward; what comes from memory is put forward before it is checked
     * @param decision until the proposals were checked, ranked and decided on
     * @param written until one was in the project, with all the time that its owner took
     */
    public record Stretches(Times proposal, Times decision, Times written) {

        private static Stretches of(List<HealFacts> heals) {
            return new Stretches(
                    Times.of(heals.stream()
                            .map(HealFacts::proposed)
                            .filter(Duration::isPositive)
                            .toList()),
                    Times.of(heals.stream().map(HealFacts::time).toList()),
                    Times.of(heals.stream()
                            .map(HealFacts::untilWritten)
                            .flatMap(Optional::stream)
                            .toList()));
        }
    }

    static RepairTimes of(List<HealFacts> heals) {
        var healed = heals.stream().filter(HealFacts::healed).toList();
        return new RepairTimes(
                Stretches.of(healed),
                Stretches.of(healed.stream()
                        .filter(Predicate.not(RepairTimes::isRemembered))
                        .toList()),
                Stretches.of(healed.stream().filter(RepairTimes::isRemembered).toList()),
                Times.of(heals.stream()
                        .filter(Predicate.not(HealFacts::healed))
                        .map(HealFacts::time)
                        .toList()));
    }

    private static boolean isRemembered(HealFacts heal) {
        return heal.proposal()
                .map(best -> best.origin().source())
                .filter(source -> source.equals(Provenance.LESSON) || source.equals(Provenance.RULE))
                .isPresent();
    }

    /** How many times sooner the median proposal comes from memory than anew; empty where either was never measured. */
    public Optional<Double> speedUp() {
        var first = anew.proposal();
        var again = remembered.proposal();
        return first.count() == 0 || again.count() == 0
                ? Optional.empty()
                : Optional.of((double) first.median().toNanos() / again.median().toNanos());
    }
}
