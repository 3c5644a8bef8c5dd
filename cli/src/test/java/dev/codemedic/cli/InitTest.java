package dev.codemedic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import dev.codemedic.models.standin.Reply;
import dev.codemedic.models.standin.StandIn;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project is set up. */
class InitTest {
    private static final String USE = "\nuse = \"ollama/";

    @TempDir
    private Path folder = Path.of("");

    private Path settings() {
        return folder.resolve("medic.toml");
    }

    @Test
    void anExplainedFileIsWrittenOnceAndIsUnderstood() throws Exception {
        var here = Sums.in(folder);
        assertThat(here.medic("init").output()).contains("Wrote ", "medic init --model");
        assertThat(here.run().errors()).contains("RuntimeError").doesNotContain("medic.toml");
        Files.writeString(settings(), "# mine\n");
        assertThat(here.medic("init").output()).contains("stays as it is");
        assertThat(settings()).hasContent("# mine\n");
    }

    @Test
    void withoutATerminalModelsAreListedAndNothingIsChanged() throws Exception {
        try (var server = StandIn.answering(Reply.text(""))) {
            Sums.add(server, "nomic-embed-text:1b");
            var here = Sums.in(folder).with(server);
            assertThat(here.medic("init", "--model").output())
                    .contains("  1 stand-in:1b ", "1.2B", "Q4_K_M", "1.3 GB", "yes, \"auto\" takes it")
                    .contains("medic init --model stand-in:1b")
                    .doesNotContain("\u001b");
            var listed = new ObjectMapper()
                    .readTree(here.medic("init", "--model", "--json").output())
                    .path("models");
            assertThat(listed.path(0).path("name").asText()).isEqualTo("stand-in:1b");
            assertThat(listed.path(0).path("auto").asBoolean()).isTrue();
            assertThat(listed.path(1).path("auto").asBoolean()).isFalse();
            assertThat(settings()).doesNotExist();
        }
    }

    @Test
    void aModelThatIsThereIsWrittenDownAndAskedFromThenOn() throws Exception {
        try (var server = StandIn.answering(Reply.text(Sums.HEALING))) {
            var here = Sums.in(folder)
                    .settings("# keep me\n[models]\nsamples = 1 # one\n")
                    .with(server);
            assertThat(here.medic("init", "--model", "stand-in:1b").output()).contains("Set [models] use");
            assertThat(settings()).hasContent("# keep me\n[models]\nuse = \"ollama/stand-in:1b\"\nsamples = 1 # one\n");
            assertThat(here.run().errors()).contains("ollama/stand-in:1b: agentless: 1 candidate");
        }
    }

    @Test
    void aModelThatIsNotThereIsGotInTenths() throws Exception {
        try (var server = StandIn.answering(Reply.text(""))) {
            var here = Sums.in(folder).with(server);
            assertThat(here.medic("init", "--model", "other:7b").output())
                    .contains("\n10 % of 1 KB\n20 % of 1 KB\n", "\n100 % of 1 KB\n")
                    .doesNotContain("\u001b");
            assertThat(settings()).content().contains(USE + "other:7b\"\n");
            var missing = here.medic("init", "--model", "missing:1b");
            assertThat(missing.exit()).isEqualTo(1);
            assertThat(missing.errors()).contains("cannot get missing:1b: pull model manifest: file does not exist");
            assertThat(settings()).content().contains(USE + "other:7b\"\n");
        }
    }

    @Test
    void onATerminalEnterTakesWhatIsSuggestedAndABarIsDrawn() throws Exception {
        try (var server = StandIn.answering(Reply.text(""))) {
            var here = Sums.in(folder).with(server).with("TERM", "xterm");
            assertThat(here.inTerminal("b'q for none)? ' in screen", "\\n", "init", "--model")
                            .output())
                    .contains("Enter for stand-in:1b");
            assertThat(settings()).content().contains(USE + "stand-in:1b\"\n");
            assertThat(here.inTerminal("False", "", "init", "--model", "other:7b")
                            .output())
                    .contains("\r\u001b[K[########################] 100 %  1 KB of 1 KB");
            assertThat(settings()).content().contains(USE + "other:7b\"\n");
            assertThat(here.inTerminal(40, "init", "--model", "third:7b").output())
                    .contains("\r\u001b[K[########] 100 %  1 KB of 1 KB\r\n")
                    .doesNotContain("\r\n\r\n", "success");
            assertThat(here.with("TERM", "dumb")
                            .inTerminal(40, "init", "--model", "fourth:7b")
                            .output())
                    .contains("100 % of 1 KB")
                    .doesNotContain("\u001b");
        }
    }

    @Test
    void whereNobodyListensItIsSaidHowToBegin() throws Exception {
        var none = Sums.in(folder).medic("init", "--model");
        assertThat(none.exit()).isEqualTo(1);
        assertThat(none.errors())
                .contains("nobody answers at " + Sums.NOBODY, "https://ollama.com/download", "`ollama serve`");
    }

    @Test
    void namesThatAreNoneAndBrokenSettingsAreRefusedBeforeAnythingIsGot() throws Exception {
        try (var server = StandIn.answering(Reply.text(""))) {
            var here = Sums.in(folder).with(server);
            assertThat(here.medic("init", "--model", "a\"b").exit()).isEqualTo(2);
            assertThat(here.medic("init", "--model", "openai/gpt").errors()).contains("use = \"openai/gpt\"");
            here.settings("[models]\nmodle = 1\n");
            assertThat(here.medic("init", "--model", "other:7b").errors()).contains("there is no key \"modle\"");
            assertThat(settings()).hasContent("[models]\nmodle = 1\n");
        }
    }

    @Test
    void anEmptyOllamaIsOfferedAModelWhichComesOnlyAfterAYesAndCtrlCStopsIt() throws Exception {
        var released = new CountDownLatch(1);
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(task -> Thread.ofVirtual().start(task));
        try {
            server.createContext("/api/tags", exchange -> {
                try (exchange) {
                    exchange.sendResponseHeaders(200, 0);
                    exchange.getResponseBody().write("{\"models\":[]}".getBytes(StandardCharsets.UTF_8));
                }
            });
            server.createContext("/api/pull", exchange -> {
                try (exchange) {
                    exchange.sendResponseHeaders(200, 0);
                    exchange.getResponseBody()
                            .write("{\"status\":\"pulling x\",\"total\":4000000000,\"completed\":1000000000}\n"
                                    .getBytes(StandardCharsets.UTF_8));
                    exchange.getResponseBody().flush();
                    released.await();
                } catch (InterruptedException ended) {
                    Thread.currentThread().interrupt();
                }
            });
            server.start();
            var here = Sums.in(folder)
                    .with("TERM", "xterm")
                    .with("OLLAMA_HOST", "127.0.0.1:" + server.getAddress().getPort());
            assertThat(here.medic("init", "--model").output())
                    .contains("has no model yet", "medic init --model qwen2.5");
            assertThat(here.inTerminal("b'[N]o: ' in screen", "\\n", "init", "--model")
                            .output())
                    .contains("Nothing was changed");
            var stopped = here.inTerminal("b' 25 %' in screen", "\\x03", "init", "--model", "--yes");
            assertThat(stopped.exit()).isEqualTo(130);
            assertThat(stopped.output()).contains("1.0 GB of 4.0 GB", "goes on from here");
            assertThat(settings()).doesNotExist();
        } finally {
            released.countDown();
            server.stop(0);
        }
    }
}
