package dev.codemedic.cli.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.codemedic.models.guard.Allowance;
import dev.codemedic.models.prompt.Role;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
    @TempDir
    Path folder;

    private Settings settings() {
        return Settings.of(
                folder, Map.of("XDG_CONFIG_HOME", folder.resolve("config").toString()), folder);
    }

    private ModelSettings read(String project, String user) throws IOException {
        Files.writeString(folder.resolve("medic.toml"), project);
        Files.createDirectories(folder.resolve("config/medic"));
        Files.writeString(folder.resolve("config/medic/config.toml"), user);
        return settings().models(Optional.empty());
    }

    private static ModelUse.Named named(ModelSettings settings) {
        return (ModelUse.Named) settings.use();
    }

    @Test
    void withoutFilesNoModelIsAskedAndNothingLeavesTheMachine() throws Exception {
        var usual = settings().models(Optional.empty());
        assertThat(usual.use()).isEqualTo(new ModelUse.None());
        assertThat(usual.hosted()).isFalse();
        assertThat(usual.heal()).isEqualTo(Allowance.HEAL);
        assertThat(usual.day()).isEqualTo(Allowance.DAY);
    }

    @Test
    void everyKeyIsUnderstood() throws Exception {
        var all = read("""
                [models]
                use = ["ollama/a", "openai/b"]
                privacy = "hosted"
                ensemble = ["ollama/a", "ollama/c"]
                strategies = ["multi-agent", "agentless"]
                domain = "data"
                rounds = 4
                samples = 3
                answer-seconds = 20
                seconds = 60
                [models.roles]
                judge = "ollama/d"
                [models.heal]
                questions = 3
                tokens = 4000
                dollars = 0.25
                seconds = 30
                [models.day]
                questions = 9
                [models.price."openai/b"]
                question = 1.25
                answer = 10
                [models.window]
                "openai/b" = 16384
                """, "");
        assertThat(named(all).names()).containsExactly("ollama/a", "openai/b");
        assertThat(all.hosted()).isTrue();
        assertThat(all.ensemble()).containsExactly("ollama/a", "ollama/c");
        assertThat(all.course().strategies()).containsExactly("multi-agent", "agentless");
        assertThat(all.course().domain()).isEqualTo("data");
        assertThat(all.course().rounds()).isEqualTo(4);
        assertThat(all.course().samples()).isEqualTo(3);
        assertThat(all.course().answer()).isEqualTo(Duration.ofSeconds(20));
        assertThat(all.course().patience()).isEqualTo(Duration.ofMinutes(1));
        assertThat(all.roles()).containsExactly(Map.entry(Role.JUDGE, "ollama/d"));
        assertThat(all.heal()).isEqualTo(new Allowance(3, 4000, 0.25, Duration.ofSeconds(30)));
        assertThat(all.day().calls()).isEqualTo(9);
        assertThat(all.day().tokens()).isEqualTo(Allowance.DAY.tokens());
        assertThat(all.prices()).containsEntry("openai/b", new Price(1.25, 10));
        assertThat(all.windows()).containsEntry("openai/b", 16_384);
    }

    @Test
    void anOptionGoesBeforeTheProjectAndTheProjectBeforeTheUser() throws Exception {
        var user = "[models]\nuse = 'ollama/u'\nsamples = 5\n";
        assertThat(named(read("", user)).names()).containsExactly("ollama/u");
        var both = read("[models]\nuse = 'ollama/p'\n", user);
        assertThat(named(both).names()).containsExactly("ollama/p");
        assertThat(both.course().samples()).isEqualTo(5);
        assertThat(settings().models(Optional.of("ollama/x, openai/y")).use())
                .isEqualTo(new ModelUse.Named(List.of("ollama/x", "openai/y"), "--model or MEDIC_MODEL", false));
        assertThat(settings().models(Optional.of("none")).use()).isEqualTo(new ModelUse.None());
        assertThat(settings().models(Optional.of("auto")).use()).isEqualTo(new ModelUse.Auto());
    }

    @Test
    void aProjectLiftsNoBoundOfTheUser() throws Exception {
        var user = """
                [models.heal]
                questions = 10
                dollars = 0.1
                [models.price."openai/b"]
                question = 2
                answer = 8
                """;
        var greedy = read("""
                [models.heal]
                questions = 500
                dollars = 100
                tokens = 1000
                [models.price."openai/b"]
                question = 0
                answer = 9
                """, user);
        assertThat(greedy.heal()).isEqualTo(new Allowance(10, 1000, 0.1, Allowance.HEAL.time()));
        assertThat(greedy.prices()).containsEntry("openai/b", new Price(2, 9));
        assertThat(read("[models.heal]\nquestions = 2", user).heal().calls()).isEqualTo(2);
        var unbounded = read("[models.heal]\ndollars = 100\ntokens = 900000000\n[models.day]\nquestions = 99999\n", "");
        assertThat(unbounded.heal()).isEqualTo(Allowance.HEAL);
        assertThat(unbounded.day()).isEqualTo(Allowance.DAY);
        assertThat(read("", "[models.heal]\ndollars = 3").heal().dollars()).isEqualTo(3);
    }

    @Test
    void whatAUserKeepsHereNoProjectLetsOut() throws Exception {
        assertThat(read("[models]\nprivacy = 'hosted'\n", "").hosted()).isTrue();
        assertThat(read("[models]\nprivacy = 'hosted'\n", "[models]\nprivacy = 'local-only'\n")
                        .hosted())
                .isFalse();
        assertThatThrownBy(() -> read("", "[models]\nprivacy = 'hosted'\n"))
                .isInstanceOf(SettingsUnusable.class)
                .hasMessageContainingAll("config.toml: privacy in [models]", "each project decides by itself");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [models]; modle = 'x'                        | there is no key "modle" in [models]; there are use, privacy,
            [modles]                                     | there is no key "modles"; there are models, memory, policy
            models = 3                                   | models: it has to be a table, [models]
            [models]; use = 7                            | use in [models]: it has to be a text in quotes, not 7
            [models]; use = []                           | use in [models]: the list is empty
            [models]; use = ['a', 2]                     | use in [models]: it has to be a text in quotes, not 2
            [models]; use = ' '                          | use in [models]: it has to be a text in quotes, not " "
            [models]; privacy = 'none'                   | it has to be one of local-only, hosted, not "none"
            [models]; strategies = ['agentles']          | each has to be one of agentless, incremental,
            [models]; strategies = ['ensemble', 'ensemble'] | one of them stands there twice
            [models]; domain = 'web'                     | it has to be one of frontend, backend,
            [models]; rounds = 0                         | it has to be a whole number from 1 to 20, not 0
            [models]; rounds = 2.5                       | it has to be a whole number from 1 to 20, not 2.5
            [models]; rounds = '3'                       | it has to be a whole number from 1 to 20, not "3"
            [models]; rounds = 99999999999999            | it has to be a whole number from 1 to 20
            [models.roles]; boss = 'x'                   | there is no key "boss" in [models.roles]; there are analyst,
            [models.heal]; dollars = -1                  | dollars in [models.heal]: it has to be a number from 0 on
            [models.heal]; dollars = nan                 | dollars in [models.heal]: it has to be a number from 0 on
            [models.price]; 'openai/x' = 3               | it has to be a table, [models.price."openai/x"]
            [models.price.'openai/x']; question = 1      | openai/x in [models.price]: it needs question and answer
            [models.window]; 'openai/x' = 10             | openai/x in [models.window]: it has to be a whole number
            [models]; use = 'a'; use = 'b'               | medic.toml, line 3:
            [models]; use = x                            | medic.toml, line 2:
            """)
    void whatCannotBeIsSaidWithItsPlace(String text, String words) {
        assertThatThrownBy(() -> read(text.replace("; ", "\n"), ""))
                .isInstanceOf(SettingsUnusable.class)
                .hasMessageContaining(folder.resolve("medic.toml").toString())
                .hasMessageContaining(words.strip());
    }

    @ParameterizedTest
    @CsvSource({"key", "api-key", "address", "base-url", "OPENAI_BASE_URL", "token", "host"})
    void aFileCannotSendCodeElsewhereNorHoldAKey(String key) {
        assertThatThrownBy(() -> read("[models]\n" + key + " = 'x'\n", ""))
                .hasMessageContaining("taken from the environment only");
    }

    @Test
    void aFileThatIsNoTextIsSaid() throws Exception {
        Files.write(folder.resolve("medic.toml"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        assertThatThrownBy(() -> settings().models(Optional.empty())).hasMessageContaining("is not written in UTF-8");
        Files.delete(folder.resolve("medic.toml"));
        Files.createDirectory(folder.resolve("medic.toml"));
        assertThatThrownBy(() -> settings().models(Optional.empty())).hasMessageContaining("is no file of at most");
    }

    @Test
    void whatTheExplainedFileShowsIsWhatHolds() throws Exception {
        ProjectFile.of(folder).begin();
        var usual = settings().models(Optional.of("none"));
        var text = Files.readString(folder.resolve("medic.toml"), StandardCharsets.UTF_8);
        var shown = text.lines()
                .filter(line -> line.matches("(# )?(\\[.*\\]|\"?[a-z/-]+\"? = .*)"))
                .map(line -> line.startsWith("# ") ? line.substring(2) : line)
                .collect(Collectors.joining("\n"));
        var inForce = read(shown, "");
        assertThat(inForce.heal()).isEqualTo(usual.heal());
        assertThat(inForce.day()).isEqualTo(usual.day());
        assertThat(inForce.hosted()).isEqualTo(usual.hosted());
        assertThat(inForce.course().samples()).isEqualTo(usual.course().samples());
        assertThat(inForce.course().answer()).isEqualTo(usual.course().answer());
        assertThat(inForce.course().patience()).isEqualTo(usual.course().patience());
        assertThat(inForce.prices()).hasSize(1);
        assertThat(inForce.windows()).hasSize(1);
        assertThat(inForce.use()).isEqualTo(new ModelUse.Auto());
    }
}
