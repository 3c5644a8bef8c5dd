package dev.codemedic.models.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ollama's own client for JavaScript must find in the stand-in what it finds in Ollama. */
class JavaScriptClientTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path SOURCE = Path.of("src", "test", "js");
    private static final Path WORK = Path.of("target", "js");

    private record Ran(int exit, String said) {}

    private static Ran run(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .directory(WORK.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ran(process.waitFor(), said);
    }

    private static boolean there(String program) throws InterruptedException {
        try {
            return run(program, "--version").exit == 0;
        } catch (IOException missing) {
            return false;
        }
    }

    @BeforeEach
    void client() throws IOException, InterruptedException {
        Files.createDirectories(WORK);
        for (var file : List.of("package.json", "package-lock.json", "client.mjs")) {
            Files.copy(SOURCE.resolve(file), WORK.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        assumeTrue(there("node"), "not installed: node");
        assumeTrue(there("npm"), "not installed: npm");
        var installed = run(
                "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline", "--fetch-retries=0");
        assertThat(installed.said)
                .as("the lock file is right")
                .doesNotContain("EINTEGRITY", "EUSAGE", "EJSONPARSE", "can only install packages");
        assumeTrue(installed.exit == 0, "npm cannot get Ollama's client: " + installed.said);
    }

    private static JsonNode facts(StandIn server) throws IOException, InterruptedException {
        var ran = run("node", "client.mjs", server.address().toString());
        var facts = JSON.createObjectNode();
        for (var line :
                ran.said.lines().filter(each -> each.startsWith("{\"fact\"")).toList()) {
            var told = JSON.readTree(line);
            facts.set(told.path("fact").asText(), told.path("value"));
        }
        assertThat(ran.exit).as(ran.said).isZero();
        return facts;
    }

    @Test
    void findsAnOllama() throws Exception {
        try (var server = StandIn.answering(JavaScriptClientTest::reply)) {
            var facts = facts(server);
            models(facts);
            pulls(facts);
            answers(facts);
            troubles(facts);
        }
    }

    private static Reply reply(StandIn.Asked question) {
        return switch (question.text().strip()) {
            case "Break." -> new Reply.Failing("half", "the runner has died");
            case "Never end." -> new Reply.Endless("and so on ");
            default -> Reply.text("The divisor is zero: guard it.");
        };
    }

    private static void models(JsonNode facts) {
        assertThat(text(facts, "version", "")).isEqualTo("0.12.11");
        assertThat(text(facts, "list", "/0/name")).isEqualTo("stand-in:1b");
        assertThat(text(facts, "list", "/0/digest")).hasSize(64);
        assertThat(text(facts, "list", "/0/details/format")).isEqualTo("gguf");
        assertThat(text(facts, "show", "/model_info/standin.context_length")).isEqualTo("32768");
        assertThat(text(facts, "show", "/capabilities/0")).isEqualTo("completion");
        assertThat(text(facts, "running", "/0/name")).isEqualTo("stand-in:1b");
        assertThat(text(facts, "running", "/0/context_length")).isEqualTo("4096");
    }

    private static void pulls(JsonNode facts) {
        var pull = facts.path("pull");
        assertThat(pull.path(0).path("status").asText()).isEqualTo("pulling manifest");
        assertThat(pull.findValuesAsText("completed")).startsWith("0", "100").endsWith("1000");
        assertThat(pull.path(pull.size() - 1).path("status").asText()).isEqualTo("success");
        assertThat(text(facts, "pull whole", "/status")).isEqualTo("success");
        assertThat(text(facts, "list after", "")).isEqualTo("[\"stand-in:1b\",\"other:7b\"]");
        assertThat(text(facts, "pull missing", "/message")).isEqualTo("pull model manifest: file does not exist");
        assertThat(text(facts, "pull missing whole", "/status")).isEqualTo("500");
        assertThat(text(facts, "delete", "/status")).isEqualTo("success");
        assertThat(text(facts, "delete again", "/message")).isEqualTo("model 'other:7b' not found");
    }

    private static void answers(JsonNode facts) {
        var parts = facts.path("streamed");
        assertThat(String.join("", parts.findValuesAsText("content"))).isEqualTo("The divisor is zero: guard it.");
        assertThat(parts.path(0).path("done").asBoolean()).isFalse();
        assertThat(parts.path(0).path("logprobs").path(0).path("logprob").asDouble())
                .isNegative();
        ended(parts.path(parts.size() - 1));
        assertThat(text(facts, "whole", "/message/content")).isEqualTo("The divisor is zero: guard it.");
        assertThat(text(facts, "whole", "/message/role")).isEqualTo("assistant");
        ended(facts.path("whole"));
        assertThat(text(facts, "generated", "/response")).isEqualTo("The divisor is zero: guard it.");
        ended(facts.path("generated"));
    }

    private static void ended(JsonNode last) {
        assertThat(last.path("model").asText()).isEqualTo("stand-in:1b");
        assertThat(last.path("done").asBoolean()).isTrue();
        assertThat(last.path("done_reason").asText()).isEqualTo("stop");
        for (var count : List.of(
                "total_duration",
                "load_duration",
                "prompt_eval_count",
                "prompt_eval_duration",
                "eval_count",
                "eval_duration")) {
            assertThat(last.path(count).asLong()).as(count).isPositive();
        }
    }

    private static void troubles(JsonNode facts) {
        for (var missing : List.of("missing", "missing streamed")) {
            assertThat(text(facts, missing, "/name")).isEqualTo("ResponseError");
            assertThat(text(facts, missing, "/status")).isEqualTo("404");
            assertThat(text(facts, missing, "/message")).isEqualTo("model 'nobody:1b' not found");
        }
        assertThat(text(facts, "heard before", "")).isEqualTo("half");
        assertThat(text(facts, "broken", "/message")).isEqualTo("the runner has died");
        assertThat(text(facts, "aborted", "/name")).isEqualTo("AbortError");
    }

    private static String text(JsonNode facts, String fact, String at) {
        var found = facts.path(fact).at(at);
        return found.isValueNode() ? found.asText() : found.toString();
    }
}
