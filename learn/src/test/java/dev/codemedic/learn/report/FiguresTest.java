package dev.codemedic.learn.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.codemedic.core.decide.StopReason;
import dev.codemedic.core.failure.Fingerprint;
import dev.codemedic.core.learn.Feedback;
import dev.codemedic.core.learn.HealFacts;
import dev.codemedic.core.learn.Incident;
import dev.codemedic.core.learn.Outcome;
import dev.codemedic.core.model.Exchange;
import dev.codemedic.core.model.Usage;
import dev.codemedic.core.propose.Provenance;
import dev.codemedic.core.rank.Score;
import dev.codemedic.core.rank.Scoring;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FiguresTest {
    /** A Sunday. */
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private static final Provenance TEMPLATE = new Provenance("template", "MissingKey");

    private static Incident incident(int number, int seen) {
        return new Incident(
                "M-" + number,
                new Fingerprint("f" + number),
                seen,
                NOON,
                NOON.plusSeconds(number),
                Incident.State.OPEN);
    }

    private static HealFacts healed(int number, Incident incident, String verdict, Provenance origin) {
        return healed(number, incident, verdict, origin, null);
    }

    private static HealFacts healed(
            int number, Incident incident, String verdict, Provenance origin, HealFacts.@Nullable Fate fate) {
        return new HealFacts(
                number,
                incident,
                "python",
                "KeyError",
                "shop.py:3",
                NOON.plusSeconds(number),
                Duration.ofSeconds(number + 10),
                Duration.ofSeconds(number),
                "ask",
                null,
                new HealFacts.Best(origin, verdict),
                fate);
    }

    private static HealFacts stopped(int number, StopReason reason, HealFacts.@Nullable Best best) {
        return new HealFacts(
                number,
                incident(number, 1),
                "java",
                "java.lang.Error",
                "",
                NOON,
                Duration.ofSeconds(5),
                Duration.ZERO,
                "stop",
                reason,
                best,
                null);
    }

    private static HealFacts.Fate fate(Feedback.Kind kind, @Nullable Instant written) {
        return new HealFacts.Fate(kind, written);
    }

    private static Outcome outcome(Feedback.Kind kind, String day, Provenance origin, double confidence) {
        return new Outcome(
                new Feedback(1, 1, kind, "", false, Instant.parse(day + "T10:00:00Z")),
                new Fingerprint("f"),
                origin,
                "",
                "",
                "survives",
                new Score(0, 0, 0, 0, confidence, List.of()));
    }

    private static Figures figures(List<HealFacts> heals, List<Outcome> outcomes, List<Exchange> exchanges) {
        return Figures.of(
                new Records(heals, outcomes, exchanges, List.of(), Scoring.DEFAULT), Instant.EPOCH, ZoneOffset.UTC);
    }

    @Test
    void percentilesAreTimesThatWereMeasured() {
        var hundred =
                LongStream.rangeClosed(1, 100).mapToObj(Duration::ofMillis).toList();
        assertThat(Times.of(hundred.reversed()))
                .isEqualTo(new Times(100, Duration.ofMillis(50), Duration.ofMillis(95)));
        assertThat(Times.of(hundred.subList(0, 3))).isEqualTo(new Times(3, Duration.ofMillis(2), Duration.ofMillis(3)));
        assertThat(Times.of(hundred.subList(0, 20)))
                .isEqualTo(new Times(20, Duration.ofMillis(10), Duration.ofMillis(19)));
        assertThat(Times.of(hundred.subList(6, 7))).isEqualTo(new Times(1, Duration.ofMillis(7), Duration.ofMillis(7)));
        assertThat(Times.of(List.of())).isEqualTo(new Times(0, Duration.ZERO, Duration.ZERO));
    }

    @Test
    void everyHealIsCountedOnceByHowFarItCameAndOnceByWhatBecameOfIt() {
        var again = incident(1, 2);
        var outcomes = figures(
                        List.of(
                                healed(1, again, "survives", TEMPLATE),
                                healed(2, again, "verified", TEMPLATE),
                                healed(3, incident(3, 1), "verified", TEMPLATE, fate(Feedback.Kind.STAYED, NOON)),
                                healed(4, incident(4, 1), "plausible", TEMPLATE, fate(Feedback.Kind.UNDONE, NOON)),
                                stopped(5, StopReason.FLAKY, null),
                                stopped(6, StopReason.ONLY_SUPPRESSIONS, new HealFacts.Best(TEMPLATE, "verified"))),
                        List.of(),
                        List.of())
                .outcomes();
        assertThat(outcomes.heals()).isEqualTo(6);
        assertThat(outcomes.failures()).isEqualTo(5);
        assertThat(outcomes.healed()).isEqualTo(4);
        assertThat(outcomes.reached())
                .containsExactly(
                        new Tally("verified", 2),
                        new Tally("plausible", 1),
                        new Tally("survives", 1),
                        new Tally("flaky", 1),
                        new Tally("only-suppressions", 1));
        assertThat(outcomes.fates())
                .containsExactly(
                        new Tally("stayed", 1),
                        new Tally("undone", 1),
                        new Tally("offered", 1),
                        new Tally("replaced", 1),
                        new Tally("no-proposal", 2));
    }

    @Test
    void aProposalThatIsNotOfferedIsHeldBack() {
        var heal = healed(1, incident(1, 1), "survives", TEMPLATE);
        var held = new HealFacts(
                1,
                heal.incident(),
                "python",
                "KeyError",
                "",
                NOON,
                heal.time(),
                heal.proposed(),
                "diagnose",
                null,
                heal.best(),
                null);
        assertThat(figures(List.of(held), List.of(), List.of()).outcomes().fates())
                .containsExactly(new Tally("held-back", 1));
    }

    @Test
    void typesAreCountedByLanguageAndTheMostFrequentComesFirst() {
        var types = figures(
                        List.of(
                                stopped(1, StopReason.FLAKY, null),
                                healed(2, incident(2, 1), "survives", TEMPLATE),
                                healed(3, incident(3, 1), "survives", TEMPLATE, fate(Feedback.Kind.EDITED, NOON))),
                        List.of(),
                        List.of())
                .types();
        assertThat(types)
                .containsExactly(
                        new TypeFigures("python", "KeyError", 2, 2, 1),
                        new TypeFigures("java", "java.lang.Error", 1, 0, 0));
    }

    @Test
    void acceptanceHasNoGapBetweenPeriods() {
        var days = figures(
                        List.of(),
                        List.of(
                                outcome(Feedback.Kind.STAYED, "2026-11-20", TEMPLATE, 0.5),
                                outcome(Feedback.Kind.REJECTED, "2026-11-18", TEMPLATE, 0.5),
                                outcome(Feedback.Kind.ACCEPTED, "2026-11-18", TEMPLATE, 0.5)),
                        List.of())
                .acceptance();
        assertThat(days.step()).isEqualTo(Acceptance.Step.DAY);
        assertThat(days.all()).isEqualTo(new Acceptance.Decided(2, 0, 1, 0, 0));
        assertThat(days.periods())
                .containsExactly(
                        new Acceptance.Period(LocalDate.of(2026, 11, 18), new Acceptance.Decided(1, 0, 1, 0, 0)),
                        new Acceptance.Period(LocalDate.of(2026, 11, 19), new Acceptance.Decided(0, 0, 0, 0, 0)),
                        new Acceptance.Period(LocalDate.of(2026, 11, 20), new Acceptance.Decided(1, 0, 0, 0, 0)));
    }

    @Test
    void aLongTimeIsShownByWeeksFromMondayOnAndALongerOneByTheNewestMonths() {
        var weeks = figures(
                        List.of(),
                        List.of(
                                outcome(Feedback.Kind.UNDONE, "2026-11-22", TEMPLATE, 0.5),
                                outcome(Feedback.Kind.EDITED, "2026-11-01", TEMPLATE, 0.5)),
                        List.of())
                .acceptance();
        assertThat(weeks.step()).isEqualTo(Acceptance.Step.WEEK);
        assertThat(weeks.periods())
                .extracting(Acceptance.Period::from)
                .containsExactly(
                        LocalDate.of(2026, 10, 26),
                        LocalDate.of(2026, 11, 2),
                        LocalDate.of(2026, 11, 9),
                        LocalDate.of(2026, 11, 16));
        var months = figures(
                        List.of(),
                        List.of(
                                outcome(Feedback.Kind.CAME_BACK, "2026-11-22", TEMPLATE, 0.5),
                                outcome(Feedback.Kind.ACCEPTED, "2023-01-31", TEMPLATE, 0.5)),
                        List.of())
                .acceptance();
        assertThat(months.step()).isEqualTo(Acceptance.Step.MONTH);
        assertThat(months.periods()).hasSize(26);
        assertThat(months.periods().getLast())
                .isEqualTo(new Acceptance.Period(LocalDate.of(2026, 11, 1), new Acceptance.Decided(0, 0, 0, 0, 1)));
        assertThat(months.all().count()).isEqualTo(2);
    }

    @Test
    void timesOfWhatComesFromMemoryStandBesideThoseOfWhatWasLookedFor() {
        var times = figures(
                        List.of(
                                healed(
                                        8,
                                        incident(1, 1),
                                        "survives",
                                        TEMPLATE,
                                        fate(Feedback.Kind.ACCEPTED, NOON.plusSeconds(68))),
                                healed(2, incident(2, 1), "survives", new Provenance(Provenance.LESSON, "M-1")),
                                healed(4, incident(3, 1), "survives", new Provenance(Provenance.RULE, "r")),
                                stopped(4, StopReason.FLAKY, null)),
                        List.of(),
                        List.of())
                .times();
        assertThat(times.anew().proposal()).isEqualTo(new Times(1, Duration.ofSeconds(8), Duration.ofSeconds(8)));
        assertThat(times.remembered().proposal()).isEqualTo(new Times(2, Duration.ofSeconds(2), Duration.ofSeconds(4)));
        assertThat(times.remembered().decision())
                .isEqualTo(new Times(2, Duration.ofSeconds(12), Duration.ofSeconds(14)));
        assertThat(times.all().decision().count()).isEqualTo(3);
        assertThat(times.all().written()).isEqualTo(new Times(1, Duration.ofSeconds(60), Duration.ofSeconds(60)));
        assertThat(times.unhealed()).isEqualTo(new Times(1, Duration.ofSeconds(5), Duration.ofSeconds(5)));
        assertThat(times.speedUp()).contains(4.0);
    }

    @Test
    void sourcesAreCountedByKindAndModelsByName() {
        var sources = figures(
                        List.of(
                                healed(1, incident(1, 1), "survives", TEMPLATE),
                                healed(2, incident(2, 1), "survives", new Provenance("template", "Other")),
                                healed(
                                        3,
                                        incident(3, 1),
                                        "survives",
                                        new Provenance(Provenance.MODEL, "x:7b agentless"))),
                        List.of(
                                outcome(Feedback.Kind.ACCEPTED, "2026-11-22", TEMPLATE, 0.5),
                                outcome(
                                        Feedback.Kind.UNDONE,
                                        "2026-11-22",
                                        new Provenance(Provenance.MODEL, "x:7b tree"),
                                        0.5)),
                        List.of())
                .sources();
        assertThat(sources)
                .containsExactly(
                        new SourceFigures("template", "", 2, 1, 1), new SourceFigures("model", "x:7b", 1, 1, 0));
    }

    @Test
    void ofModelsQuestionsAnswersTimesAndCostsAreTold() {
        var none = Usage.NONE;
        var models = figures(
                        List.of(),
                        List.of(),
                        List.of(
                                new Exchange(NOON, "x", true, none, "asked"),
                                new Exchange(
                                        NOON, "x", true, new Usage(10, 5, Duration.ofSeconds(3), 0.25), "answered"),
                                new Exchange(NOON, "x", true, none, "asked"),
                                new Exchange(NOON, "x", true, new Usage(7, 0, Duration.ofSeconds(60), 0.5), "timeout"),
                                new Exchange(NOON, "y", false, none, "asked")))
                .models();
        assertThat(models)
                .containsExactly(
                        new ModelFigures(
                                "x",
                                true,
                                2,
                                1,
                                new Times(1, Duration.ofSeconds(3), Duration.ofSeconds(3)),
                                17,
                                5,
                                0.75),
                        new ModelFigures("y", false, 1, 0, new Times(0, Duration.ZERO, Duration.ZERO), 0, 0, 0));
    }

    @Test
    void calibrationLeavesOutWhatHasNoConfidenceAndIsNotEnoughBelowThirty() {
        var known = IntStream.range(0, 29)
                .mapToObj(i ->
                        outcome(i < 20 ? Feedback.Kind.STAYED : Feedback.Kind.REJECTED, "2026-11-22", TEMPLATE, 0.7))
                .toList();
        var before = outcome(Feedback.Kind.ACCEPTED, "2026-11-22", TEMPLATE, 0);
        var few = figures(
                        List.of(),
                        Stream.concat(known.stream(), Stream.of(before)).toList(),
                        List.of())
                .calibration();
        assertThat(few.outcomes()).isEqualTo(29);
        assertThat(few.right()).isEqualTo(20);
        assertThat(few.isEnough()).isFalse();
        assertThat(few.reliability().error()).isCloseTo(0.7 - 20.0 / 29, within(1e-9));
        var one = outcome(Feedback.Kind.STAYED, "2026-11-22", TEMPLATE, 0.7);
        assertThat(figures(
                                List.of(),
                                Stream.concat(known.stream(), Stream.of(one)).toList(),
                                List.of())
                        .calibration()
                        .isEnough())
                .isTrue();
    }

    @Test
    void whatWasSeenMoreThanOnceComesAgainTheMostFrequentFirst() {
        var often = incident(1, 7);
        var twice = incident(2, 2);
        var recurrences = figures(
                        List.of(
                                healed(1, twice, "survives", TEMPLATE),
                                healed(2, often, "survives", TEMPLATE),
                                healed(3, often, "survives", TEMPLATE),
                                healed(4, incident(4, 1), "survives", TEMPLATE)),
                        List.of(),
                        List.of())
                .recurrences();
        assertThat(recurrences)
                .extracting(each -> each.incident().id(), Recurrence::heals)
                .containsExactly(tuple("M-1", 2), tuple("M-2", 1));
    }

    @Test
    void onlyWhatCameSinceADayIsCounted() {
        var records = new Records(
                List.of(
                        healed(1, incident(1, 2), "survives", TEMPLATE),
                        healed(9, incident(9, 2), "survives", TEMPLATE)),
                List.of(
                        outcome(Feedback.Kind.ACCEPTED, "2026-11-21", TEMPLATE, 0.5),
                        outcome(Feedback.Kind.UNDONE, "2026-11-23", TEMPLATE, 0.5)),
                List.of(
                        new Exchange(NOON, "x", true, Usage.NONE, "asked"),
                        new Exchange(NOON.plusSeconds(5), "x", true, Usage.NONE, "asked")),
                List.of(),
                Scoring.DEFAULT);
        var figures = Figures.of(records, NOON.plusSeconds(5), ZoneOffset.UTC);
        assertThat(figures.outcomes().heals()).isEqualTo(1);
        assertThat(figures.acceptance().all()).isEqualTo(new Acceptance.Decided(0, 0, 0, 1, 0));
        assertThat(figures.models())
                .singleElement()
                .extracting(ModelFigures::questions)
                .isEqualTo(1);
        assertThat(figures.recurrences())
                .extracting(each -> each.incident().id())
                .containsExactly("M-9");
    }

    @Test
    void ofNothingEverythingIsEmpty() {
        var figures = figures(List.of(), List.of(), List.of());
        assertThat(figures.outcomes()).isEqualTo(new Outcomes(0, 0, 0, List.of(), List.of()));
        assertThat(figures.acceptance().periods()).isEmpty();
        assertThat(figures.times().speedUp()).isEmpty();
        assertThat(figures.calibration().isEnough()).isFalse();
    }
}
