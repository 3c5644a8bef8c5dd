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
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LangChainClientTest {
    private static final String KEY = "sk-stand-in-0123456789";
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Tokens TOKENS = new Tokens();
    private static final Question QUESTION = new Question(
            "fixer",
            "fixer 1",
            List.of(Message.system("You mend programs."), Message.user("What is wrong here? ".repeat(20))),
            200,
            0.2,
            7);

    private static ModelClient client(Provider provider, StandIn server) {
        return client(provider, server, "stand-in:1b", LONG);
    }

    private static ModelClient client(Provider provider, StandIn server, String model, Duration limit) {
        return client(provider, server, model, limit, KEY);
    }

    private static ModelClient client(Provider provider, StandIn server, String model, Duration limit, String key) {
        var path = switch (provider) {
            case OLLAMA -> "";
            case OPENAI, ANTHROPIC, HUGGINGFACE -> "/v1";
            case GEMINI -> "/v1beta";
        };
        var endpoint = Endpoint.of(
                provider.word() + "/" + model,
                Map.of(provider.addressVariable(), server.address() + path, provider.keyVariable(), key));
        return new LangChainClient(endpoint, new ModelLimits(32_768, limit, 1, 5), TOKENS, HttpClient.newHttpClient());
    }

    private static Answer ask(ModelClient client) throws ModelTrouble, InterruptedException {
        while (true) {
            try {
                return client.ask(QUESTION, _ -> {});
            } catch (ModelTrouble trouble) {
                if (trouble.kind() != Kind.AMENDED) {
                    throw trouble;
                }
            }
        }
    }

    private static void fails(Provider provider, Kind kind, String words, Reply reply) throws IOException {
        try (var server = StandIn.answering(reply).demanding(KEY)) {
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
    @EnumSource
    void anAnswerComesInPiecesWithItsLikelihoodAndCost(Provider provider) throws Exception {
        try (var server = StandIn.answering(Reply.text("The divisor is zero: guard it, please."))
                .demanding(KEY)) {
            var heard = new StringBuilder();
            var answer = client(provider, server).ask(QUESTION, heard::append);
            assertThat(answer.text())
                    .isEqualTo("The divisor is zero: guard it, please.")
                    .isEqualTo(heard.toString());
            assertThat(answer.ending()).isEqualTo(Answer.Ending.COMPLETE);
            if (provider == Provider.ANTHROPIC || provider == Provider.GEMINI) {
                assertThat(answer.likelihood()).isEmpty();
            } else {
                assertThat(answer.likelihood().orElseThrow()).isCloseTo(0.9, within(1e-6));
            }
            assertThat(answer.usage().questionTokens()).isGreaterThan(50);
            assertThat(answer.usage().answerTokens()).isEqualTo(9);
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
    @EnumSource
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

    @ParameterizedTest
    @EnumSource
    void aPieceThatCannotBeReadIsNotLeftOutInSilence(Provider provider) throws Exception {
        var piece = provider == Provider.OLLAMA
                ? "{\"message\": {\"content\": \"guard\n"
                : "event: content_block_delta\ndata: {\"choices\": [{\"delta\n\n";
        fails(provider, Kind.BROKEN_OFF, "", new Reply.Malformed(piece));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "OLLAMA")
    void aWrongKeyIsSaidWithItsVariableAndNeverShown(Provider provider) throws Exception {
        try (var server = StandIn.answering(Reply.text("ok")).demanding(KEY)) {
            var wrong = client(provider, server, "stand-in:1b", LONG, "sk-wrong-9876543210");
            assertThatThrownBy(() -> ask(wrong))
                    .hasMessageContaining("refuses the key; set " + provider.keyVariable())
                    .hasMessageNotContaining("9876543210");
            var none = client(provider, server, "stand-in:1b", LONG, "");
            assertThatThrownBy(() -> ask(none)).hasMessageContaining("refuses the key; set " + provider.keyVariable());
            assertThat(server.asked()).isEmpty();
        }
        fails(provider, Kind.SERVER, "no luck with …, sorry", new Reply.Status(500, "no luck with " + KEY + ", sorry"));
        fails(provider, Kind.SERVER, "lost …", new Reply.Failing("half", "lost " + KEY));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "OLLAMA")
    void whatIsNoKeyIsNotSent(Provider provider) {
        var unset = client(Endpoint.of(provider.word() + "/some", Map.of()));
        assertThatThrownBy(() -> ask(unset)).hasMessageContaining("wants a key; set " + provider.keyVariable());
        var broken = Endpoint.of(provider.word() + "/some", Map.of(provider.keyVariable(), "sk-in two\nlines"));
        assertThat(broken.toString()).doesNotContain("two");
        assertThatThrownBy(() -> ask(client(broken)))
                .hasMessageContaining(provider.keyVariable() + " holds characters that no key has")
                .hasMessageNotContaining("two");
    }

    private static ModelClient client(Endpoint endpoint) {
        return new LangChainClient(endpoint, new ModelLimits(32_768, LONG, 1, 5), TOKENS, HttpClient.newHttpClient());
    }

    @ParameterizedTest
    @EnumSource
    void aModelThatIsMissingIsNamed(Provider provider) throws Exception {
        try (var server = StandIn.answering(Reply.text("ok"))) {
            var client = client(provider, server, "other:7b", LONG);
            assertThatThrownBy(() -> ask(client))
                    .isInstanceOfSatisfying(
                            ModelTrouble.class,
                            trouble -> assertThat(trouble.kind()).isEqualTo(Kind.NO_MODEL))
                    .hasMessageContaining("there is no model other:7b at " + server.address())
                    .hasMessageContaining(provider == Provider.OLLAMA ? "`ollama pull other:7b`" : "other:7b");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aServerThatIsBusySaysHowLong(Provider provider) throws Exception {
        fails(provider, Kind.BUSY, "slow down; it asks for a pause of 20 s", new Reply.Busy(20, "slow down"));
        fails(provider, Kind.BUSY, "Overloaded", new Reply.Status(529, "Overloaded"));
        fails(provider, Kind.BUSY, "Overloaded", new Reply.Failing("half", "Overloaded"));
    }

    @ParameterizedTest
    @EnumSource
    void aQuestionThatTheServerFindsTooLongIsNotAskedAgain(Provider provider) throws Exception {
        fails(
                provider,
                Kind.TOO_LONG,
                "finds the question too long",
                new Reply.Status(
                        400, "'max_tokens' or 'max_completion_tokens' is too large: its context length is 4096"));
    }

    /** Models differ in what they can be told, and say so one thing at a time. */
    @ParameterizedTest
    @EnumSource
    void whatAModelRefusesToBeToldIsLeftOut(Provider provider) throws Exception {
        Function<StandIn.Asked, Reply> choosy = question -> {
            var sent = question.body().toString();
            if (sent.contains("\"max_tokens\"") && provider != Provider.ANTHROPIC) {
                return new Reply.Status(
                        400,
                        "Unsupported parameter: 'max_tokens' is not supported with this model."
                                + " Use 'max_completion_tokens' instead.");
            }
            for (var refused : List.of("temperature", "seed", "logprobs")) {
                if (sent.contains("\"" + refused + "\"")) {
                    return new Reply.Status(400, "`" + refused + "` is deprecated for this model.");
                }
            }
            return Reply.text("ok");
        };
        try (var server = StandIn.answering(choosy)) {
            var client = client(provider, server);
            assertThat(ask(client).text()).isEqualTo("ok");
            int tries = server.asked().size();
            assertThat(ask(client).text()).isEqualTo("ok");
            assertThat(server.asked()).as("it is remembered").hasSize(tries + 1);
            var last = server.asked().getLast().body().toString();
            assertThat(last).contains("What is wrong here?").doesNotContain("temperature", "seed", "logprobs");
            assertThat(last).as("the answer stays bounded").contains("200");
        }
        fails(provider, Kind.REFUSED, "temperature is odd", new Reply.Status(400, "temperature is odd"));
    }

    @Test
    void noServerIsOfferedHttp2WithoutEncryptionSinceSomeLoseTheQuestion() throws Exception {
        try (var server = StandIn.answering(Reply.text("ok"))) {
            assertThat(ask(client(Provider.OPENAI, server)).text()).isEqualTo("ok");
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
    @EnumSource
    void anEndlessAnswerIsEnded(Provider provider) throws Exception {
        fails(provider, Kind.BROKEN_OFF, "longer than", new Reply.Endless("and so on ".repeat(2000)));
    }

    @ParameterizedTest
    @EnumSource
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
    @EnumSource
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

    @ParameterizedTest
    @EnumSource
    void howAnAnswerEndsIsTold(Provider provider) throws Exception {
        try (var server = StandIn.answering(new Reply.TooLong("half a"), new Reply.Filtered("half a"))) {
            var client = client(provider, server);
            assertThat(ask(client).ending()).isEqualTo(Answer.Ending.LENGTH);
            if (provider != Provider.OLLAMA) {
                assertThat(ask(client).ending()).isEqualTo(Answer.Ending.FILTERED);
                fails(provider, Kind.EMPTY, "held its answer back", new Reply.Filtered(""));
            }
        }
        fails(provider, Kind.EMPTY, "used all of its 200 tokens before it began", new Reply.TooLong(""));
    }

    @Test
    void noServerPaysTokensBack() throws Exception {
        try (var server = StandIn.answering(new Reply.Cut("fine", -5_000_000))) {
            assertThat(ask(client(Provider.OLLAMA, server)).usage().questionTokens())
                    .isPositive();
        }
    }
}
