package dev.codemedic.learn.report;

import dev.codemedic.core.learn.Feedback;
import dev.codemedic.core.learn.HealFacts;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Heals of one type of error.
 *
 * @param language such as {@code python}
 * @param type the exception
 * @param heals how many
 * @param healed how many of them ended with a proposal
 * @param in of how many a proposal is in the project
 */
public record TypeFigures(String language, String type, int heals, int healed, int in) {

    private record Key(String language, String type) {}

    /** The most frequent first. */
    static List<TypeFigures> of(List<HealFacts> heals) {
        var all = new LinkedHashMap<Key, TypeFigures>();
        for (var heal : heals) {
            var one = new TypeFigures(
                    heal.language(),
                    heal.type(),
                    1,
                    heal.healed() ? 1 : 0,
                    heal.became().filter(Feedback.Kind::in).isPresent() ? 1 : 0);
            all.merge(new Key(heal.language(), heal.type()), one, TypeFigures::plus);
        }
        return all.values().stream()
                .sorted(Comparator.comparingInt(TypeFigures::heals)
                        .reversed()
                        .thenComparing(TypeFigures::type)
                        .thenComparing(TypeFigures::language))
                .toList();
    }

    private TypeFigures plus(TypeFigures other) {
        return new TypeFigures(language, type, heals + other.heals, healed + other.healed, in + other.in);
    }
}
