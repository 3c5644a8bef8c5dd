package dev.codemedic.cli.report;

import dev.codemedic.core.propose.Provenance;
import dev.codemedic.learn.report.Figures;
import dev.codemedic.learn.report.ModelFigures;
import dev.codemedic.learn.report.SourceFigures;
import java.util.List;

/** Where fixes come from, and what language models had to do with it. */
final class SourceSections {

    private SourceSections() {}

    static Section sources(Figures figures) {
        if (figures.sources().isEmpty()) {
            return Section.of(
                    "sources",
                    "Where the fixes come from",
                    "Templates, search by tests, lessons, rules and models are counted here, once there is a proposal.");
        }
        int most = figures.sources().stream().mapToInt(SourceFigures::won).max().orElse(1);
        return new Section(
                "sources",
                "Where the fixes come from",
                List.of("The source of the best proposal of each heal, and what became of what it proposed."),
                List.of(),
                List.of(),
                List.of(new Table(
                        "Heals by the source of the best proposal",
                        Table.heads("Source", "|", "#Best", "#Decided on", "#In project"),
                        figures.sources().stream()
                                .map(source -> new Table.Row(
                                        name(source),
                                        List.of(
                                                Table.bar(source.won(), most, "verified"),
                                                Table.number(source.won()),
                                                Table.number(source.decided()),
                                                Table.number(source.in()))))
                                .toList())));
    }

    private static String name(SourceFigures source) {
        return switch (source.source()) {
            case "template" -> "templates";
            case Provenance.SEARCH -> "search by tests";
            case Provenance.LESSON -> "lessons (memory)";
            case Provenance.RULE -> "rules (memory)";
            case Provenance.MODEL -> "model " + source.model();
            default -> source.source();
        };
    }

    static Section models(Figures figures) {
        if (figures.models().isEmpty()) {
            return Section.of(
                    "models",
                    "Language models",
                    "None was asked. Where you set one (medic init --model), it is asked only where nothing else heals.");
        }
        var rows = figures.models().stream()
                .filter(model -> model.response().count() > 0)
                .limit(8)
                .map(model -> new TimesChart.Row(shortened(model.model()), model.response(), "open"))
                .toList();
        return new Section(
                "models",
                "Language models",
                List.of("Medic ledger shows every word that was sent."),
                List.of(),
                rows.isEmpty() ? List.of() : List.of(TimesChart.of("models-chart", "Time to an answer", rows)),
                List.of(new Table(
                        "What models were asked",
                        Table.heads(
                                "Model",
                                "Where",
                                "#Questions",
                                "#Answers",
                                "#Median",
                                "#95th percentile",
                                "#Tokens asked",
                                "#Tokens answered",
                                "#Cost"),
                        figures.models().stream().map(SourceSections::row).toList())));
    }

    private static Table.Row row(ModelFigures model) {
        boolean answered = model.response().count() > 0;
        return new Table.Row(
                model.model(),
                List.of(
                        Table.text(model.local() ? "this machine" : "away"),
                        Table.number(model.questions()),
                        Table.number(model.answers()),
                        Table.number(answered ? Words.time(model.response().median()) : "–"),
                        Table.number(answered ? Words.time(model.response().p95()) : "–"),
                        Table.number(model.questionTokens()),
                        Table.number(model.answerTokens()),
                        Table.number(Words.dollars(model.dollars()))));
    }

    private static String shortened(String name) {
        int most = 20;
        return name.codePointCount(0, name.length()) <= most
                ? name
                : name.substring(0, name.offsetByCodePoints(0, most - 1)) + "…";
    }
}
