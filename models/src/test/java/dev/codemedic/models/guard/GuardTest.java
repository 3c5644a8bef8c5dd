package dev.codemedic.models.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.codemedic.core.learn.StoreBroken;
import dev.codemedic.core.model.Answer;
import dev.codemedic.core.model.Ledger;
import dev.codemedic.core.model.Message;
import dev.codemedic.core.model.ModelClient;
import dev.codemedic.core.model.ModelTrouble;
import dev.codemedic.core.model.ModelTrouble.Kind;
import dev.codemedic.core.model.Question;
import dev.codemedic.core.model.Usage;
import dev.codemedic.core.redact.KnownSecrets;
import dev.codemedic.core.redact.Redactor;
import dev.codemedic.models.provider.Endpoint;
import dev.codemedic.models.provider.LangChainClient;
import dev.codemedic.models.provider.ModelLimits;
import dev.codemedic.models.provider.Tokens;
import dev.codemedic.models.standin.Reply;
import dev.codemedic.models.standin.StandIn;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GuardTest {
    private static final ModelLimits LIMITS = new ModelLimits(8192, Duration.ofSeconds(20), 10, 50);
    private static final Tokens TOKENS = new Tokens();
    private final MemoryLedger ledger = new MemoryLedger();

    private static Question question(String text) {
        return new Question("fixer", "fixer 1", List.of(Message.user(text)), 100, 0, 1);
    }

    private static ModelClient plain(StandIn server) {
        var endpoint = Endpoint.of(
                "ollama/stand-in:1b", Map.of("OLLAMA_HOST", server.address().toString()));
        return new LangChainClient(endpoint, LIMITS, TOKENS, HttpClient.newHttpClient());
    }

    private GuardedClient guarded(ModelClient client, Privacy privacy, Allowance allowance) {
        var purse = new Purse("this heal", allowance, 0, Usage.NONE);
        return new GuardedClient(
                client, LIMITS, privacy, List.of(purse), new Redactor(KnownSecrets.NONE), ledger, TOKENS);
    }

    private static void fails(ModelClient client, Question question, Kind kind, String words) {
        assertThatThrownBy(() -> client.ask(question, _ -> {}))
                .isInstanceOfSatisfying(
                        ModelTrouble.class,
                        trouble -> assertThat(trouble.kind()).isEqualTo(kind))
                .hasMessageContaining(words);
    }

    @Test
    void secretsDoNotLeaveAndTheLedgerShowsExactlyWhatDid() throws Exception {
        try (var server = StandIn.answering(Reply.text("fine"))) {
            var client = guarded(plain(server), Privacy.LOCAL_ONLY, Allowance.HEAL);
            client.ask(question("connect(password='hunter22-x') fails"), _ -> {});
            var sent = server.asked().getFirst().text();
            assertThat(sent).doesNotContain("hunter22-x").contains("connect(password='‹redacted›') fails");
            assertThat(ledger.entries()).extracting("outcome").containsExactly("asked", "answered");
            assertThat(sent.strip()).isEqualTo(ledger.entries().getFirst().sent());
        }
    }

    @Test
    void aModelElsewhereIsNotAskedWithoutLeave() throws IOException {
        var hosted = new ModelClient() {
            @Override
            public String name() {
                return "anthropic/x";
            }

            @Override
            public boolean local() {
                return false;
            }

            @Override
            public int window() {
                return 8192;
            }

            @Override
            public Answer ask(Question question, java.util.function.Consumer<String> heard) {
                throw new AssertionError("asked");
            }
        };
        fails(guarded(hosted, Privacy.LOCAL_ONLY, Allowance.HEAL), question("x"), Kind.PRIVACY, "privacy = \"hosted\"");
        assertThat(ledger.entries()).isEmpty();
    }

    @Test
    void whatCannotBeWrittenDownIsNotAskedAndCostsNothing() throws Exception {
        try (var server = StandIn.answering(Reply.text("never"))) {
            var full = new Ledger() {
                @Override
                public void record(Entry entry) {
                    throw new StoreBroken("cannot write the ledger: disk full", new IOException("full"));
                }

                @Override
                public Usage since(Instant from) {
                    return Usage.NONE;
                }
            };
            var purse = new Purse("this heal", Allowance.HEAL, 0, Usage.NONE);
            var client = new GuardedClient(
                    plain(server),
                    LIMITS,
                    Privacy.LOCAL_ONLY,
                    List.of(purse),
                    new Redactor(KnownSecrets.NONE),
                    full,
                    TOKENS);
            fails(client, question("x"), Kind.BUDGET, "disk full");
            assertThat(server.asked()).isEmpty();
            assertThat(purse.used().tokens()).isZero();
        }
    }

    @Test
    void whatIsTooDearIsNotAsked() throws Exception {
        try (var server = StandIn.answering(Reply.text("fine"))) {
            var client = plain(server);
            var second = Duration.ofSeconds(1);
            fails(
                    guarded(client, Privacy.LOCAL_ONLY, new Allowance(9, 50, 1, second)),
                    question("word ".repeat(100)),
                    Kind.BUDGET,
                    "50 tokens");
            fails(
                    guarded(client, Privacy.LOCAL_ONLY, new Allowance(9, 5000, 0.001, second)),
                    question("word ".repeat(100)),
                    Kind.BUDGET,
                    "$0.00");
            assertThat(server.asked()).isEmpty();
            var once = guarded(client, Privacy.LOCAL_ONLY, new Allowance(1, 5000, 1, second));
            once.ask(question("x"), _ -> {});
            fails(once, question("x"), Kind.BUDGET, "1 question");
            assertThat(server.asked()).hasSize(1);
        }
    }

    @Test
    void whatMayGoWellLaterIsAskedAgainAndEachTryIsCounted() throws Exception {
        try (var server = StandIn.answering(
                new Reply.Status(503, "loading"), new Reply.Status(429, "wait"), Reply.text("fine"))) {
            var guarded = guarded(plain(server), Privacy.LOCAL_ONLY, Allowance.HEAL);
            var steady = new SteadyClient(guarded, 3, Duration.ofMillis(1), 2);
            assertThat(steady.ask(question("x"), _ -> {}).text()).isEqualTo("fine");
            assertThat(ledger.entries())
                    .extracting("outcome")
                    .containsExactly("asked", "server", "asked", "busy", "asked", "answered");
        }
    }

    @Test
    void whatIsSentAgainWithoutWhatAModelRefusesIsCountedAgain() throws Exception {
        var refusal = new Reply.Status(400, "`temperature` is not supported");
        try (var server = StandIn.answering(refusal, Reply.text("fine"))) {
            var guarded = guarded(plain(server), Privacy.LOCAL_ONLY, Allowance.HEAL);
            assertThat(guarded.ask(question("x"), _ -> {}).text()).isEqualTo("fine");
            assertThat(ledger.entries()).extracting("outcome").containsExactly("asked", "amended", "asked", "answered");
        }
        var single = new Allowance(1, 200_000, 1, Duration.ofMinutes(1));
        try (var server = StandIn.answering(refusal, Reply.text("fine"))) {
            fails(guarded(plain(server), Privacy.LOCAL_ONLY, single), question("x"), Kind.BUDGET, "1 question;");
            assertThat(server.asked()).hasSize(1);
        }
    }

    @Test
    void onlySoManyQuestionsAreOpenAtOnce() throws Exception {
        var open = new AtomicInteger();
        var most = new AtomicInteger();
        var full = new CountDownLatch(2);
        try (var server = StandIn.answering(asked -> {
                    most.accumulateAndGet(open.incrementAndGet(), Math::max);
                    full.countDown();
                    awaited(full);
                    open.decrementAndGet();
                    return Reply.text("fine");
                });
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var steady = new SteadyClient(plain(server), 1, Duration.ofMillis(1), 2);
            var answers = IntStream.range(0, 8)
                    .mapToObj(_ -> threads.submit(() -> steady.ask(question("x"), _ -> {})))
                    .toList();
            for (var answer : answers) {
                assertThat(answer.get().text()).isEqualTo("fine");
            }
            assertThat(most).as("two, and never more").hasValue(2);
        }
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void whereNobodyListensOnThisMachineNobodyIsAskedAgain() throws Exception {
        StandIn gone;
        try (var server = StandIn.answering(Reply.text("x"))) {
            gone = server;
        }
        var client = new AbsenceClient(
                new SteadyClient(guarded(plain(gone), Privacy.LOCAL_ONLY, Allowance.HEAL), 3, Duration.ofMillis(1), 2));
        fails(client, question("x"), Kind.UNREACHABLE, "nobody answers");
        fails(client, question("again"), Kind.UNREACHABLE, "nobody answers");
        assertThat(ledger.entries()).extracting("outcome").containsExactly("asked", "unreachable");
    }

    @Test
    void whatCannotGoWellIsNotAskedAgain() throws Exception {
        try (var server = StandIn.answering(new Reply.Status(401, "no"))) {
            var steady = new SteadyClient(plain(server), 3, Duration.ofMillis(1), 2);
            fails(steady, question("x"), Kind.NOT_ALLOWED, "refuses the key");
            assertThat(server.asked()).hasSize(1);
        }
    }

    @Test
    void aServerThatOnlyFailsIsLeftAlone() throws Exception {
        try (var server = StandIn.answering(new Reply.Status(500, "no"))) {
            var steady = new SteadyClient(plain(server), 1, Duration.ofMillis(1), 2);
            for (int i = 0; i < 5; i++) {
                fails(steady, question("x"), Kind.SERVER, "500");
            }
            fails(steady, question("x"), Kind.BREAKER, "left alone");
            assertThat(server.asked()).hasSize(5);
        }
    }

    @Test
    void howeverManyTokensAServerCountsTheyAreNeverFewerThanNone() throws Exception {
        try (var server = StandIn.answering(new Reply.Cut("fine", Integer.MAX_VALUE))) {
            var client = guarded(plain(server), Privacy.LOCAL_ONLY, Allowance.HEAL);
            client.ask(question("once"), _ -> {});
            fails(client, question("again"), Kind.BUDGET, "200000 tokens");
        }
    }
}
