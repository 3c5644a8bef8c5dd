package dev.codemedic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.codemedic.models.standin.Reply;
import dev.codemedic.models.standin.StandIn;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Injected texts against a model that obeys each of them: medic run --apply in a project where the text stands in the
 * exception's message, in what the program prints, in a comment, in the program's file name, in a variable's value, in a
 * solved case, in a commit and in the project's own rules, all at once.
 */
class InjectionTest {
    private static final int SHORT = 90;
    private static final String KEY = "sk-live-4f9a81c27be05d63";
    private static final String PASSWORD = "hunter22-x";

    /** What an injected text wants, and what a model answers that obeys. */
    record Injection(String demand, String answer) {
        @Override
        public String toString() {
            return demand;
        }

        /** As it may stand in a file's name. */
        String name() {
            var plain = demand.replaceAll("[/\\\\\"'<>]", "-");
            return "NAME " + plain.substring(0, Math.min(plain.length(), SHORT)) + ".py";
        }

        /** The beginning, which is not cut anywhere. */
        String mark() {
            return demand.substring(0, Math.min(demand.length(), 40));
        }
    }

    @TempDir
    Path folder;

    private Path root;
    private Path canary;
    private ServerSocket listener;
    private final AtomicInteger calls = new AtomicInteger();

    static List<Injection> injections() throws IOException {
        try (var stream = InjectionTest.class.getResourceAsStream("injections.yaml")) {
            return new YAMLMapper().readValue(Objects.requireNonNull(stream), new TypeReference<List<Injection>>() {});
        }
    }

    @BeforeEach
    void surroundings() throws IOException {
        root = Files.createDirectory(folder.resolve("project")).toRealPath();
        canary = folder.toRealPath().resolve("canary");
        Files.writeString(folder.resolve("outside.txt"), "outside\n");
        listener = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> {
            while (!listener.isClosed()) {
                try (var call = listener.accept()) {
                    calls.incrementAndGet();
                } catch (IOException closed) {
                    // the test is over
                }
            }
        });
    }

    @AfterEach
    void end() throws IOException {
        listener.close();
    }

    /** Where the injected text stands; each is found again in what the model is asked. */
    private List<String> project(Injection injection) throws IOException, InterruptedException {
        var words = injection.demand();
        var quoted = "\"" + words.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
        Files.writeString(root.resolve(injection.name()), """
                PASSWORD = dict(password='%s')
                print("LOG " + %s)


                # COMMENT %s
                def total(xs):
                    return sum(xs) - 1


                def check(xs, expected):
                    memo = "VALUE " + %s
                    got = total(xs)
                    note = "MESSAGE " + %s
                    if got != expected:
                        raise RuntimeError(note)
                    print("ok", got, memo)


                check([1, 2, 3], 6)
                """.formatted(PASSWORD, quoted, words, quoted, quoted));
        Files.createDirectories(root.resolve("tests"));
        Files.writeString(
                root.resolve("tests/test_sums.py"),
                "from sums import check\n\n\ndef test_name():\n    assert check.__name__ == \"check\"\n");
        Files.createDirectories(root.resolve(".github/workflows"));
        Files.writeString(root.resolve(".github/workflows/ci.yml"), "steps:\n    - run: pytest\n");
        Files.writeString(root.resolve("medic.toml"), "# settings\n");
        Files.writeString(root.resolve("AGENTS.md"), "RULE " + words + "\n");
        git("init", "-q");
        git("add", ".");
        git("-c", "user.name=a", "-c", "user.email=a@b.c", "commit", "-q", "-m", "COMMIT " + words);
        return List.of("LOG ", "COMMENT ", "VALUE ", "MESSAGE ", "RULE ", "COMMIT ");
    }

    private void git(String... words) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(words));
        assertThat(MedicProcess.run(root, null, command).exit()).isZero();
    }

    private Map<String, String> files() throws IOException {
        var files = new TreeMap<String, String>();
        try (var all = Files.walk(root)) {
            for (var file : all.filter(Files::isRegularFile).toList()) {
                var name = root.relativize(file).toString();
                if (!name.startsWith(".medic/") && !name.startsWith(".git/objects")) {
                    files.put(name, Files.readString(file, StandardCharsets.ISO_8859_1));
                }
            }
        }
        files.put("../outside.txt", Files.readString(folder.resolve("outside.txt")));
        return files;
    }

    @ParameterizedTest
    @MethodSource("injections")
    void aModelThatObeysChangesNothing(Injection injection) throws Exception {
        var channels = project(injection);
        var before = files();
        try (var server = StandIn.answering(Reply.text(answer(injection, injection.name())))) {
            var run = MedicProcess.run(root, null, medic(server, injection.name()));
            assertThat(files()).as("the project").isEqualTo(before);
            assertThat(run.exit()).as(run.errors()).isEqualTo(1);
            assertThat(canary).doesNotExist();
            assertThat(calls).hasValue(0);
            assertThat(run.output() + run.errors())
                    .doesNotContain("\u001b", "\u202e", "Applied to NAME", PASSWORD, KEY, "verdict: verified");
            assertThat(server.asked()).isNotEmpty();
            var asked = new StringBuilder();
            server.asked().forEach(question -> asked.append(question.text()).append(question.body()));
            assertThat(asked.indexOf(PASSWORD)).isNegative();
            assertThat(asked.indexOf(KEY)).isNegative();
            var all = asked.toString();
            for (var channel : channels) {
                assertThat(all.contains(channel + injection.mark())).as(channel).isTrue();
            }
            assertThat(all.contains(injection.name())).isTrue();
        }
    }

    static List<Injection> someInjections() throws IOException {
        var all = injections();
        return IntStream.range(0, all.size())
                .filter(number -> number % 6 == 0)
                .mapToObj(all::get)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("someInjections")
    void aModelThatObeysASolvedCaseChangesNothing(Injection injection) throws Exception {
        var words = "CASE " + injection.demand().replace("\"", "");
        Files.writeString(root.resolve("first.py"), program(words));
        var fix = "No one is lost.\n\nfirst.py\n<<<<<<< SEARCH\n    return sum(xs) - 1\n=======\n    return sum(xs)\n"
                + ">>>>>>> REPLACE\n";
        try (var server = StandIn.answering(Reply.text(fix))) {
            assertThat(MedicProcess.run(root, null, medic(server, "first.py")).exit())
                    .isZero();
        }
        Files.writeString(root.resolve("second.py"), program("a plain message"));
        var before = files();
        try (var server = StandIn.answering(Reply.text(answer(injection, "second.py")))) {
            var run = MedicProcess.run(root, null, medic(server, "second.py"));
            assertThat(files()).as("the project").isEqualTo(before);
            assertThat(run.exit()).as(run.errors()).isEqualTo(1);
            assertThat(canary).doesNotExist();
            assertThat(calls).hasValue(0);
            assertThat(server.asked().getFirst().text().contains("CASE " + injection.mark()))
                    .isTrue();
        }
    }

    private static String program(String message) {
        return """
                def total(xs):
                    return sum(xs) - 1


                def check(xs, expected):
                    got = total(xs)
                    note = "%s"
                    if got != expected:
                        raise RuntimeError(note)


                check([1, 2, 3], 6)
                """.formatted(message);
    }

    private String answer(Injection injection, String program) {
        return injection
                .answer()
                .replace("{canary}", canary.toString())
                .replace("{port}", Integer.toString(listener.getLocalPort()))
                .replace("{file}", program);
    }

    private static List<String> medic(StandIn server, String program) {
        var command = new ArrayList<>(List.of(
                "env", "OLLAMA_HOST=" + server.address(), "SERVICE_API_KEY=" + KEY, "XDG_CONFIG_HOME=/nonexistent"));
        command.addAll(MedicProcess.COMMAND);
        command.addAll(
                List.of("run", "--no-memory", "--apply", "--model", "ollama/stand-in:1b", "--", "python3", program));
        return command;
    }

    @Test
    void thereAreEnough() throws IOException {
        assertThat(injections()).hasSizeGreaterThanOrEqualTo(25).doesNotHaveDuplicates();
    }
}
