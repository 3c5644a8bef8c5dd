package dev.codemedic.learn.report;

import dev.codemedic.core.model.Exchange;
import dev.codemedic.core.model.Usage;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What one language model was asked.
 *
 * @param model its name
 * @param local whether it runs on this machine
 * @param questions that were sent
 * @param answers that came
 * @param response until an answer was complete
 * @param questionTokens of all questions
 * @param answerTokens of all answers
 * @param dollars what all of them cost
 */
public record ModelFigures(
        String model,
        boolean local,
        int questions,
        int answers,
        Times response,
        long questionTokens,
        long answerTokens,
        double dollars) {
    private static final String ASKED = "asked";
    private static final String ANSWERED = "answered";

    private record Key(String model, boolean local) {}

    /** The most asked first. */
    static List<ModelFigures> of(List<Exchange> exchanges) {
        var models = exchanges.stream()
                .collect(Collectors.groupingBy(
                        exchange -> new Key(exchange.model(), exchange.local()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return models.entrySet().stream()
                .map(entry -> of(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(ModelFigures::questions)
                        .reversed()
                        .thenComparing(ModelFigures::model))
                .toList();
    }

    private static ModelFigures of(Key key, List<Exchange> own) {
        var answered =
                own.stream().filter(each -> each.outcome().equals(ANSWERED)).toList();
        return new ModelFigures(
                key.model(),
                key.local(),
                (int) own.stream().filter(each -> each.outcome().equals(ASKED)).count(),
                answered.size(),
                Times.of(answered.stream()
                        .map(Exchange::usage)
                        .map(Usage::time)
                        .map(time -> time.isNegative() ? Duration.ZERO : time)
                        .toList()),
                own.stream()
                        .mapToLong(each -> Math.max(0, each.usage().questionTokens()))
                        .sum(),
                own.stream()
                        .mapToLong(each -> Math.max(0, each.usage().answerTokens()))
                        .sum(),
                own.stream()
                        .mapToDouble(each -> Math.max(0, each.usage().price()))
                        .sum());
    }
}
