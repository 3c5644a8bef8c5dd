package dev.codemedic.models.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.codemedic.core.model.ModelTrouble;
import dev.codemedic.models.standin.Reply;
import dev.codemedic.models.standin.StandIn;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class OllamaServerTest {
    private static OllamaServer of(StandIn server) {
        return new OllamaServer(server.address(), HttpClient.newHttpClient());
    }

    @Test
    void tellsWhatItHas() throws Exception {
        try (var server = StandIn.answering(Reply.text(""))) {
            var ollama = of(server);
            assertThat(ollama.version()).isEqualTo("0.12.11");
            assertThat(ollama.models()).extracting("name").containsExactly("stand-in:1b");
            assertThat(ollama.shown("stand-in:1b").window()).hasValue(32_768);
            assertThatThrownBy(() -> ollama.shown("other:7b")).hasMessageContaining("ollama pull other:7b");
        }
    }

    @Test
    void getsAModelAndTellsHowFarItIs() throws Exception {
        try (var server = StandIn.answering(Reply.text(""))) {
            var told = new ArrayList<Long>();
            var ollama = of(server);
            ollama.pull("other:7b", (_, done, total) -> {
                if (total > 0) {
                    told.add(done * 100 / total);
                }
            });
            assertThat(told).contains(0L, 50L, 100L).isSorted();
            assertThat(ollama.models()).extracting("name").contains("other:7b");
            assertThatThrownBy(() -> ollama.pull("missing:1b", (_, _, _) -> {}))
                    .isInstanceOf(ModelTrouble.class)
                    .hasMessageContaining("cannot get missing:1b: pull model manifest: file does not exist");
        }
    }

    @Test
    void nobodyThereIsSaid() {
        var nobody = new OllamaServer(URI.create("http://127.0.0.1:9"), HttpClient.newHttpClient());
        assertThatThrownBy(nobody::version).hasMessageContaining("nobody answers at http://127.0.0.1:9");
    }

    @Test
    void addressesAreUnderstoodAsOllamaDoes() {
        assertThat(address("")).isEqualTo("http://127.0.0.1:11434");
        assertThat(address("gpu-box")).isEqualTo("http://gpu-box:11434");
        assertThat(address("0.0.0.0")).isEqualTo("http://127.0.0.1:11434");
        assertThat(address(":1234")).isEqualTo("http://127.0.0.1:1234");
        assertThat(address("https://models.example.org/ollama/")).isEqualTo("https://models.example.org/ollama");
    }

    private static String address(String told) {
        return Endpoint.of("ollama/x", Map.of("OLLAMA_HOST", told)).address().toString();
    }

    @Test
    void whatIsNoAddressIsSaidWithTheVariable() {
        for (var wrong : List.of("not a host", "http://", "a_b")) {
            assertThatThrownBy(() -> address(wrong)).hasMessageContaining("OLLAMA_HOST is no address of a server");
        }
        assertThatThrownBy(() -> Endpoint.of("ollama/", Map.of())).hasMessageContaining("no model in \"ollama/\"");
        assertThatThrownBy(() -> Endpoint.of("gpt-5", Map.of()))
                .hasMessageContaining("\"gpt-5\" begins with no provider; there are ollama");
    }

    @Test
    void onlyLoopbackIsLocal() {
        assertThat(local("127.0.0.1", "x")).isTrue();
        assertThat(local("[::1]:80", "x")).isTrue();
        assertThat(local("203.0.113.7", "x")).isFalse();
        for (var passedOn : List.of("gpt-oss:120b-cloud", "glm-4.6:cloud", "kimi-k2.5:CLOUD")) {
            assertThat(local("127.0.0.1", passedOn)).as("Ollama passes it on").isFalse();
        }
    }

    private static boolean local(String host, String model) {
        return Endpoint.of("ollama/" + model, Map.of("OLLAMA_HOST", host)).local();
    }

    @Test
    void aModelThatIsPassedOnSaysSoWhateverItsNameIs() throws Exception {
        try (var server = StandIn.answering(Reply.text("")).passingOn("https://ollama.com:443")) {
            assertThat(of(server).shown("stand-in:1b").passedOn()).isTrue();
        }
        try (var server = StandIn.answering(Reply.text(""))) {
            assertThat(of(server).shown("stand-in:1b").passedOn()).isFalse();
        }
    }

    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aLineWithoutEndIsNotKept() throws Exception {
        var endless = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        endless.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            var piece = new byte[1 << 16];
            Arrays.fill(piece, (byte) 'x');
            while (true) {
                exchange.getResponseBody().write(piece);
            }
        });
        endless.start();
        try {
            var ollama = new OllamaServer(
                    URI.create("http://127.0.0.1:" + endless.getAddress().getPort()), HttpClient.newHttpClient());
            assertThatThrownBy(() -> ollama.pull("other:7b", (_, _, _) -> {}))
                    .isInstanceOf(ModelTrouble.class)
                    .hasMessageContaining("a line of more than");
        } finally {
            endless.stop(0);
        }
    }
}
