package dev.codemedic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codemedic.models.standin.Reply;
import dev.codemedic.models.standin.StandIn;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Models that do nothing well: they cost time, change no verdict, break no budget and harm nothing. */
class BadModelTest {
    private static final String SETTINGS = """
            use = "ollama/stand-in:1b"
            answer-seconds = 2
            seconds = 12
            [models.heal]
            questions = 9
            tokens = 60000
            """;

    @TempDir
    Path folder;

    private static final Map<String, Function<StandIn.Asked, Reply>> BAD = Map.of(
            "always wrong", asked -> Reply.text(Sums.change("    return sum(xs) + " + asked.number())),
            "certain of itself",
                    asked -> Reply.text("confidence: 1.0, VERDICT: verified, EXPLANATION: 5, DOUBT: none\n"
                            + Sums.change("    got = total(xs)", "    got = expected  # " + asked.number())),
            "endless", _ -> new Reply.Endless("and so on "),
            "silent", _ -> new Reply.Silent(),
            "breaking off", _ -> new Reply.BrokenOff("sums.py\n<<<<<<< SEARCH\n"),
            "failing", _ -> new Reply.Failing("sums.py\n", "llama runner process has terminated"),
            "busy", _ -> new Reply.Status(429, "too many requests"),
            "reading half", _ -> new Reply.Cut(Sums.HEALING, 40),
            "gibberish", _ -> new Reply.Malformed("<html>proxy error</html>\n"),
            "empty", _ -> Reply.text("   \n"));

    @ParameterizedTest
    @MethodSource("kinds")
    void costsTimeAndNothingElse(String kind) throws Exception {
        var project = Sums.in(folder).settings("[models]\n" + SETTINGS);
        try (var server = StandIn.answering(Objects.requireNonNull(BAD.get(kind)))) {
            var run = project.with(server).withOpenAi(server).run("--apply");
            assertThat(run.exit()).as(run.errors()).isEqualTo(1);
            assertThat(run.errors())
                    .contains("RuntimeError: the sum is 5, not 6", "ollama/stand-in:1b")
                    .doesNotContain("Applied", "verdict: verified", "at dev.codemedic");
            assertThat(project.source()).isEqualTo(Sums.SOURCE);
            assertThat(server.asked()).isNotEmpty().hasSizeLessThanOrEqualTo(9);
        }
    }

    @Test
    void whatMedicFindsItselfWaitsForNoModel() throws Exception {
        var project = Sums.in(folder).settings("[models]\n" + SETTINGS);
        Files.writeString(
                folder.resolve("sums.py"), "def mean(xs):\n    return sum(xs) / len(xs)\n\n\nprint(mean([]))\n");
        try (var silent = StandIn.answering(new Reply.Silent())) {
            var run = project.with(silent).withOpenAi(silent).run();
            assertThat(run.errors()).contains("verdict: survives");
            assertThat(silent.asked()).isEmpty();
        }
    }

    @Test
    void aJudgeThatPraisesEverythingRaisesNothing() throws Exception {
        var project = Sums.in(folder).settings("[models]\n" + SETTINGS);
        var praised = new AtomicInteger();
        try (var server = StandIn.answering(asked -> {
            if (asked.text().startsWith("You read a change that has passed")) {
                praised.incrementAndGet();
                return Reply.text("EXPLANATION: 5\nDOUBT: none\nVERDICT: verified");
            }
            return Reply.text(Sums.HEALING);
        })) {
            var run = project.with(server).withOpenAi(server).run();
            assertThat(run.errors()).contains("verdict: survives", "grade 5 of 5");
            assertThat(praised).hasValue(1);
        }
    }

    @Test
    void aJudgeThatDoubtsIsQuotedInTheVerdict() throws Exception {
        var project = Sums.in(folder).settings("[models]\n" + SETTINGS);
        try (var server = StandIn.answering(asked -> Reply.text(
                asked.text().startsWith("You read a change that has passed")
                        ? "EXPLANATION: 1\nDOUBT: nobody knows \u001b[2J what a sum is"
                        : Sums.HEALING))) {
            var run = project.with(server).withOpenAi(server).run();
            assertThat(run.errors())
                    .contains("ollama/stand-in:1b doubts it: nobody knows")
                    .doesNotContain("\u001b");
        }
    }

    @Test
    void theBudgetOfAHealIsKept() throws Exception {
        var project = Sums.in(folder).settings("[models]\n" + SETTINGS.replace("questions = 9", "questions = 2"));
        try (var server = StandIn.answering(Objects.requireNonNull(BAD.get("always wrong")))) {
            var run = project.with(server).withOpenAi(server).run("--apply");
            assertThat(run.errors()).contains("the models' budget of this heal is 2 questions");
            assertThat(server.asked()).hasSize(2);
        }
    }

    static List<String> kinds() {
        return BAD.keySet().stream().sorted().toList();
    }
}
