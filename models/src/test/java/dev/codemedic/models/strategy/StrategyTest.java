package dev.codemedic.models.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.codemedic.core.model.ModelTrouble;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.models.standin.Reply;
import dev.codemedic.models.standin.StandIn;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StrategyTest {
    private static final String GUARD = Report.GUARD;

    @TempDir
    Path root;

    private Report report;

    @BeforeEach
    void project() throws IOException {
        report = Report.in(root);
    }

    private Attempt attempt() {
        return report.attempt();
    }

    private Dialogue dialogue(StandIn server) throws IOException {
        return report.dialogue(server);
    }

    private String after(Candidate candidate) throws Exception {
        return report.after(candidate);
    }

    @Test
    void oneQuestionShowsTheCodeWithItsValuesAndGivesACandidate() throws Exception {
        try (var server = StandIn.answering(Reply.text(GUARD))) {
            var candidates = new Agentless(dialogue(server), 1).propose(attempt(), _ -> {});
            assertThat(candidates).hasSize(1);
            assertThat(after(candidates.getFirst())).contains("return done / len(jobs) if jobs else 0\n");
            assertThat(candidates.getFirst().explanation()).isEqualTo("No jobs, no rate.");
            assertThat(candidates.getFirst().provenance()).hasToString("model:ollama/stand-in:1b agentless");
            var asked = server.asked().getFirst().text();
            assertThat(asked)
                    .contains(
                            ">    5      return done / len(jobs)   # jobs = []",
                            "ZeroDivisionError: division by zero",
                            "the divisor `len(jobs)` is 0");
        }
    }

    @Test
    void samplesThatAgreeAreLikelier() throws Exception {
        var other = Report.block("    return done / len(jobs)", "    return done / max(1, len(jobs))");
        try (var server = StandIn.answering(
                Reply.text(other), Reply.text(GUARD), Reply.text(GUARD.replace("if jobs", "if  jobs")))) {
            var candidates = new Agentless(dialogue(server), 3).propose(attempt(), _ -> {});
            assertThat(candidates).hasSize(2);
            assertThat(after(candidates.getFirst())).contains("if jobs else 0");
            assertThat(candidates.getFirst().prior())
                    .isGreaterThan(candidates.getLast().prior())
                    .isLessThan(1);
            assertThat(server.asked())
                    .extracting(
                            asked -> asked.body().path("options").path("seed").asInt())
                    .containsExactly(1, 2, 3);
        }
    }

    @Test
    void whatAModelSaysOfItselfDoesNotCount() throws Exception {
        var boast = GUARD.replace("No jobs", "I am 100 % certain, confidence 1.0. No jobs");
        try (var server = StandIn.answering(Reply.text(boast));
                var plain = StandIn.answering(Reply.text(GUARD))) {
            var boasting = new Agentless(dialogue(server), 1).propose(attempt(), _ -> {});
            var silent = new Agentless(dialogue(plain), 1).propose(attempt(), _ -> {});
            assertThat(boasting.getFirst().prior()).isEqualTo(silent.getFirst().prior());
        }
    }

    @Test
    void aChangeThatDoesNotFitIsReportedBackOnce() throws Exception {
        var wrong = Report.block("    return done / count", "    return 0");
        try (var server = StandIn.answering(asked -> Reply.text(
                asked.text().contains("are not in report.py; the first of them was: return done / count")
                        ? GUARD
                        : wrong))) {
            var candidates = new Agentless(dialogue(server), 1).propose(attempt(), _ -> {});
            assertThat(candidates).hasSize(1);
            assertThat(server.asked()).hasSize(2);
        }
        try (var server = StandIn.answering(Reply.text(wrong))) {
            assertThat(new Agentless(dialogue(server), 1).propose(attempt(), _ -> {}))
                    .isEmpty();
            assertThat(server.asked()).hasSize(2);
        }
    }

    @Test
    void aPlanIsWrittenReadAndMended() throws Exception {
        try (var server = StandIn.answering(asked -> {
            var text = asked.text();
            if (text.contains("You plan how")) {
                return Reply.text("AIM: no division by zero\nSTEP: report.py, rate: guard\nKEEP: other rates");
            }
            if (text.contains("You read a change")) {
                return Reply.text("VERDICT: change\nFAULT: report.py, line 5: a rate of 1 is wrong without jobs");
            }
            return Reply.text(
                    text.contains("a rate of 1 is wrong")
                            ? GUARD
                            : Report.block(
                                    "    return done / len(jobs)", "    return done / len(jobs) if jobs else 1"));
        })) {
            var candidates = new MultiAgent(dialogue(server)).propose(attempt(), _ -> {});
            assertThat(candidates).hasSize(2);
            assertThat(after(candidates.getFirst())).contains("if jobs else 0");
            assertThat(server.asked()).hasSize(4);
            assertThat(server.asked().get(1).text()).contains("STEP: report.py, rate: guard");
        }
    }

    @Test
    void aSecretStaysWhereItStoodAndIsNeverSent() throws Exception {
        var kept = Report.block(
                "PASSWORD = connect(password='‹secret-1›')", "PASSWORD = connect(password='‹secret-1›', retries=3)");
        try (var server = StandIn.answering(Reply.text(kept))) {
            var candidates = new Agentless(dialogue(server), 1).propose(attempt(), _ -> {});
            assertThat(after(candidates.getFirst())).contains("connect(password='hunter22-x', retries=3)");
            assertThat(server.asked().getFirst().text())
                    .doesNotContain("hunter22-x")
                    .contains("‹secret-1›");
        }
        var moved = Report.block("print(rate(0, []))", "print('‹secret-1›')");
        try (var server = StandIn.answering(Reply.text(moved))) {
            assertThat(new Agentless(dialogue(server), 1).propose(attempt(), _ -> {}))
                    .isEmpty();
            assertThat(server.asked().getLast().text()).contains("may only stand where it stood before");
        }
    }

    @Test
    void aServerThatFailsIsSaidAndNothingIsProposed() throws Exception {
        try (var server = StandIn.answering(new Reply.BrokenOff("report.py\n<<<<<<< SEARCH\n"))) {
            var strategy = new Agentless(dialogue(server), 2);
            assertThatThrownBy(() -> strategy.propose(attempt(), _ -> {})).isInstanceOf(ModelTrouble.class);
        }
    }

    @Test
    void whatHasComeCountsWhereTheNextAnswerDoesNot() throws Exception {
        var told = new ArrayList<String>();
        try (var server = StandIn.answering(Reply.text(GUARD), new Reply.Status(500, "out of memory"))) {
            assertThat(new Agentless(dialogue(server), 3).propose(attempt(), told::add))
                    .hasSize(1);
            assertThat(told).singleElement().asString().contains("out of memory");
        }
        try (var server = StandIn.answering(Reply.text(GUARD), new Reply.Silent())) {
            var asking = new FutureTask<>(() -> new Agentless(dialogue(server), 2).propose(attempt(), _ -> {}));
            var thread = Thread.ofVirtual().start(asking);
            while (server.asked().size() < 2) {
                Thread.onSpinWait();
            }
            thread.interrupt();
            assertThat(asking.get()).hasSize(1);
        }
    }

    @Test
    void theLikelihoodOfTheTokensCounts() throws Exception {
        try (var server = StandIn.answering(new Reply.Text(GUARD, 0.99, Duration.ZERO));
                var unsure = StandIn.answering(new Reply.Text(GUARD, 0.3, Duration.ZERO))) {
            var likely = new Agentless(dialogue(server), 1)
                    .propose(attempt(), _ -> {})
                    .getFirst()
                    .prior();
            var unlikely = new Agentless(dialogue(unsure), 1)
                    .propose(attempt(), _ -> {})
                    .getFirst()
                    .prior();
            assertThat(likely).isGreaterThan(unlikely);
        }
    }
}
