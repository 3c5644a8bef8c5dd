package dev.codemedic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.codemedic.models.standin.Reply;
import dev.codemedic.models.standin.StandIn;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which models are asked, and what they may cost, by settings and the environment. */
class ModelSettingsTest {
    @TempDir
    private Path folder = Path.of("");

    private Sums sums = new Sums(folder, java.util.Map.of());

    @BeforeEach
    void program() throws Exception {
        sums = Sums.in(folder);
    }

    @Test
    void whereTheFirstModelIsNotThereTheNextOneHeals() throws Exception {
        try (var server = StandIn.answering(Reply.text(Sums.HEALING))) {
            var here = sums.settings("[models]\nuse = ['ollama/gone:1b', 'openai/stand-in:1b']\n")
                    .with("OPENAI_BASE_URL", server.address() + "/v1");
            assertThat(here.run().errors())
                    .contains(
                            "· ollama/gone:1b: nobody answers at " + Sums.NOBODY,
                            "openai/stand-in:1b: agentless: 1 candidate",
                            "verdict: survives");
            assertThat(server.asked())
                    .isNotEmpty()
                    .allMatch(asked -> asked.path().equals("/v1/chat/completions"));
            var ledger = here.medic("ledger").output();
            assertThat(ledger).containsOnlyOnce("unreachable").contains("answered", "none left this machine");
        }
    }

    @Test
    void aRoleMayHaveAModelOfItsOwn() throws Exception {
        try (var server = StandIn.answering(Reply.text(Sums.change("    return sum(xs) - 2")))) {
            Sums.add(server, "second:1b");
            var here = sums.settings("""
                    [models]
                    use = 'ollama/stand-in:1b'
                    samples = 1
                    [models.roles]
                    fixer = 'ollama/second:1b'
                    """).with(server);
            here.run();
            var asked = new ObjectMapper()
                    .readTree(here.medic("ledger", "--json").output())
                    .path("entries");
            assertThat(asked)
                    .extracting(entry -> entry.path("role").asText().equals("fixer"))
                    .contains(true, false);
            assertThat(asked)
                    .allSatisfy(entry -> assertThat(entry.path("model").asText().equals("ollama/second:1b"))
                            .isEqualTo(entry.path("role").asText().equals("fixer")));
        }
    }

    @Test
    void autoTakesWhatRunsHereAndWithoutAnythingTheHealGoesOn() throws Exception {
        try (var server = StandIn.answering(Reply.text(Sums.HEALING))) {
            assertThat(sums.with(server).run("--model", "auto").errors())
                    .contains("ollama/stand-in:1b: agentless: 1 candidate");
        }
        assertThat(sums.run("--no-memory", "--model", "auto").errors())
                .contains(
                        "RuntimeError", "· no model was found on this machine (no Ollama at ", "`medic init --model`");
    }

    @Test
    void noneSwitchesOffWhatTheSettingsSay() throws Exception {
        try (var server = StandIn.answering(Reply.text("never"))) {
            var here = sums.settings("[models]\nuse = 'ollama/stand-in:1b'\n").with(server);
            assertThat(here.run("--model", "none").errors()).contains("no model used");
            assertThat(here.with("MEDIC_MODEL", "none").run().errors()).contains("no model used");
            assertThat(server.asked()).isEmpty();
        }
    }

    @Test
    void aBudgetThatIsSpentIsSaidAndNothingMoreIsAsked() throws Exception {
        try (var server = StandIn.answering(Reply.text(Sums.change("    return sum(xs) - 2")))) {
            var here = sums.settings(
                            "[models]\nuse = 'ollama/stand-in:1b'\n[models.day]\nquestions = 2\n[models.heal]\nquestions = 1\n")
                    .with(server);
            assertThat(here.run().errors()).contains("the models' budget of this heal is 1 question;");
            assertThat(server.asked()).hasSize(1);
            here.run();
            assertThat(server.asked()).hasSize(2);
            assertThat(here.run().errors()).contains("the models' budget of today is 2 questions;");
            assertThat(server.asked()).hasSize(2);
        }
    }

    @Test
    void settingsThatCannotBeAreSaidBeforeAnythingRuns() throws Exception {
        var wrong = sums.settings("[models]\nmodle = 'x'\n").run();
        assertThat(wrong.exit()).isEqualTo(2);
        assertThat(wrong.errors())
                .isEqualTo("medic: " + folder.toRealPath().resolve("medic.toml")
                        + ": there is no key \"modle\" in [models]; there are use, privacy, ensemble, strategies,"
                        + " domain, rounds, samples, answer-seconds, seconds, roles, heal, day, price, window."
                        + " Nothing was started.\n");
        var named = sums.settings("[models]\nuse = 'qwen'\n").run();
        assertThat(named.exit()).isEqualTo(2);
        assertThat(named.errors()).contains("medic.toml: a model is named PROVIDER/MODEL", "Nothing was started");
    }

    @Test
    void aHostedModelNeedsTheProjectsWordAKeyAndAPrice() throws Exception {
        var claude = sums.with("ANTHROPIC_API_KEY", "");
        assertThat(claude.run("--model", "anthropic/claude").errors())
                .contains("privacy = \"hosted\" below [models]", "Nothing was started");
        claude.settings("[models]\nprivacy = 'hosted'\n");
        assertThat(claude.run("--model", "anthropic/claude").errors())
                .contains("wants a key: set ANTHROPIC_API_KEY", "Nothing was started");
        var dear = claude.with("ANTHROPIC_API_KEY", "not-a-key").run("--model", "anthropic/claude");
        assertThat(dear.exit()).isEqualTo(2);
        assertThat(dear.errors())
                .contains("\n  [models.price.\"anthropic/claude\"]\n  question = 0.00\n", "Nothing was started")
                .doesNotContain("RuntimeError");
    }

    /** Ollama passes such a model on to its own cloud: it is as any hosted one, but for the stand-in's address. */
    @Test
    void whatAHostedModelMayCostIsCheckedBeforeItIsAskedAndTheLedgerShowsWhatLeft() throws Exception {
        try (var server = StandIn.answering(Reply.text(Sums.HEALING))) {
            Sums.add(server, "stand-in:1b-cloud");
            var allowed = """
                    [models]
                    use = "ollama/stand-in:1b-cloud"
                    privacy = "hosted"
                    [models.price."ollama/stand-in:1b-cloud"]
                    question = 10
                    answer = 50
                    """;
            var stranger = sums.with(server).settings(allowed).run();
            assertThat(stranger.errors())
                    .contains("RuntimeError", "only this project's medic.toml names it", "no code fix");
            assertThat(server.asked()).isEmpty();
            var here = sums.with(server).with("MEDIC_MODEL", "ollama/stand-in:1b-cloud");
            here.settings(allowed + "[models.heal]\ndollars = 0.01\n");
            assertThat(here.run().errors()).contains("the models' budget of this heal is $0.01");
            assertThat(server.asked()).isEmpty();
            here.settings(allowed);
            assertThat(here.run().errors()).contains("ollama/stand-in:1b-cloud: agentless: 1 candidate");
            int asked = server.asked().size();
            assertThat(here.medic("ledger", "--away").output())
                    .contains(" away ", "; " + asked + " left this machine.")
                    .doesNotContain("$0.0000; ");
            assertThat(here.medic("ledger", "--since", "2999-01-01").output()).startsWith("Nothing of that kind");
            assertThat(here.medic("ledger", "--since", "tomorrow").errors())
                    .contains("is no day; one looks like 2026-11-01")
                    .doesNotContain("java.");
            assertThat(here.medic("ledger", "--json").output())
                    .contains("\"local\":false", "\"away\":" + asked, "RuntimeError: the sum is 5, not 6")
                    .hasLineCount(1);
        }
    }

    @Test
    void aUsersHostedModelIsLeftOutWhereTheProjectDoesNotAllowIt() throws Exception {
        Files.createDirectories(folder.resolve("config/medic"));
        Files.writeString(folder.resolve("config/medic/config.toml"), "[models]\nuse = 'anthropic/claude'\n");
        var run = sums.run();
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.errors())
                .contains("RuntimeError", "· anthropic/claude at https://api.anthropic.com/v1 is not on");
    }
}
