package dev.codemedic.cli.report;

import dev.codemedic.core.propose.Provenance;
import dev.codemedic.learn.report.Figures;
import dev.codemedic.learn.report.ModelFigures;
import dev.codemedic.learn.report.SourceFigures;
import java.time.Duration;
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
                List.of("Every word that was sent stands in medic ledger."),
                List.of(),
                rows.isEmpty() ? List.of() : List.of(TimesChart.of("models-chart", "Time to an answer", rows)),
                List.of(answers(figures.models()), costs(figures.models())));
    }

    private static Table answers(List<ModelFigures> models) {
        return new Table(
                "Answers",
                Table.heads("Model", "#Questions", "#Answers", "#Median", "#95th percentile"),
                models.stream()
                        .map(model -> new Table.Row(
                                model.model(),
                                List.of(
                                        Table.number(model.questions()),
                                        Table.number(model.answers()),
                                        time(model, model.response().median()),
                                        time(model, model.response().p95()))))
                        .toList());
    }

    private static Table.Cell time(ModelFigures model, Duration time) {
        return Table.number(model.response().count() > 0 ? Words.time(time) : "–");
    }

    private static Table costs(List<ModelFigures> models) {
        return new Table(
                "Costs",
                Table.heads("Model", "Where", "#Tokens asked", "#Tokens answered", "#Dollars"),
                models.stream()
                        .map(model -> new Table.Row(
                                model.model(),
                                List.of(
                                        Table.text(model.local() ? "this machine" : "away"),
                                        Table.number(model.questionTokens()),
                                        Table.number(model.answerTokens()),
                                        Table.number(Words.dollars(model.dollars())))))
                        .toList());
    }

    private static String shortened(String name) {
        int most = 20;
        return name.codePointCount(0, name.length()) <= most
                ? name
                : name.substring(0, name.offsetByCodePoints(0, most - 1)) + "…";
    }
}
