package dev.codemedic.models.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.codemedic.core.model.Message;
import dev.codemedic.core.model.ModelTrouble;
import dev.codemedic.core.model.ModelTrouble.Kind;
import dev.codemedic.core.model.Question;
import dev.codemedic.models.guard.AbsenceClient;
import dev.codemedic.models.provider.Endpoint;
import dev.codemedic.models.provider.LangChainClient;
import dev.codemedic.models.provider.ModelLimits;
import dev.codemedic.models.provider.Tokens;
import dev.codemedic.models.standin.Reply;
import dev.codemedic.models.standin.StandIn;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FallbackClientTest {
    private static final Tokens TOKENS = new Tokens();
    private static final Question QUESTION =
            new Question("fixer", "fixer 1", List.of(Message.user("What is wrong here? ".repeat(20))), 100, 0, 1);
    private final List<String> told = new ArrayList<>();

    private static AbsenceClient ollama(StandIn server, int window) {
        return client(
                "ollama/stand-in:1b", Map.of("OLLAMA_HOST", server.address().toString()), window);
    }

    private static AbsenceClient openAi(StandIn server) {
        return client("openai/stand-in:1b", Map.of("OPENAI_BASE_URL", server.address() + "/v1"), 8192);
    }

    private static AbsenceClient client(String name, Map<String, String> environment, int window) {
        var limits = new ModelLimits(window, Duration.ofSeconds(20), 0, 0);
        return new AbsenceClient(
                new LangChainClient(Endpoint.of(name, environment), limits, TOKENS, HttpClient.newHttpClient()));
    }

    private FallbackClient inOrder(AbsenceClient... clients) {
        return new FallbackClient(List.of(clients), told::add);
    }

    private static StandIn gone() throws IOException {
        try (var server = StandIn.answering(Reply.text("x"))) {
            return server;
        }
    }

    @Test
    void whereTheFirstIsNotThereTheNextAnswersInItsOwnName() throws Exception {
        try (var server = StandIn.answering(Reply.text("fine"))) {
            var client = inOrder(ollama(gone(), 8192), openAi(server));
            assertThat(client.name()).isEqualTo("ollama/stand-in:1b");
            var answer = client.ask(QUESTION, _ -> {});
            assertThat(answer.model()).isEqualTo("openai/stand-in:1b");
            assertThat(answer.text()).isEqualTo("fine");
            assertThat(told).singleElement().asString().startsWith("ollama/stand-in:1b: nobody answers at");
            assertThat(client.name()).as("who is asked from now on").isEqualTo("openai/stand-in:1b");
        }
    }

    @Test
    void whoHasTooMuchToDoIsPassedOverOnceAndAskedAgainTheNextTime() throws Exception {
        try (var busy = StandIn.answering(new Reply.Status(429, "wait"), Reply.text("first"));
                var other = StandIn.answering(Reply.text("second"))) {
            var client = inOrder(ollama(busy, 8192), openAi(other));
            assertThat(client.ask(QUESTION, _ -> {}).text()).isEqualTo("second");
            assertThat(client.ask(QUESTION, _ -> {}).text()).isEqualTo("first");
        }
    }

    @Test
    void allThatFailAreNamedWithTheirReasons() throws Exception {
        try (var broken = StandIn.answering(new Reply.Status(500, "out of memory"))) {
            var client = inOrder(ollama(gone(), 8192), openAi(broken));
            assertThatThrownBy(() -> client.ask(QUESTION, _ -> {}))
                    .isInstanceOf(ModelTrouble.class)
                    .hasMessageContainingAll(
                            "no model answers", "nobody answers at", "openai/stand-in:1b", "out of memory");
            assertThat(told).isEmpty();
        }
    }

    @Test
    void aRefusalOfTheQuestionItselfIsForAll() throws Exception {
        try (var refusing = StandIn.answering(new Reply.Status(400, "no such field"));
                var other = StandIn.answering(Reply.text("never"))) {
            assertThatThrownBy(
                            () -> inOrder(ollama(refusing, 8192), openAi(other)).ask(QUESTION, _ -> {}))
                    .isInstanceOfSatisfying(
                            ModelTrouble.class,
                            trouble -> assertThat(trouble.kind()).isEqualTo(Kind.REFUSED));
            assertThat(other.asked()).isEmpty();
        }
    }

    @Test
    void whatDoesNotFitIsAskedOnlyWhereThereIsMoreRoom() throws Exception {
        try (var small = StandIn.answering(Reply.text("never"));
                var large = StandIn.answering(Reply.text("fine"))) {
            var narrow = inOrder(ollama(small, 50), ollama(small, 40), openAi(large));
            assertThat(narrow.window()).isEqualTo(40);
            assertThat(narrow.ask(QUESTION, _ -> {}).text()).isEqualTo("fine");
            assertThatThrownBy(
                            () -> inOrder(ollama(small, 50), ollama(small, 40)).ask(QUESTION, _ -> {}))
                    .hasMessageContaining("has room for 50");
            assertThat(small.asked()).isEmpty();
        }
    }

    @Test
    void itStaysOnThisMachineOnlyIfAllDo() throws Exception {
        var away = client("ollama/x:1b-cloud", Map.of(), 8192);
        assertThat(inOrder(ollama(gone(), 8192)).local()).isTrue();
        assertThat(inOrder(ollama(gone(), 8192), away).local()).isFalse();
    }
}
