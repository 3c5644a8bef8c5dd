package dev.codemedic.models.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codemedic.core.failure.Failure;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.verify.Assessment;
import dev.codemedic.core.verify.Gate;
import dev.codemedic.core.verify.TestRun;
import dev.codemedic.core.verify.Verdict;
import dev.codemedic.models.standin.Reply;
import dev.codemedic.models.standin.StandIn;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsultationTest {
    @TempDir
    Path root;

    private Report report;

    @BeforeEach
    void project() throws IOException {
        report = Report.in(root);
    }

    private ModelConsultation consultation(Tactics tactics, StandIn... servers) throws IOException {
        return new ModelConsultation(report.dialogue(servers), tactics, report.attempt());
    }

    private static Tactics samples(int number) {
        return new Tactics(number, 3, List.of(), Duration.ofSeconds(20));
    }

    private static Tactics order(String... names) {
        return new Tactics(1, 3, List.of(names), Duration.ofSeconds(20));
    }

    private static Assessment rejected(Candidate candidate, Gate gate, @Nullable Failure remaining) {
        return new Assessment(
                candidate,
                new Verdict.Rejected(gate, "it fails"),
                List.of(),
                List.of(),
                remaining,
                Duration.ofMillis(5));
    }

    private static boolean asks(StandIn.Asked asked, String instruction) {
        return asked.text().startsWith(instruction);
    }

    /** Each fix is another one. */
    private static Reply another(AtomicInteger number) {
        return Reply.text(Report.block(
                "    return done / len(jobs)", "    return done / (len(jobs) + " + number.incrementAndGet() + ")"));
    }

    @Test
    void whatWasRejectedIsReflectedOnWhenTheNextRoundBegins() throws Exception {
        try (var server = StandIn.answering(asked -> Reply.text(
                asks(asked, "A change that was meant to mend") ? "WHY: it guards the wrong place" : Report.GUARD))) {
            var consultation = consultation(samples(1), server);
            var first = consultation.propose().getFirst();
            consultation.learn(List.of(rejected(first, Gate.TESTS, null)));
            assertThat(server.asked()).as("learning asks nobody").hasSize(1);
            assertThat(consultation.propose()).as("the same again").isEmpty();
            assertThat(server.asked().getLast().text())
                    .contains("was tried: rejected at tests: it fails it guards the wrong place");
            assertThat(consultation.account()).last().asString().endsWith("it repeats what was rejected");
        }
    }

    @Test
    void theRootCauseIsAskedForAfterTheFirstRoundAndStaysRefuted() throws Exception {
        var fixes = new AtomicInteger();
        var causes = new AtomicInteger();
        try (var server = StandIn.answering(asked -> {
            if (asks(asked, "You find the root cause")) {
                return Reply.text("CAUSE: theory " + (1 + causes.getAndIncrement() / 3)
                        + "\nCATEGORY: code\nFILE: report.py\nSTRATEGY: guard it");
            }
            return asks(asked, "A change that was meant") ? Reply.text("none") : another(fixes);
        })) {
            var consultation = consultation(order("agentless"), server);
            var same = report.diagnosis().failure();
            consultation.learn(List.of(rejected(consultation.propose().getFirst(), Gate.FAILING_RUN, same)));
            assertThat(server.asked()).as("cheap first").hasSize(1);

            consultation.learn(List.of(rejected(consultation.propose().getFirst(), Gate.FAILING_RUN, same)));
            assertThat(server.asked().getLast().text())
                    .contains("A model takes this for the cause: theory 1", "It would mend it so: guard it");

            consultation.propose();
            var asked = server.asked();
            assertThat(asked.getLast().text())
                    .contains("A model takes this for the cause: theory 2")
                    .contains("Causes that were refuted by running the program.", "- theory 1");
            assertThat(consultation.account())
                    .contains("ollama/stand-in:1b: root cause, 100 % agree: theory 1")
                    .contains("ollama/stand-in:1b: root cause, 100 % agree: theory 2");
        }
    }

    @Test
    void severalModelsAreAskedForTheCauseAndTheirAgreementIsTold() throws Exception {
        var fixes = new AtomicInteger();
        try (var one = StandIn.answering(asked -> asks(asked, "You find the root cause")
                        ? Reply.text("CAUSE: no jobs\nCATEGORY: code\nFILE: report.py")
                        : another(fixes));
                var two = StandIn.answering(asked -> asks(asked, "You find the root cause")
                        ? Reply.text("CAUSE: the disk\nCATEGORY: environment")
                        : another(fixes))) {
            var consultation = consultation(samples(1), one, two);
            consultation.learn(List.of(rejected(consultation.propose().getFirst(), Gate.TESTS, null)));
            var second = consultation.propose();
            assertThat(second).as("of both models").hasSize(2);
            assertThat(consultation.account())
                    .contains("ollama/stand-in:1b: root cause, 67 % agree: no jobs")
                    .contains("ollama/stand-in:1b: ensemble: 2 candidates");
        }
    }

    @Test
    void aRoundThatGetsFurtherIsFollowedByAStepOnTopOfIt() throws Exception {
        var fixes = new AtomicInteger();
        try (var server = StandIn.answering(asked -> another(fixes))) {
            var consultation = consultation(samples(1), server);
            var first = consultation.propose().getFirst();
            consultation.learn(List.of(rejected(first, Gate.FAILING_RUN, report.failure("TypeError", "no", 5))));
            consultation.propose();
            assertThat(server.asked().getLast().text()).contains("Make one step only", "TypeError: no");
        }
    }

    @Test
    void itEndsAfterThreeRoundsAndLaterWhereEachGetsFurther() throws Exception {
        var fixes = new AtomicInteger();
        try (var server = StandIn.answering(asked -> another(fixes))) {
            var stuck = consultation(order("agentless"), server);
            int rounds = 0;
            for (var proposed = stuck.propose(); !proposed.isEmpty(); proposed = stuck.propose()) {
                rounds++;
                stuck.learn(List.of(rejected(proposed.getFirst(), Gate.BUILDS, null)));
            }
            assertThat(rounds).as("the first round is further than none").isEqualTo(4);
            assertThat(stuck.account()).last().asString().contains("gave up after 4 rounds");

            var moving = consultation(order("agentless"), server);
            var gates = List.of(
                    Gate.BUILDS, Gate.FAILING_RUN, Gate.OUTPUT, Gate.TESTS, Gate.REPEAT, Gate.FAILING_STATEMENT);
            rounds = 0;
            for (var proposed = moving.propose(); !proposed.isEmpty(); proposed = moving.propose()) {
                moving.learn(List.of(rejected(proposed.getFirst(), gates.get(rounds++), null)));
            }
            assertThat(rounds).isEqualTo(5);
        }
    }

    @Test
    void aJudgeOnlyDoubts() throws Exception {
        try (var server = StandIn.answering(asked -> Reply.text(
                asks(asked, "You read a change that has passed")
                        ? "EXPLANATION: 2\nDOUBT: a rate of 0 is no rate\nVERDICT: verified, confidence 1.0"
                        : Report.GUARD))) {
            var consultation = consultation(samples(1), server);
            var candidate = consultation.propose().getFirst();
            var tests = new TestRun(3, 0, 0, List.of(), true);
            var healed = new Assessment(
                    candidate, new Verdict.Plausible(tests, "so"), List.of(), List.of(), null, Duration.ofMillis(5));
            var doubt = consultation.doubt(healed).orElseThrow();
            assertThat(doubt).isEqualTo("ollama/stand-in:1b doubts it: a rate of 0 is no rate");
            assertThat(healed.doubted(doubt).verdict()).isInstanceOf(Verdict.Survives.class);
            assertThat(consultation.account()).last().asString().endsWith("grade 2 of 5 for the explanation");
        }
        try (var silent = StandIn.answering(Reply.text(Report.GUARD), Reply.text("EXPLANATION: 5\nDOUBT: none"))) {
            var consultation = consultation(samples(1), silent);
            var healed = new Assessment(
                    consultation.propose().getFirst(),
                    new Verdict.Survives("so"),
                    List.of(),
                    List.of(),
                    null,
                    Duration.ofMillis(5));
            assertThat(consultation.doubt(healed)).isEmpty();
        }
    }

    @Test
    void aFailureThatReachesFarIsPlannedEarlier() throws Exception {
        try (var server = StandIn.answering(Reply.text("x"))) {
            var dialogue = report.dialogue(server);
            var none = Optional.<Progress>empty();
            var plain = new Ladder(dialogue, samples(2), Difficulty.PLAIN);
            var wide = new Ladder(dialogue, samples(2), Difficulty.WIDE);
            assertThat(List.of(1, 2, 3, 4))
                    .map(number -> plain.of(number, none).name())
                    .containsExactly("agentless", "agentless", "multi-agent", "multi-agent");
            assertThat(List.of(1, 2, 3))
                    .map(number -> wide.of(number, none).name())
                    .containsExactly("agentless", "multi-agent", "agentless");
            assertThat(Difficulty.of(report.diagnosis().failure())).isEqualTo(Difficulty.PLAIN);
        }
    }

    @Test
    void evidenceIsCutOnlyWhenItsSecretsAreHidden() throws Exception {
        try (var server = StandIn.answering(Reply.text(Report.GUARD))) {
            var consultation = consultation(samples(1), server);
            var first = consultation.propose().getFirst();
            var evidence = "x ".repeat(730) + "ghp_" + "a1B2c3D4e5F6".repeat(3);
            consultation.learn(List.of(new Assessment(
                    first,
                    new Verdict.Rejected(Gate.TESTS, evidence),
                    List.of(),
                    List.of(),
                    null,
                    Duration.ofMillis(5))));
            consultation.propose();
            assertThat(server.asked().get(1).text()).contains("x x x").doesNotContain("ghp_");
        }
    }
}
