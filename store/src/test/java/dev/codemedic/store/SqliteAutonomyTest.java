package dev.codemedic.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codemedic.core.learn.Autonomy;
import dev.codemedic.core.learn.Breaker;
import dev.codemedic.core.learn.Caps;
import dev.codemedic.core.learn.Feedback;
import dev.codemedic.core.learn.Incident;
import dev.codemedic.core.learn.Probation;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteAutonomyTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @TempDir
    Path folder;

    private SqliteArchive opened() {
        return SqliteArchive.open(folder.resolve("medic.db"));
    }

    private static long applied(SqliteArchive archive, int minute, Feedback.Kind then) {
        var at = NOON.plusSeconds(60L * minute);
        long heal =
                archive.cases().record(Cases.healed("KeyError", "f" + minute)).number();
        archive.feedback().add(new Feedback(heal, 1, Feedback.Kind.ACCEPTED, "", true, at));
        if (then != Feedback.Kind.ACCEPTED) {
            archive.feedback().add(new Feedback(heal, 1, then, "", false, at.plusSeconds(1)));
        }
        return heal;
    }

    private static Breaker breaker(SqliteArchive archive) {
        return new Breaker(archive.autonomy(), archive.feedback());
    }

    @Test
    void ofManyClaimsAtOnceNoMoreAreGivenThanTheCapsAllow() throws Exception {
        opened().close();
        var caps = new Caps(3, 10);
        var start = new CyclicBarrier(8);
        var claims = new ArrayList<Future<Boolean>>();
        try (var pool = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 8; i++) {
                claims.add(pool.submit(() -> {
                    try (var archive = opened()) {
                        start.await();
                        return archive.autonomy().claim(caps, NOON).isPresent();
                    }
                }));
            }
        }
        int given = 0;
        for (var claim : claims) {
            given += claim.get() ? 1 : 0;
        }
        assertThat(given).isEqualTo(3);
    }

    @Test
    void aClaimIsForAnHourAndADayAndCanBeGivenBack() {
        try (var archive = opened()) {
            var autonomy = archive.autonomy();
            var caps = new Caps(1, 2);
            long first = autonomy.claim(caps, NOON).orElseThrow();
            assertThat(autonomy.claim(caps, NOON.plusSeconds(3599))).isEmpty();
            autonomy.release(first);
            assertThat(autonomy.claim(caps, NOON.plusSeconds(3599))).isPresent();
            assertThat(autonomy.claim(caps, NOON.plusSeconds(7300))).isPresent();
            assertThat(autonomy.claim(caps, NOON.plusSeconds(14_400))).isEmpty();
        }
    }

    @Test
    void twoInARowThatDidNotStayOpenTheBreakerUntilItIsRearmed() {
        try (var archive = opened()) {
            applied(archive, 1, Feedback.Kind.STAYED);
            applied(archive, 2, Feedback.Kind.CAME_BACK);
            assertThat(breaker(archive).open(NOON.plusSeconds(200))).isEmpty();
            applied(archive, 3, Feedback.Kind.UNDONE);
            assertThat(breaker(archive).open(NOON.plusSeconds(300)))
                    .hasValueSatisfying(why -> assertThat(why).contains("the last 2"));
            applied(archive, 5, Feedback.Kind.STAYED);
            assertThat(breaker(archive).open(NOON.plusSeconds(400))).isPresent();
            archive.autonomy().note(Autonomy.Event.REARMED, "", NOON.plusSeconds(500));
            assertThat(breaker(archive).open(NOON.plusSeconds(501))).isEmpty();
            applied(archive, 9, Feedback.Kind.UNDONE);
            assertThat(breaker(archive).open(NOON.plusSeconds(600))).isEmpty();
        }
    }

    @Test
    void threeOfTheLastFiveOpenIt() {
        try (var archive = opened()) {
            applied(archive, 1, Feedback.Kind.UNDONE);
            applied(archive, 2, Feedback.Kind.STAYED);
            applied(archive, 3, Feedback.Kind.UNDONE);
            applied(archive, 4, Feedback.Kind.ACCEPTED);
            assertThat(breaker(archive).open(NOON)).isEmpty();
            applied(archive, 5, Feedback.Kind.CAME_BACK);
            assertThat(breaker(archive).open(NOON))
                    .hasValueSatisfying(why -> assertThat(why).contains("3 of the last 5"));
        }
    }

    @Test
    void capsThatAreHitAgainAndAgainOpenIt() {
        try (var archive = opened()) {
            for (int i = 0; i < 3; i++) {
                assertThat(breaker(archive).open(NOON)).isEmpty();
                archive.autonomy().note(Autonomy.Event.CAPPED, "", NOON);
            }
            assertThat(breaker(archive).open(NOON)).isPresent();
        }
    }

    @Test
    void aStormOpensItAndIsOverAfterAnHour() {
        try (var archive = opened()) {
            for (int i = 0; i < Breaker.STORM; i++) {
                assertThat(breaker(archive).storm(NOON)).isFalse();
            }
            assertThat(breaker(archive).storm(NOON)).isTrue();
            assertThat(breaker(archive).storm(NOON.plusSeconds(3601))).isFalse();
            assertThat(breaker(archive).open(NOON.plusSeconds(3601))).isPresent();
        }
    }

    @Test
    void aProbationEndsOnceWithAllThatBelongsToIt() {
        try (var archive = opened()) {
            long heal = applied(archive, 1, Feedback.Kind.ACCEPTED);
            archive.probations().note(Probation.of("C-1", heal, 1, NOON, 5, NOON.plusSeconds(60)));
            assertThat(archive.probations().passed("C-1")).hasValue(4);
            var back = new Feedback(heal, 1, Feedback.Kind.CAME_BACK, "again", false, NOON);
            assertThat(archive.probations()
                            .end("C-1", Probation.State.ENDED, Optional.of(back), Optional.of(Incident.State.UNDONE)))
                    .isTrue();
            assertThat(archive.probations()
                            .end("C-1", Probation.State.ENDED, Optional.of(back), Optional.of(Incident.State.APPLIED)))
                    .isFalse();
            assertThat(archive.probations().passed("C-1")).isEmpty();
            assertThat(archive.feedback().of(heal)).hasSize(2);
            assertThat(archive.cases().heal(heal).orElseThrow().incident().state())
                    .isEqualTo(Incident.State.UNDONE);
        }
    }

    @Test
    void rejectionsAreTakenBackAsIfTheyHadNotBeenSaid() {
        try (var archive = opened()) {
            var kept = archive.cases().record(Cases.healed("KeyError", "f"));
            archive.feedback().add(new Feedback(kept.number(), 1, Feedback.Kind.REJECTED, "wrong", false, NOON));
            assertThat(archive.feedback().withdraw(kept.incident().fingerprint()))
                    .isEqualTo(1);
            assertThat(archive.feedback().outcomes(9)).isEmpty();
        }
    }
}
