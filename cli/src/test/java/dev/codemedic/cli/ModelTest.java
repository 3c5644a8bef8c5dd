package dev.codemedic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codemedic.models.standin.Reply;
import dev.codemedic.models.standin.StandIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelTest {
    private static final String SOURCE = "PASSWORD = dict(password='hunter22-x')\n\n\n" + Sums.SOURCE;

    @TempDir
    Path folder;

    private Sums sums;

    @BeforeEach
    void program() throws IOException {
        sums = Sums.in(folder);
        Files.writeString(folder.resolve("sums.py"), SOURCE);
    }

    private MedicProcess asking(StandIn server) throws IOException, InterruptedException {
        return sums.with(server).run("--model", "ollama/stand-in:1b");
    }

    @Test
    void aModelIsAskedWhereMedicFindsNothingAndTheGatesDecide() throws Exception {
        try (var server = StandIn.answering(Reply.text(Sums.HEALING))) {
            var run = asking(server);
            assertThat(run.errors())
                    .contains(
                            "1 candidate run, 1 by a model, 1 stops the failure",
                            "ollama/stand-in:1b: agentless: 1 candidate",
                            "The sum is one too small.",
                            "+    5 |     return sum(xs)\n",
                            "verdict: survives");
            assertThat(folder.resolve("sums.py")).hasContent(SOURCE);
            assertThat(server.asked().getFirst().text())
                    .contains(
                            "RuntimeError: the sum is 5, not 6",
                            "# expected = 6, got = 5",
                            "line 15 calls it: check([1, 2, 3], 6)")
                    .doesNotContain("hunter22-x", "def total(xs):   #");
            var ledger = sums.medic("ledger", "--text");
            assertThat(ledger.output())
                    .contains(
                            "ollama/stand-in:1b",
                            "here",
                            "fixer",
                            "answered",
                            "    | RuntimeError: the sum is 5, not 6")
                    .doesNotContain("hunter22-x");
        }
    }

    @Test
    void whereMedicHealsByItselfNothingIsAsked() throws Exception {
        Files.writeString(
                folder.resolve("sums.py"), "def mean(xs):\n    return sum(xs) / len(xs)\n\n\nprint(mean([]))\n");
        try (var server = StandIn.answering(Reply.text("never"))) {
            assertThat(asking(server).errors()).contains("verdict:");
            assertThat(server.asked()).isEmpty();
        }
    }

    @Test
    void aModelThatOnlyHidesTheFailureCostsTimeAndChangesNothing() throws Exception {
        var hiding = Sums.change(
                "        raise RuntimeError(\"the sum is %d, not %d\" % (got, expected))",
                "        return  # certain: 1.0");
        try (var server = StandIn.answering(Reply.text(hiding))) {
            var run = sums.with(server).run("--apply", "--model", "ollama/stand-in:1b");
            assertThat(run.exit()).isEqualTo(1);
            assertThat(run.errors()).contains("it repeats what was rejected");
            assertThat(folder.resolve("sums.py")).hasContent(SOURCE);
        }
    }

    @Test
    void aModelThatIsNotThereIsNamedAndTheRestGoesOn() throws Exception {
        StandIn gone;
        try (var server = StandIn.answering(Reply.text("x"))) {
            gone = server;
        }
        assertThat(asking(gone).errors())
                .contains("RuntimeError", "nobody answers at " + gone.address() + "; start it with `ollama serve`");
    }

    @Test
    void aNameThatIsNoneIsRefusedBeforeAnythingRuns() throws Exception {
        var wrong = sums.run("--model", "gpt");
        assertThat(wrong.exit()).isEqualTo(2);
        assertThat(wrong.errors()).contains("a model is named PROVIDER/MODEL", "Nothing was started");
        var away = sums.run("--model", "anthropic/claude");
        assertThat(away.errors()).contains("is not on this machine").doesNotContain("RuntimeError");
    }

    @Test
    void aModelThatIsPassedOnToAnotherMachineIsNotAskedWithoutLeave() throws Exception {
        try (var server = StandIn.answering(Reply.text("x")).passingOn("https://ollama.com:443")) {
            assertThat(asking(server).errors()).contains("ollama/stand-in:1b is not on this machine");
            assertThat(server.asked()).isEmpty();
        }
    }

    @Test
    void aFolderOfMedicsThatLeadsElsewhereIsLeftAlone(@TempDir Path elsewhere, @TempDir Path state) throws Exception {
        Files.createSymbolicLink(folder.resolve(".medic"), elsewhere);
        var told = sums.with("XDG_STATE_HOME", state.toString()).medic("ledger");
        assertThat(told.output()).contains("Nothing was sent");
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void whatIsForThisMachineGoesThroughNoProxy() throws Exception {
        try (var server = StandIn.answering(Reply.text(Sums.HEALING));
                var proxy = StandIn.answering(Reply.text("never"))) {
            var port = proxy.address().getPort();
            var command = sums.with(server).command("run", "--model", "ollama/stand-in:1b", "--", "python3", "sums.py");
            command.addAll(
                    command.indexOf("-cp"),
                    List.of("-Dhttp.proxyHost=127.0.0.1", "-Dhttp.proxyPort=" + port, "-Dhttp.nonProxyHosts="));
            MedicProcess.run(folder, null, command);
            assertThat(proxy.asked()).isEmpty();
            assertThat(server.asked()).isNotEmpty();
        }
    }

    @Test
    void withoutAModelNothingThatAsksOneIsLoaded() throws Exception {
        var log = folder.resolve("classes.log");
        var command = sums.command("run", "--", "python3", "sums.py");
        command.add(command.indexOf("-cp"), "-Xlog:class+load=info:file=" + log);
        assertThat(MedicProcess.run(folder, null, command).errors()).contains("RuntimeError");
        assertThat(log)
                .content()
                .contains("dev.codemedic.core.heal.HealLoop")
                .doesNotContain(
                        "dev.langchain4j",
                        "java.net.http.HttpClient",
                        "com.knuddels",
                        "org.eclipse.jgit",
                        "dev.failsafe",
                        "dev.codemedic.models.provider",
                        "dev.codemedic.models.strategy.Model");
    }
}
