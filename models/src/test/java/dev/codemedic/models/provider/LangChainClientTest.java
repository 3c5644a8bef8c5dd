package dev.codemedic.models.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.codemedic.core.model.Answer;
import dev.codemedic.core.model.Message;
import dev.codemedic.core.model.ModelClient;
import dev.codemedic.core.model.ModelTrouble;
import dev.codemedic.core.model.ModelTrouble.Kind;
import dev.codemedic.core.model.Question;
import dev.codemedic.models.standin.Reply;
import dev.codemedic.models.standin.StandIn;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LangChainClientTest {
    private static final Question QUESTION = new Question(
            "fixer",
            "fixer 1",
            List.of(Message.system("You mend programs."), Message.user("What is wrong here? ".repeat(20))),
            200,
            0.2,
            7);

    private static ModelClient client(Provider provider, StandIn server) {
        return client(provider, server, "stand-in:1b", Duration.ofSeconds(20));
    }

    private static ModelClient client(Provider provider, StandIn server, String model, Duration limit) {
        var address = provider == Provider.OLLAMA ? server.address().toString() : server.address() + "/v1";
        var endpoint = Endpoint.of(
                provider.word() + "/" + model, Map.of(provider.addressVariable(), address, "OPENAI_API_KEY", "k"));
        return new LangChainClient(
                endpoint, new ModelLimits(32_768, limit, 1, 5), new Tokens(), HttpClient.newHttpClient());
    }

    private static Answer ask(ModelClient client) throws ModelTrouble, InterruptedException {
        return client.ask(QUESTION, _ -> {});
    }

    private static void fails(Provider provider, Kind kind, String words, Reply reply) throws IOException {
        try (var server = StandIn.answering(reply)) {
            var client = client(provider, server);
            assertThatThrownBy(() -> ask(client))
                    .isInstanceOfSatisfying(
                            ModelTrouble.class,
                            trouble -> assertThat(trouble.kind())
                                    .as(trouble.getMessage())
                                    .isEqualTo(kind))
                    .hasMessageContaining(words);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"OLLAMA", "OPENAI"})
    void anAnswerComesInPiecesWithItsLikelihoodAndCost(Provider provider) throws Exception {
        try (var server = StandIn.answering(Reply.text("The divisor is zero: guard it, please."))) {
            var heard = new StringBuilder();
            var answer = client(provider, server).ask(QUESTION, heard::append);
            assertThat(answer.text())
                    .isEqualTo("The divisor is zero: guard it, please.")
                    .isEqualTo(heard.toString());
            assertThat(answer.ending()).isEqualTo(Answer.Ending.COMPLETE);
            assertThat(answer.likelihood().orElseThrow()).isCloseTo(0.9, within(1e-6));
            assertThat(answer.usage().questionTokens()).isGreaterThan(50);
            assertThat(answer.usage().price()).isGreaterThan(0);
            assertThat(server.asked().getFirst().text()).contains("You mend programs.", "What is wrong here?");
        }
    }

    @Test
    void ollamaIsToldTheContextTheQuestionNeeds() throws Exception {
        try (var server = StandIn.answering(Reply.text("ok"))) {
            ask(client(Provider.OLLAMA, server));
            var options = server.asked().getFirst().body().path("options");
            assertThat(options.path("num_ctx").asInt()).isEqualTo(4096);
            assertThat(options.path("num_predict").asInt()).isEqualTo(200);
            assertThat(options.path("seed").asInt()).isEqualTo(7);
            assertThat(server.asked().getFirst().body().path("keep_alive").asInt())
                    .isEqualTo(600);
            assertThat(server.asked().getFirst().body().path("logprobs").asBoolean())
                    .isTrue();
        }
    }

    @Test
    void aQuestionThatDoesNotFitIsNotAsked() throws Exception {
        try (var server = StandIn.answering(Reply.text("ok"))) {
            var huge = new Question("fixer", "", List.of(Message.user("word ".repeat(40_000))), 100, 0, 1);
            var client = client(Provider.OLLAMA, server);
            assertThatThrownBy(() -> client.ask(huge, _ -> {}))
                    .isInstanceOfSatisfying(
                            ModelTrouble.class,
                            trouble -> assertThat(trouble.kind()).isEqualTo(Kind.TOO_LONG));
            assertThat(server.asked()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"OLLAMA", "OPENAI"})
    void whatGoesWrongIsSaidInOneSentence(Provider provider) throws Exception {
        fails(provider, Kind.TRUNCATED, "has read 12 tokens", new Reply.Cut("fine", 12));
        fails(provider, Kind.BUSY, "too much to do: slow down", new Reply.Status(429, "slow down"));
        fails(provider, Kind.SERVER, "status 500: out of memory", new Reply.Status(500, "out of memory"));
        fails(provider, Kind.NOT_ALLOWED, "refuses the key", new Reply.Status(401, "bad key"));
        fails(provider, Kind.SERVER, "the runner has died", new Reply.Failing("half", "the runner has died"));
        fails(provider, Kind.BROKEN_OFF, "", new Reply.BrokenOff("half an ans"));
        fails(provider, Kind.BROKEN_OFF, "", new Reply.Malformed("<html>no model here</html>\n"));
        fails(provider, Kind.EMPTY, "empty answer", Reply.text("  \n "));
    }

    @Test
    void aModelThatIsMissingIsNamedWithTheCommandThatGetsIt() throws Exception {
        try (var server = StandIn.answering(Reply.text("ok"))) {
            var client = client(Provider.OLLAMA, server, "other:7b", Duration.ofSeconds(20));
            assertThatThrownBy(() -> ask(client)).hasMessageContaining("ollama pull other:7b");
        }
    }

    @Test
    void nobodyThereIsSaidWithTheAddress() throws Exception {
        StandIn gone;
        try (var server = StandIn.answering(Reply.text("ok"))) {
            gone = server;
        }
        var client = client(Provider.OLLAMA, gone);
        assertThatThrownBy(() -> ask(client))
                .hasMessageContaining("nobody answers at " + gone.address())
                .hasMessageContaining("ollama serve");
    }

    @ParameterizedTest
    @EnumSource(names = {"OLLAMA", "OPENAI"})
    void anEndlessAnswerIsEnded(Provider provider) throws Exception {
        fails(provider, Kind.BROKEN_OFF, "longer than", new Reply.Endless("and so on ".repeat(2000)));
    }

    @ParameterizedTest
    @EnumSource(names = {"OLLAMA", "OPENAI"})
    void aSilentServerIsLeftAfterTheLimit(Provider provider) throws Exception {
        try (var server = StandIn.answering(new Reply.Silent())) {
            var client = client(provider, server, "stand-in:1b", Duration.ofMillis(200));
            assertThatThrownBy(() -> ask(client))
                    .isInstanceOfSatisfying(
                            ModelTrouble.class,
                            trouble -> assertThat(trouble.kind()).isEqualTo(Kind.TIMEOUT));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"OLLAMA", "OPENAI"})
    void anInterruptBreaksOff(Provider provider) throws Exception {
        var begun = new CountDownLatch(1);
        try (var server = StandIn.answering(new Reply.Text("slow ".repeat(1000), 0.5, Duration.ofMillis(50)))) {
            var client = client(provider, server);
            var ended = new CompletableFuture<Throwable>();
            var asking = Thread.ofVirtual().start(() -> {
                try {
                    client.ask(QUESTION, _ -> begun.countDown());
                    ended.complete(new AssertionError("answered"));
                } catch (ModelTrouble | InterruptedException broken) {
                    ended.complete(broken);
                }
            });
            begun.await();
            asking.interrupt();
            assertThat(ended.get()).isInstanceOf(InterruptedException.class);
        }
    }

    @Test
    void anAnswerThatGrewTooLongSaysSo() throws Exception {
        try (var server = StandIn.answering(new Reply.TooLong("half a"))) {
            assertThat(ask(client(Provider.OLLAMA, server)).ending()).isEqualTo(Answer.Ending.LENGTH);
        }
    }
}
