package dev.codemedic.learn.report;

import dev.codemedic.core.learn.HealFacts;
import dev.codemedic.core.learn.Outcome;
import dev.codemedic.core.model.Exchange;
import dev.codemedic.core.rank.Scoring;
import dev.codemedic.learn.rule.Rule;
import java.time.Instant;
import java.util.List;

/**
 * All that is kept of a project and can be counted.
 *
 * @param heals oldest first
 * @param outcomes what became of proposals, each with the last thing
 * @param exchanges with language models
 * @param rules of the project
 * @param scoring by which proposals are ranked now
 */
public record Records(
        List<HealFacts> heals, List<Outcome> outcomes, List<Exchange> exchanges, List<Rule> rules, Scoring scoring) {
    public Records {
        heals = List.copyOf(heals);
        outcomes = List.copyOf(outcomes);
        exchanges = List.copyOf(exchanges);
        rules = List.copyOf(rules);
    }

    /** Heals whose failure was seen since then, what was decided since then, and what models were asked since then. */
    Records since(Instant from) {
        return new Records(
                heals.stream().filter(heal -> !heal.at().isBefore(from)).toList(),
                outcomes.stream()
                        .filter(outcome -> !outcome.feedback().at().isBefore(from))
                        .toList(),
                exchanges.stream()
                        .filter(exchange -> !exchange.at().isBefore(from))
                        .toList(),
                rules,
                scoring);
    }
}
