package dev.codemedic.models.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codemedic.core.verify.Assessment;
import dev.codemedic.core.verify.Gate;
import dev.codemedic.core.verify.Verdict;
import dev.codemedic.models.standin.Reply;
import dev.codemedic.models.standin.StandIn;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IncrementalTest {
    private static final String HUNK = """
            An empty list has no rate.

            --- a/report.py
            +++ b/report.py
            @@ -4,2 +4,2 @@
             def rate(done, jobs):
            -    return done / len(jobs)
            +    return done / (len(jobs) or None)
            """;

    @TempDir
    Path root;

    private Report report;

    @BeforeEach
    void project() throws IOException {
        report = Report.in(root);
    }

    @Test
    void aStepBuildsOnTheOneThatGotFurther() throws Exception {
        try (var server = StandIn.answering(asked -> Reply.text(
                asked.text().contains("gets further with it")
                        ? Report.block("    return done / (len(jobs) or None)", "    return done / (len(jobs) or 1)")
                        : HUNK))) {
            var incremental = new Incremental(report.dialogue(server), 1);
            var first = incremental.propose(report.attempt(), _ -> {}).getFirst();
            assertThat(report.after(first)).contains("len(jobs) or None");
            var failsElsewhere = new Assessment(
                    first,
                    new Verdict.Rejected(Gate.FAILING_RUN, "TypeError"),
                    List.of(),
                    List.of(),
                    report.failure("TypeError", "unsupported operand type(s)", 5),
                    Duration.ofMillis(5));
            var progress = Progress.of(failsElsewhere, report.diagnosis().failure(), report.sources());
            assertThat(progress).isPresent();
            var onward =
                    new Attempt(report.diagnosis(), report.sources(), List.of(), List.of(), "", List.of(), progress);
            var second = incremental.propose(onward, _ -> {}).getFirst();
            assertThat(report.after(second)).contains("return done / (len(jobs) or 1)\n");
            assertThat(server.asked().getLast().text())
                    .contains(
                            "TypeError: unsupported operand type(s)",
                            ">    5      return done / (len(jobs) or None)",
                            "+    return done / (len(jobs) or None)");
        }
    }

    @Test
    void moreThanAStepIsSentBack() throws Exception {
        var much = Report.block(
                "    return done / len(jobs)",
                "    if jobs:\n        n = len(jobs)\n        return done / n\n    else:\n        n = 0\n    return n");
        try (var server = StandIn.answering(Reply.text(much), Reply.text(Report.GUARD))) {
            var candidates = new Incremental(report.dialogue(server), 1).propose(report.attempt(), _ -> {});
            assertThat(report.after(candidates.getFirst())).contains("if jobs else 0");
            assertThat(server.asked().getLast().text()).contains("it is more than one step");
        }
    }

    @Test
    void theSameFailureIsNoProgress() throws Exception {
        try (var server = StandIn.answering(Reply.text(HUNK))) {
            var candidate = new Incremental(report.dialogue(server), 1)
                    .propose(report.attempt(), _ -> {})
                    .getFirst();
            var same = new Assessment(
                    candidate,
                    new Verdict.Rejected(Gate.FAILING_RUN, "ZeroDivisionError"),
                    List.of(),
                    List.of(),
                    report.diagnosis().failure(),
                    Duration.ofMillis(5));
            assertThat(Progress.of(same, report.diagnosis().failure(), report.sources()))
                    .isEmpty();
        }
    }
}
