package dev.codemedic.models.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.codemedic.core.diagnosis.Category;
import dev.codemedic.core.diagnosis.Diagnosis;
import dev.codemedic.core.failure.Command;
import dev.codemedic.core.failure.Exit;
import dev.codemedic.core.failure.Failure;
import dev.codemedic.core.failure.Frame;
import dev.codemedic.core.failure.Run;
import dev.codemedic.core.failure.Thrown;
import dev.codemedic.core.failure.Value;
import dev.codemedic.core.failure.Variable;
import dev.codemedic.core.model.ModelTrouble;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.redact.KnownSecrets;
import dev.codemedic.core.redact.Placeholders;
import dev.codemedic.core.redact.Redactor;
import dev.codemedic.core.source.DiskTree;
import dev.codemedic.core.source.SourceTree;
import dev.codemedic.core.verify.Assessment;
import dev.codemedic.core.verify.Gate;
import dev.codemedic.core.verify.Verdict;
import dev.codemedic.models.context.Packer;
import dev.codemedic.models.prompt.Fence;
import dev.codemedic.models.prompt.PromptLibrary;
import dev.codemedic.models.provider.Endpoint;
import dev.codemedic.models.provider.LangChainClient;
import dev.codemedic.models.provider.ModelLimits;
import dev.codemedic.models.provider.Tokens;
import dev.codemedic.models.standin.Reply;
import dev.codemedic.models.standin.StandIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StrategyTest {
    private static final Path REPORT = Path.of("report.py");
    private static final String SOURCE = """
            PASSWORD = connect(password='hunter22-x')


            def rate(done, jobs):
                return done / len(jobs)


            print(rate(0, []))
            """;
    private static final String GUARD =
            block("    return done / len(jobs)", "    return done / len(jobs) if jobs else 0");
    private static final Tokens TOKENS = new Tokens();
    private static final Packer PACKER = new Packer(TOKENS);

    @TempDir
    Path root;

    @BeforeEach
    void project() throws IOException {
        Files.writeString(root.resolve(REPORT), SOURCE);
    }

    private static String block(String search, String replace) {
        return "No jobs, no rate.\n\nreport.py\n<<<<<<< SEARCH\n" + search + "\n=======\n" + replace
                + "\n>>>>>>> REPLACE\n";
    }

    private SourceTree sources() throws IOException {
        return new DiskTree(root.toRealPath());
    }

    private Attempt attempt() throws IOException {
        var jobs = new Variable("jobs", new Value(Value.Kind.SEQUENCE, "list", "[]", 0, List.of()));
        var frame =
                new Frame(root.toRealPath().resolve(REPORT), 5, null, "rate", "report", true, List.of(jobs), List.of());
        var thrown = new Thrown("ZeroDivisionError", "division by zero", Thrown.Link.RAISED, List.of(frame), Map.of());
        var run = new Run(
                Command.of(List.of("python3", "report.py"), root), new Exit.Code(1), "", "", Duration.ofMillis(30));
        var failure = new Failure(Failure.Kind.CRASH, "python", "3.11", List.of(thrown), List.of(), run);
        var diagnosis = new Diagnosis(
                failure, Category.CODE, "the divisor `len(jobs)` is 0", List.of(), List.of(), "", List.of());
        return Attempt.first(diagnosis, sources(), List.of());
    }

    private Dialogue dialogue(StandIn server) throws IOException {
        var endpoint = Endpoint.of(
                "ollama/stand-in:1b", Map.of("OLLAMA_HOST", server.address().toString()));
        var client = new LangChainClient(
                endpoint, new ModelLimits(8192, Duration.ofSeconds(20), 0, 0), TOKENS, HttpClient.newHttpClient());
        return new Dialogue(
                _ -> client,
                PromptLibrary.read(root.resolve("none")),
                "backend",
                Fence.fresh(),
                new Placeholders(new Redactor(KnownSecrets.NONE)),
                _ -> {});
    }

    private String after(Candidate candidate) throws Exception {
        return Objects.requireNonNull(candidate.patch().applied(sources()).get(REPORT))
                .text();
    }

    @Test
    void oneQuestionShowsTheCodeWithItsValuesAndGivesACandidate() throws Exception {
        try (var server = StandIn.answering(Reply.text(GUARD))) {
            var candidates = new Agentless(dialogue(server), PACKER, 1).propose(attempt());
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
        var other = block("    return done / len(jobs)", "    return done / max(1, len(jobs))");
        try (var server = StandIn.answering(
                Reply.text(other), Reply.text(GUARD), Reply.text(GUARD.replace("if jobs", "if  jobs")))) {
            var candidates = new Agentless(dialogue(server), PACKER, 3).propose(attempt());
            assertThat(candidates).hasSize(2);
            assertThat(after(candidates.getFirst())).contains("if jobs else 0");
            assertThat(candidates.getFirst().prior())
                    .isGreaterThan(candidates.getLast().prior())
                    .isLessThanOrEqualTo(0.6);
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
            var boasting = new Agentless(dialogue(server), PACKER, 1).propose(attempt());
            var silent = new Agentless(dialogue(plain), PACKER, 1).propose(attempt());
            assertThat(boasting.getFirst().prior()).isEqualTo(silent.getFirst().prior());
        }
    }

    @Test
    void aChangeThatDoesNotFitIsReportedBackOnce() throws Exception {
        var wrong = block("    return done / count", "    return 0");
        try (var server = StandIn.answering(asked -> Reply.text(
                asked.text().contains("are not in report.py; the first of them was: return done / count")
                        ? GUARD
                        : wrong))) {
            var candidates = new Agentless(dialogue(server), PACKER, 1).propose(attempt());
            assertThat(candidates).hasSize(1);
            assertThat(server.asked()).hasSize(2);
        }
        try (var server = StandIn.answering(Reply.text(wrong))) {
            assertThat(new Agentless(dialogue(server), PACKER, 1).propose(attempt()))
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
                            : block("    return done / len(jobs)", "    return done / len(jobs) if jobs else 1"));
        })) {
            var candidates = new MultiAgent(dialogue(server), PACKER).propose(attempt());
            assertThat(candidates).hasSize(2);
            assertThat(after(candidates.getFirst())).contains("if jobs else 0");
            assertThat(server.asked()).hasSize(4);
            assertThat(server.asked().get(1).text()).contains("STEP: report.py, rate: guard");
        }
    }

    @Test
    void aSecretStaysWhereItStoodAndIsNeverSent() throws Exception {
        var kept = block(
                "PASSWORD = connect(password='‹secret-1›')", "PASSWORD = connect(password='‹secret-1›', retries=3)");
        try (var server = StandIn.answering(Reply.text(kept))) {
            var candidates = new Agentless(dialogue(server), PACKER, 1).propose(attempt());
            assertThat(after(candidates.getFirst())).contains("connect(password='hunter22-x', retries=3)");
            assertThat(server.asked().getFirst().text())
                    .doesNotContain("hunter22-x")
                    .contains("‹secret-1›");
        }
        var moved = block("print(rate(0, []))", "print('‹secret-1›')");
        try (var server = StandIn.answering(Reply.text(moved))) {
            assertThat(new Agentless(dialogue(server), PACKER, 1).propose(attempt()))
                    .isEmpty();
            assertThat(server.asked().getLast().text()).contains("may only stand where it stood before");
        }
    }

    @Test
    void aServerThatFailsIsSaidAndNothingIsProposed() throws Exception {
        try (var server = StandIn.answering(new Reply.BrokenOff("report.py\n<<<<<<< SEARCH\n"))) {
            var strategy = new Agentless(dialogue(server), PACKER, 2);
            assertThatThrownBy(() -> strategy.propose(attempt())).isInstanceOf(ModelTrouble.class);
        }
    }

    @Test
    void whatWasRejectedIsReflectedOnWhenTheNextRoundBegins() throws Exception {
        try (var server = StandIn.answering(asked -> Reply.text(
                asked.text().contains("A change that was meant to mend") ? "WHY: it guards the wrong place" : GUARD))) {
            var model = new ModelConsultant(
                    () -> unchecked(server), PACKER, (_, _) -> List.of(), 1, Duration.ofSeconds(20));
            try (var consultation = model.open(attempt().diagnosis(), sources())) {
                var first = consultation.propose().getFirst();
                var verdict = new Verdict.Rejected(Gate.TESTS, "1 test fails");
                consultation.learn(
                        List.of(new Assessment(first, verdict, List.of(), List.of(), null, Duration.ofMillis(5))));
                assertThat(server.asked()).as("learning asks nobody").hasSize(1);
                assertThat(consultation.propose()).as("the same again").isEmpty();
                assertThat(server.asked().getLast().text())
                        .contains("was tried: rejected at tests: 1 test fails it guards the wrong place");
                assertThat(consultation.account()).last().asString().endsWith("it repeats what was rejected");
            }
        }
    }

    private Dialogue unchecked(StandIn server) {
        try {
            return dialogue(server);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Test
    void theLikelihoodOfTheTokensCounts() throws Exception {
        try (var server = StandIn.answering(new Reply.Text(GUARD, 0.99, Duration.ZERO));
                var unsure = StandIn.answering(new Reply.Text(GUARD, 0.3, Duration.ZERO))) {
            var likely = new Agentless(dialogue(server), PACKER, 1)
                    .propose(attempt())
                    .getFirst()
                    .prior();
            var unlikely = new Agentless(dialogue(unsure), PACKER, 1)
                    .propose(attempt())
                    .getFirst()
                    .prior();
            assertThat(likely).isGreaterThan(unlikely);
        }
    }
}
