package dev.codemedic.learn.report;

import dev.codemedic.core.learn.HealFacts;
import dev.codemedic.core.learn.Outcome;
import dev.codemedic.core.propose.Provenance;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * What one source of candidates has brought.
 *
 * @param source such as {@code template}
 * @param model which one; empty but for models
 * @param won heals whose best proposal is its
 * @param decided proposals of it that were decided on
 * @param in how many of these are in the project
 */
public record SourceFigures(String source, String model, int won, int decided, int in) {

    private record Key(String source, String model) {
        static Key of(Provenance origin) {
            return new Key(origin.source(), origin.source().equals(Provenance.MODEL) ? origin.author() : "");
        }
    }

    /** The most successful first. */
    static List<SourceFigures> of(List<HealFacts> heals, List<Outcome> outcomes) {
        var all = new LinkedHashMap<Key, SourceFigures>();
        for (var heal : heals) {
            if (heal.healed()) {
                heal.proposal().ifPresent(best -> add(all, Key.of(best.origin()), 1, 0, 0));
            }
        }
        for (var outcome : outcomes) {
            add(
                    all,
                    Key.of(outcome.provenance()),
                    0,
                    1,
                    outcome.feedback().kind().in() ? 1 : 0);
        }
        return all.values().stream()
                .sorted(Comparator.comparingInt(SourceFigures::won)
                        .thenComparing(SourceFigures::decided)
                        .reversed()
                        .thenComparing(SourceFigures::source)
                        .thenComparing(SourceFigures::model))
                .toList();
    }

    private static void add(LinkedHashMap<Key, SourceFigures> all, Key key, int won, int decided, int in) {
        all.merge(
                key,
                new SourceFigures(key.source(), key.model(), won, decided, in),
                (one, other) -> new SourceFigures(
                        key.source(),
                        key.model(),
                        one.won + other.won,
                        one.decided + other.decided,
                        one.in + other.in));
    }
}
