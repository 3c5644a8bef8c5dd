package dev.codemedic.store;

import dev.codemedic.core.decide.Decision;
import dev.codemedic.core.decide.StopReason;
import dev.codemedic.core.diagnosis.Category;
import dev.codemedic.core.diagnosis.Diagnosis;
import dev.codemedic.core.diagnosis.Observation;
import dev.codemedic.core.diagnosis.Site;
import dev.codemedic.core.failure.Command;
import dev.codemedic.core.failure.Exit;
import dev.codemedic.core.failure.Failure;
import dev.codemedic.core.failure.Frame;
import dev.codemedic.core.failure.Run;
import dev.codemedic.core.failure.Span;
import dev.codemedic.core.failure.Thrown;
import dev.codemedic.core.failure.Value;
import dev.codemedic.core.failure.Variable;
import dev.codemedic.core.learn.Case;
import dev.codemedic.core.learn.Memo;
import dev.codemedic.core.patch.Patch;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Provenance;
import dev.codemedic.core.rank.Proposal;
import dev.codemedic.core.rank.Score;
import dev.codemedic.core.repair.Effort;
import dev.codemedic.core.repair.TestState;
import dev.codemedic.core.source.Edit;
import dev.codemedic.core.source.SourceFile;
import dev.codemedic.core.verify.Assessment;
import dev.codemedic.core.verify.Check;
import dev.codemedic.core.verify.Gate;
import dev.codemedic.core.verify.TestRun;
import dev.codemedic.core.verify.Verdict;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Cases for tests, with every kind of record in them. */
final class Cases {
    static final String DIFF =
            "--- a/shop.py\n+++ b/shop.py\n@@ -1 +1 @@\n-    x = carts[name]\n+    x = carts.get(name, [])\n";

    private Cases() {}

    static Case healed(String type, String function) {
        var list = new Value(
                Value.Kind.SEQUENCE,
                "list",
                "[1, 'ü']",
                2,
                List.of(new Variable("[0]", Value.of(Value.Kind.NUMBER, "int", "1"))));
        var frame = new Frame(
                Path.of("/p/shop.py"),
                5,
                new Span(5, 4, 5, 9),
                function,
                "shop",
                true,
                List.of(new Variable("items", list)),
                List.of("CARTS"));
        var thrown = new Thrown(type, "'bob'", Thrown.Link.RAISED, List.of(frame), Map.of("key", List.of("'bob'")));
        var command = new Command(
                List.of("python3", "shop.py"), Path.of("/p"), Map.of("A", "b"), Path.of("/p/.medic/inputs/x"));
        var run = new Run(command, new Exit.Code(1), "out", "err", Duration.ofMillis(42));
        var failure = new Failure(Failure.Kind.CRASH, "python", "3.11.7", List.of(thrown), List.of("t1"), run);
        var diagnosis = new Diagnosis(
                failure,
                Category.CODE,
                "CARTS has no key 'bob'",
                List.of(new Site(Path.of("shop.py"), 5, 0.9, "it failed here")),
                List.of(new Observation(Path.of("shop.py"), 5, "items = None")),
                "",
                List.of("random"));
        var source = SourceFile.of(Path.of("shop.py"), "x = 1\n");
        var good = new Candidate(
                Patch.of(source, new Edit(4, 5, "2")), new Provenance("template", "MissingKey"), "use 2", 0.7);
        var bad = new Candidate(
                Patch.of(source, new Edit(4, 5, "3")), new Provenance("template", "MissingKey"), "use 3", 0.2);
        var assessment = new Assessment(
                good,
                new Verdict.Plausible(new TestRun(4, 0, 1, List.of(), true), "so"),
                List.of(new Check(Gate.TESTS, true, "4 pass")),
                List.of(),
                null,
                Duration.ofMillis(7));
        var rejected = new Assessment(
                bad,
                new Verdict.Rejected(Gate.FAILING_RUN, "KeyError"),
                List.of(),
                List.of("swallows"),
                failure,
                Duration.ofMillis(9));
        var proposal =
                new Proposal(1, assessment, new Score(0.8, 0.9, 0.7, 0, 0.75, List.of("R 0.9")), DIFF, "python $A[$B]");
        var decision = type.startsWith("I")
                ? new Decision.Stop(StopReason.FLAKY, "sometimes")
                : new Decision.Ask(proposal, "nothing is written unless asked");
        return new Case(
                diagnosis,
                List.of(proposal),
                List.of(assessment, rejected),
                decision,
                "T1 bubblewrap",
                Instant.parse("2026-11-21T10:15:30.123456789Z"),
                Duration.ofNanos(1234567890123L),
                List.of(new Case.Phase("diagnosed", Duration.ofMillis(3))),
                new TestState(List.of("t_one"), List.of("t_two"), List.of(), 1),
                new Effort(900, 12, 3, Duration.ofMillis(700), 2, 0.4, true, List.of("three lines")),
                List.of("asked a model"),
                new Memo(Duration.ofMillis(30), "c1c2", "{}"));
    }
}
