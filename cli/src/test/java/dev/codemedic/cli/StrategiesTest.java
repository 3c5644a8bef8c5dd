package dev.codemedic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codemedic.models.standin.Reply;
import dev.codemedic.models.standin.StandIn;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way of asking models heals, through the real command and the protocols of Ollama and OpenAI. */
class StrategiesTest {
    @TempDir
    Path folder;

    private static String settings(String model, String strategies) {
        return "use = \"" + model + "\"\nstrategies = [" + strategies + "]\nseconds = 60\n";
    }

    private static Reply answer(StandIn.Asked asked) {
        var text = asked.text();
        if (text.startsWith("You plan how")) {
            return Reply.text("AIM: the sum of all\nSTEP: sums.py, total: do not take one away\nKEEP: check");
        }
        if (text.startsWith("You read a change that is meant")) {
            return Reply.text("VERDICT: fine\nFAULT: none");
        }
        if (text.startsWith("You read a change that has passed")) {
            return Reply.text("EXPLANATION: 4\nDOUBT: none");
        }
        return Reply.text(Sums.HEALING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"agentless", "incremental", "multi-agent", "ensemble"})
    void heals(String strategy) throws Exception {
        for (var model : new String[] {"ollama/stand-in:1b", "openai/stand-in:1b"}) {
            var project = Sums.in(folder).settings("[models]\n" + settings(model, "\"" + strategy + "\""));
            try (var server = StandIn.answering(StrategiesTest::answer)) {
                var run = project.with(server).withOpenAi(server).run("--no-memory", "--apply");
                assertThat(run.exit()).as(run.errors()).isZero();
                assertThat(run.errors()).contains(model + ": " + strategy + ": 1 candidate", "Applied to sums.py");
                assertThat(project.source()).contains("    return sum(xs)\n");
            }
        }
    }

    @Test
    void twoFaultsAreHealedInSteps() throws Exception {
        var project = Sums.in(folder).settings("[models]\n" + settings("ollama/stand-in:1b", "\"incremental\""));
        Files.writeString(folder.resolve("sums.py"), """
                def total(xs):
                    return sum(xs) - 1


                def count(xs):
                    return len(xs) + 1


                def check_total():
                    if total([1, 2, 3]) != 6:
                        raise RuntimeError("wrong")


                def check_count():
                    if count([1, 2, 3]) != 3:
                        raise RuntimeError("wrong")


                check_total()
                check_count()
                """);
        try (var server = StandIn.answering(asked -> Reply.text(
                asked.text().contains("gets further with it")
                        ? Sums.change("    return len(xs) + 1", "    return len(xs)")
                        : Sums.HEALING))) {
            var run = project.with(server).withOpenAi(server).run();
            assertThat(run.errors()).contains("+    2 |     return sum(xs)\n", "+    6 |     return len(xs)\n");
        }
    }

    @Test
    void severalModelsAreAskedSideBySide() throws Exception {
        var project = Sums.in(folder)
                .settings("[models]\n"
                        + "use = \"ollama/stand-in:1b\"\nensemble = [\"ollama/stand-in:1b\", \"openai/stand-in:1b\"]\n"
                        + "strategies = [\"ensemble\"]\n");
        var wrong = Reply.text(Sums.change("    return sum(xs) - 2"));
        try (var one = StandIn.answering(wrong);
                var other = StandIn.answering(StrategiesTest::answer)) {
            var run = project.with(one).withOpenAi(other).run();
            assertThat(run.errors()).contains("ensemble: 2 candidates", "verdict: survives");
            assertThat(other.asked()).isNotEmpty();
        }
    }

    @Test
    void whatHasComeWhenTimeIsUpIsTried() throws Exception {
        var alone = "[models]\nuse = \"ollama/stand-in:1b\"\nseconds = 8\n";
        var both = alone + "ensemble = [\"ollama/stand-in:1b\", \"openai/stand-in:1b\"]\nstrategies = [\"ensemble\"]\n";
        try (var tiring =
                StandIn.answering(asked -> asked.number() == 1 ? Reply.text(Sums.HEALING) : new Reply.Silent())) {
            var run = Sums.in(folder).settings(alone).with(tiring).run();
            assertThat(run.errors()).contains("agentless: 1 candidate", "verdict: survives");
        }
        try (var silent = StandIn.answering(new Reply.Silent());
                var fine = StandIn.answering(StrategiesTest::answer)) {
            var run =
                    Sums.in(folder).settings(both).with(silent).withOpenAi(fine).run();
            assertThat(run.errors()).contains("ensemble: 1 candidate", "verdict: survives");
        }
    }
}
