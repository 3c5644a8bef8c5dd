package dev.codemedic.core.heal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codemedic.core.decide.Decision;
import dev.codemedic.core.decide.Policy;
import dev.codemedic.core.decide.StopReason;
import dev.codemedic.core.diagnosis.Category;
import dev.codemedic.core.diagnosis.Site;
import dev.codemedic.core.failure.Command;
import dev.codemedic.core.failure.Exit;
import dev.codemedic.core.failure.Failure;
import dev.codemedic.core.failure.Frame;
import dev.codemedic.core.failure.Run;
import dev.codemedic.core.failure.Thrown;
import dev.codemedic.core.learn.Case;
import dev.codemedic.core.patch.Patch;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Provenance;
import dev.codemedic.core.rank.Ranking;
import dev.codemedic.core.repair.Effort;
import dev.codemedic.core.repair.Found;
import dev.codemedic.core.repair.Repair;
import dev.codemedic.core.repair.TestState;
import dev.codemedic.core.source.DiskTree;
import dev.codemedic.core.source.Edit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of tests that are held ready. */
class HeldTestsTest {
    private static final Budget BUDGET = new Budget(Duration.ofSeconds(20), 10, 1, 2);
    private static final Duration FIRST_RUN = Duration.ofMillis(20);

    @TempDir
    Path folder;

    private Path root;
    private boolean closed;
    private Duration given = Duration.ZERO;

    @BeforeEach
    void program() throws IOException {
        root = folder.toRealPath();
        Files.writeString(root.resolve("main.sh"), "echo FAIL 1 Wrong >&2\nexit 1\n");
    }

    @Test
    void whatTheSearchFoundIsRunOnceMoreAndCalledPlausible() throws IOException {
        var healed = heal(new TestState(List.of("one"), List.of("two"), List.of(), 0), "exit 0\n");
        var best = healed.proposals().getFirst().assessment();
        assertThat(best.verdict().word()).isEqualTo("plausible");
        assertThat(healed.effort().tried()).isEqualTo(7);
        assertThat(healed.tested().orElseThrow().failing()).containsExactly("one");
        assertThat(healed.diagnosis().sites()).extracting(Site::reason).containsExactly("run by tests");
        assertThat(closed).isTrue();
    }

    @Test
    void whatFailsInAFreshProcessIsNoProposal() throws IOException {
        var healed = heal(new TestState(List.of("one"), List.of(), List.of(), 0), "echo FAIL 1 Wrong >&2\nexit 2\n");
        assertThat(healed.proposals()).isEmpty();
    }

    @Test
    void theSearchLeavesTimeForTheRunThatConfirms() throws IOException {
        heal(new TestState(List.of("one"), List.of("two"), List.of(), 0), "exit 0\n");
        assertThat(given).isPositive().isLessThanOrEqualTo(BUDGET.time().minus(FIRST_RUN));
    }

    @Test
    void whatTheTestsTookAtFirstCountsAsSpent() {
        assertThat(BUDGET.after(Duration.ofSeconds(4)).time()).hasSeconds(16);
        assertThat(BUDGET.after(Duration.ofMinutes(4)).time()).isPositive();
    }

    @Test
    void unsteadyTestsAreNotRepaired() throws IOException {
        var healed = heal(new TestState(List.of(), List.of("two"), List.of("one"), 0), "exit 0\n");
        assertThat(healed.decision())
                .isInstanceOfSatisfying(
                        Decision.Stop.class, stop -> assertThat(stop.reason()).isEqualTo(StopReason.FLAKY));
        assertThat(closed).isTrue();
    }

    private Case heal(TestState tests, String after) throws IOException {
        var sources = new DiskTree(root);
        var language = new ShellLanguage(List.of(), List.of(), Category.CODE);
        var ranking = new Ranking();
        try (var loop = new HealLoop(
                new Held(tests, after, sources),
                language,
                sources,
                new CopyingSandbox(),
                Terms.of(ranking, Policy.ASK, BUDGET),
                (_, _) -> {})) {
            return loop.run();
        }
    }

    private final class Held implements Repair {
        private final TestState tests;
        private final String after;
        private final DiskTree sources;

        Held(TestState tests, String after, DiskTree sources) {
            this.tests = tests;
            this.after = after;
            this.sources = sources;
        }

        @Override
        public TestState tests() {
            return tests;
        }

        @Override
        public Failure failure() {
            var frame = new Frame(root.resolve("main.sh"), 1, null, "main", "", true, List.of(), List.of());
            var thrown = new Thrown("Wrong", "", Thrown.Link.RAISED, List.of(frame), Map.of());
            var command = Command.of(List.of("sh", "main.sh"), root);
            var run = new Run(command, new Exit.Code(1), "", "", FIRST_RUN);
            return new Failure(Failure.Kind.TEST_FAILURE, "shell", "", List.of(thrown), tests.failing(), run);
        }

        @Override
        public List<Site> sites() {
            return List.of(new Site(Path.of("main.sh"), 1, 1, "run by tests"));
        }

        @Override
        public Found search(List<Candidate> seeds, Duration time) throws IOException {
            given = time;
            var file = sources.find(Path.of("main.sh")).orElseThrow();
            var edit = new Edit(0, file.text().length(), after);
            var candidate = new Candidate(
                    Patch.of(file, edit), new Provenance(Provenance.SEARCH, "constant"), "other words", 0.8);
            var effort = new Effort(7, 0, 1, Duration.ofMillis(5), 1, 0.5, false, List.of());
            return new Found(List.of(candidate), effort);
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
