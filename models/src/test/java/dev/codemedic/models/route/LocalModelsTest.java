package dev.codemedic.models.route;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.codemedic.models.standin.Reply;
import dev.codemedic.models.standin.StandIn;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LocalModelsTest {
    private static final String NOBODY = "http://127.0.0.1:9";

    private static LocalModels in(Map<String, String> environment) {
        return new LocalModels(environment, HttpClient.newHttpClient(), new ModelChoice(Long.MAX_VALUE));
    }

    @Test
    void ollamaIsAskedFirst() throws Exception {
        try (var server = StandIn.answering(Reply.text(""))) {
            var address = server.address().toString();
            var best = in(Map.of("OLLAMA_HOST", address, "OPENAI_BASE_URL", address + "/v1"))
                    .best();
            assertThat(best).hasToString("ollama/stand-in:1b at " + address);
        }
    }

    @Test
    void thenAServerThatSpeaksAsOpenAiDoes() throws Exception {
        try (var server = StandIn.answering(Reply.text(""))) {
            var best = in(Map.of("OLLAMA_HOST", NOBODY, "OPENAI_BASE_URL", server.address() + "/v1"))
                    .best();
            assertThat(best).hasToString("openai/stand-in:1b at " + server.address() + "/v1");
        }
    }

    @Test
    void whereNothingRunsItIsSaidWhatWasTriedAndWhatToDo() {
        assertThatThrownBy(() -> in(Map.of("OLLAMA_HOST", NOBODY, "OPENAI_BASE_URL", NOBODY + "/v1"))
                        .best())
                .hasMessageContainingAll("no Ollama at " + NOBODY, "no model at", "medic init --model");
    }

    @Test
    void otherMachinesAreNotAsked() {
        assertThatThrownBy(() -> in(Map.of(
                                "OLLAMA_HOST", "http://203.0.113.7:11434", "OPENAI_BASE_URL", "http://203.0.113.7/v1"))
                        .best())
                .hasMessageContainingAll("OLLAMA_HOST is not this machine", "OPENAI_BASE_URL is not this machine");
    }

    @Test
    void aServerWithThousandsOfModelsIsNotAskedAboutEachOfThem() throws Exception {
        var asked = new AtomicInteger();
        var names = IntStream.range(0, 2000)
                .mapToObj("{\"name\": \"m%d\", \"size\": 1}"::formatted)
                .collect(Collectors.joining(","));
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            boolean list = exchange.getRequestURI().getPath().equals("/api/tags");
            asked.addAndGet(list ? 0 : 1);
            var told = (list ? "{\"models\": [" + names + "]}" : "{\"capabilities\": [\"embedding\"]}").getBytes(UTF_8);
            exchange.sendResponseHeaders(200, told.length);
            try (exchange) {
                exchange.getResponseBody().write(told);
            }
        });
        server.start();
        try {
            var address = "http://127.0.0.1:" + server.getAddress().getPort();
            assertThatThrownBy(() -> in(Map.of("OLLAMA_HOST", address, "OPENAI_BASE_URL", NOBODY + "/v1"))
                            .best())
                    .hasMessageContaining("no model was found");
            assertThat(asked).hasValueLessThan(100);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void whatIsPassedOnToAnotherMachineIsNotChosen() throws Exception {
        try (var server = StandIn.answering(Reply.text("")).passingOn("https://ollama.com:443")) {
            assertThatThrownBy(() -> in(Map.of(
                                    "OLLAMA_HOST", server.address().toString(), "OPENAI_BASE_URL", NOBODY + "/v1"))
                            .best())
                    .hasMessageContaining("no model was found");
        }
    }
}
