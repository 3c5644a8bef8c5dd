package dev.codemedic.core.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.codemedic.core.failure.Fingerprint;
import dev.codemedic.core.learn.Feedback.Kind;
import dev.codemedic.core.propose.Provenance;
import dev.codemedic.core.rank.Score;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class HistoryTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Fingerprint HERE = new Fingerprint("here");
    private static final Fingerprint OTHER = new Fingerprint("other");
    private static final Provenance MISSING_KEY = new Provenance("template", "MissingKey");
    private static final Provenance NEGATIVE = new Provenance("template", "NegativeSize");

    private final List<Outcome> elsewhere = new ArrayList<>();
    private final List<Outcome> here = new ArrayList<>();

    private static Outcome outcome(Kind kind, Provenance origin, String shape, Fingerprint failure, Instant at) {
        var feedback = new Feedback(1, 1, kind, kind == Kind.REJECTED ? "wrong" : "", false, at);
        return new Outcome(feedback, failure, origin, shape, "change", "survives", new Score(0, 0, 0, 0, 0, List.of()));
    }

    private double of(Provenance origin, String shape) {
        return new History(elsewhere, here, HERE, NOW).of(origin, shape, 0.5).value();
    }

    @Test
    void whereNothingIsKnownItIsWhatShips() {
        assertThat(of(MISSING_KEY, "shape")).isEqualTo(0.5);
        assertThat(new History(elsewhere, here, HERE, NOW)
                        .of(MISSING_KEY, "", 0.5)
                        .reason())
                .isEqualTo("starts at 0.50; nothing like it was decided so far");
    }

    @Test
    void eachKindOfFeedbackMovesIt() {
        for (var kind : Kind.values()) {
            here.clear();
            here.add(outcome(kind, MISSING_KEY, "", OTHER, NOW));
            switch (kind) {
                case ACCEPTED, STAYED ->
                    assertThat(of(MISSING_KEY, "")).as(kind.name()).isGreaterThan(0.5);
                case EDITED -> assertThat(of(MISSING_KEY, "")).isEqualTo(0.5);
                case REJECTED, UNDONE, CAME_BACK ->
                    assertThat(of(MISSING_KEY, "")).as(kind.name()).isLessThan(0.5);
            }
            assertThat(of(NEGATIVE, "")).as("another template").isEqualTo(0.5);
        }
    }

    @Test
    void editedByHandSpeaksForTheKindThatIsUsuallyRejected() {
        here.add(outcome(Kind.EDITED, MISSING_KEY, "", OTHER, NOW));
        assertThat(new History(elsewhere, here, HERE, NOW)
                        .of(MISSING_KEY, "", 0.2)
                        .value())
                .isGreaterThan(0.2);
        assertThat(new History(elsewhere, here, HERE, NOW)
                        .of(MISSING_KEY, "", 0.9)
                        .value())
                .isLessThan(0.9);
    }

    @Test
    void thisProjectCountsAfterOthersAndThisFailureMost() {
        elsewhere.add(outcome(Kind.STAYED, MISSING_KEY, "", OTHER, NOW));
        assertThat(of(MISSING_KEY, "")).isCloseTo((4 * 0.5 + 2) / 6, within(1e-9));
        here.add(outcome(Kind.UNDONE, MISSING_KEY, "", HERE, NOW));
        double project = (4 * (4 * 0.5 + 2) / 6) / 6;
        assertThat(of(MISSING_KEY, "")).isCloseTo(2 * project / 4, within(1e-9));
    }

    @Test
    void patchesOfOneShapeSpeakForEachOtherWhoeverMadeThem() {
        here.add(outcome(Kind.ACCEPTED, MISSING_KEY, "get with a default", OTHER, NOW));
        assertThat(of(NEGATIVE, "get with a default")).isGreaterThan(0.5);
        assertThat(of(NEGATIVE, "another shape")).isEqualTo(0.5);
    }

    @Test
    void whatIsLongAgoCountsLess() {
        here.add(outcome(Kind.ACCEPTED, MISSING_KEY, "", OTHER, NOW.minus(Duration.ofDays(90))));
        assertThat(of(MISSING_KEY, "")).isCloseTo((4 * 0.5 + 0.5) / 4.5, within(1e-9));
    }

    @Test
    void aChangeThatWasTurnedDownForThisFailureIsRefusedUntilItIsAcceptedAgain() {
        here.add(outcome(Kind.REJECTED, MISSING_KEY, "", HERE, NOW.minusSeconds(9)));
        var history = new History(elsewhere, here, HERE, NOW);
        assertThat(history.refused("change")).contains("rejected (wrong)");
        assertThat(history.refused("another change")).isEmpty();
        assertThat(history.refused("")).isEmpty();
        assertThat(new History(elsewhere, here, OTHER, NOW).refused("change")).isEmpty();
        here.addFirst(outcome(Kind.ACCEPTED, MISSING_KEY, "", HERE, NOW));
        assertThat(new History(elsewhere, here, HERE, NOW).refused("change")).isEmpty();
    }

    @Property(tries = 300)
    void itIsAProbabilityWhateverHappened(
            @ForAll @DoubleRange(min = 0, max = 1) double start, @ForAll @Size(max = 40) List<Kind> kinds) {
        var outcomes = kinds.stream()
                .map(kind -> outcome(kind, MISSING_KEY, "shape", HERE, NOW.minusSeconds(kind.ordinal() * 1_000_000L)))
                .toList();
        assertThat(new History(outcomes, outcomes, HERE, NOW)
                        .of(MISSING_KEY, "shape", start)
                        .value())
                .isBetween(0.0, 1.0);
    }
}
