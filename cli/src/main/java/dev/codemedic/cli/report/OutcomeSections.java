package dev.codemedic.cli.report;

import dev.codemedic.core.decide.StopReason;
import dev.codemedic.learn.report.Fate;
import dev.codemedic.learn.report.Figures;
import dev.codemedic.learn.report.Outcomes;
import dev.codemedic.learn.report.Tally;
import dev.codemedic.learn.report.TypeFigures;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What came of heals, by outcome, by type of error, and of those without a fix by reason. */
final class OutcomeSections {
    private static final int MOST_TYPES = 15;
    private static final Map<String, StopReason> REASONS =
            Stream.of(StopReason.values()).collect(Collectors.toMap(StopReason::code, Function.identity()));
    private static final Map<String, Fate> FATES =
            Stream.of(Fate.values()).collect(Collectors.toMap(Fate::code, Function.identity()));

    private OutcomeSections() {}

    static Section outcomes(Figures figures) {
        var outcomes = figures.outcomes();
        if (outcomes.heals() == 0) {
            return Section.of(
                    "outcomes",
                    "What came of it",
                    "No failure was looked at in this time. Start programs and tests under medic, and the first that"
                            + " fails is counted here: medic run -- python3 app.py");
        }
        return new Section(
                "outcomes",
                "What came of it",
                List.of("Verified: all tests pass and old behaviour is kept. Plausible: all tests pass. Survives: the"
                        + " failure is gone, and there is nothing more to check it by."),
                List.of(),
                List.of(),
                List.of(
                        tallies("How far each heal came", "Result", outcomes.reached(), outcomes),
                        tallies("What became of the proposals", "Now", outcomes.fates(), outcomes)));
    }

    private static Table tallies(String caption, String first, List<Tally> tallies, Outcomes outcomes) {
        int most = tallies.stream().mapToInt(Tally::count).max().orElse(1);
        return new Table(
                caption,
                Table.heads(first, "|", "#Heals", "#Share"),
                tallies.stream()
                        .map(tally -> new Table.Row(
                                words(tally.code()),
                                List.of(
                                        Table.bar(tally.count(), most, tone(tally.code())),
                                        Table.number(tally.count()),
                                        Table.number(Words.percent(tally.count(), outcomes.heals())))))
                        .toList());
    }

    private static String words(String code) {
        var fate = FATES.get(code);
        return fate == null
                ? code
                : switch (fate) {
                    case STAYED -> "in the project, probation over";
                    case APPLIED -> "in the project";
                    case EDITED -> "in the project, edited by hand";
                    case REJECTED -> "rejected";
                    case UNDONE -> "undone";
                    case CAME_BACK -> "undone, since the failure came back";
                    case OFFERED -> "offered, not decided on";
                    case REPLACED -> "offered, then healed anew";
                    case HELD_BACK -> "held back by policy";
                    case NO_PROPOSAL -> "no proposal";
                };
    }

    private static String tone(String code) {
        var fate = FATES.get(code);
        return fate == null
                ? REASONS.containsKey(code) ? "none" : code
                : switch (fate) {
                    case STAYED, APPLIED -> "kept";
                    case EDITED -> "edited";
                    case REJECTED -> "rejected";
                    case UNDONE -> "undone";
                    case CAME_BACK -> "came-back";
                    case OFFERED, REPLACED, HELD_BACK -> "open";
                    case NO_PROPOSAL -> "none";
                };
    }

    static Section types(Figures figures) {
        if (figures.types().isEmpty()) {
            return Section.of(
                    "types", "By type of error", "Each type of error that fails under medic gets a line here.");
        }
        var words = new ArrayList<String>();
        var shown = Section.first(figures.types(), MOST_TYPES, words, "type");
        int most = shown.getFirst().heals();
        return new Section(
                "types",
                "By type of error",
                words,
                List.of(
                        new Section.Key("kept", "fix in the project"),
                        new Section.Key("open", "proposal only"),
                        new Section.Key("none", "no proposal")),
                List.of(),
                List.of(new Table(
                        "Heals by type of error and language",
                        Table.heads("Type", "Language", "|", "#Heals", "#Proposal", "#In project"),
                        shown.stream().map(type -> row(type, most)).toList())));
    }

    private static Table.Row row(TypeFigures type, int most) {
        int open = Math.max(0, type.healed() - type.in());
        return new Table.Row(
                Words.simple(type.type()),
                List.of(
                        Table.text(type.language()),
                        Table.bar(
                                most,
                                new Table.Stretch(type.in(), "kept"),
                                new Table.Stretch(open, "open"),
                                new Table.Stretch(type.heals() - type.in() - open, "none")),
                        Table.number(type.heals()),
                        Table.number(type.healed()),
                        Table.number(type.in())));
    }

    static Section unhealed(Figures figures) {
        var rows = figures.outcomes().reached().stream()
                .flatMap(tally ->
                        Optional.ofNullable(REASONS.get(tally.code()))
                                .map(reason -> row(reason, tally.count()))
                                .stream())
                .toList();
        if (rows.isEmpty()) {
            return Section.of(
                    "unhealed",
                    "What was not healed, and what to do",
                    figures.outcomes().heals() == 0
                            ? "Where medic has no fix, the reason stands here, and what you can do about it."
                            : "Every heal ended with a proposal.");
        }
        return new Section(
                "unhealed",
                "What was not healed, and what to do",
                List.of("No safe fix is a result, too, and has a reason."),
                List.of(),
                List.of(),
                List.of(new Table(
                        "Heals without a proposal, by reason",
                        Table.heads("Code", "#Heals", "What it means", "What you can do"),
                        rows)));
    }

    private static Table.Row row(StopReason reason, int count) {
        return new Table.Row(
                reason.code(),
                List.of(Table.number(count), Table.text(sentence(reason.words())), Table.text(Advice.on(reason))));
    }

    private static String sentence(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
    }
}
