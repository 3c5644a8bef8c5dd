package dev.codemedic.core.heal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codemedic.core.decide.Decision;
import dev.codemedic.core.decide.Policy;
import dev.codemedic.core.decide.StopReason;
import dev.codemedic.core.diagnosis.Category;
import dev.codemedic.core.diagnosis.Diagnosis;
import dev.codemedic.core.failure.Command;
import dev.codemedic.core.failure.Exit;
import dev.codemedic.core.failure.Run;
import dev.codemedic.core.learn.Case;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.rank.Ranking;
import dev.codemedic.core.source.DiskTree;
import dev.codemedic.core.source.SourceTree;
import dev.codemedic.core.verify.Assessment;
import dev.codemedic.core.verify.Gate;
import dev.codemedic.core.verify.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HealLoopTest {
    @TempDir
    Path root;

    private final List<String[]> replacements = new ArrayList<>();
    private final List<String> unsteady = new ArrayList<>();
    private final List<String> states = new ArrayList<>();
    private Category category = Category.CODE;
    private Optional<Consultant> consultant = Optional.empty();

    private void program(String text) throws IOException {
        Files.writeString(root.resolve("main.sh"), text);
    }

    private void tests(String text) throws IOException {
        Files.writeString(root.resolve("tests.sh"), text);
    }

    private void candidate(String before, String after, double prior) {
        replacements.add(new String[] {before, after, Double.toString(prior)});
    }

    /** Is asked for one round after the other, and keeps what it is told. */
    private final class Rounds implements Consultant, Consultation {
        private final List<List<String[]>> rounds;
        private final List<Assessment> told = new ArrayList<>();
        private Duration patience = Duration.ofSeconds(30);
        private Optional<Diagnosis> diagnosis = Optional.empty();
        private Optional<SourceTree> tree = Optional.empty();
        private Optional<String> doubt = Optional.empty();
        private boolean hesitant;
        private boolean silent;
        private boolean closed;
        private int round;

        @SafeVarargs
        Rounds(List<String[]>... rounds) {
            this.rounds = List.of(rounds);
        }

        @Override
        public Duration patience() {
            return patience;
        }

        @Override
        public Consultation open(Diagnosis known, SourceTree sources) {
            diagnosis = Optional.of(known);
            tree = Optional.of(sources);
            if (hesitant) {
                LockSupport.parkNanos(Long.MAX_VALUE);
            }
            return this;
        }

        @Override
        public List<Candidate> propose() throws InterruptedException {
            if (silent) {
                new CountDownLatch(1).await();
            }
            var language =
                    new ShellLanguage(round < rounds.size() ? rounds.get(round) : List.of(), List.of(), Category.CODE);
            round++;
            return language.sources().stream()
                    .flatMap(source -> source.propose(diagnosis.orElseThrow(), tree.orElseThrow()))
                    .toList();
        }

        @Override
        public void learn(List<Assessment> assessed) {
            told.addAll(assessed);
        }

        @Override
        public Optional<String> doubt(Assessment healed) {
            return doubt;
        }

        @Override
        public List<String> account() {
            return List.of(round + " rounds");
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    private static List<String[]> round(String before, String after) {
        return List.<String[]>of(new String[] {before, after, "0.5"});
    }

    @Test
    void asksTheConsultantOnlyWhereNothingElseHeals() throws IOException {
        program("echo FAIL 1 Boom >&2; exit 1\n");
        candidate("echo FAIL 1 Boom >&2; exit 1", "echo end", 0.5);
        var rounds = new Rounds(round("echo FAIL 1 Boom >&2; exit 1", "echo other"));
        consultant = Optional.of(rounds);
        assertThat(heal().proposals().getFirst().diff()).contains("+echo end");
        assertThat(rounds.round).isZero();
    }

    @Test
    void tellsTheConsultantWhatBecameOfItsCandidatesAndAsksAgain() throws IOException {
        program("echo FAIL 1 Boom >&2; exit 1\n");
        tests("if grep -q 'echo bad' main.sh; then echo 1 1; else echo 2 0; fi\n");
        candidate("FAIL 1 Boom", "FAIL 1  Boom", 0.5);
        var rounds = new Rounds(
                round("echo FAIL 1 Boom >&2; exit 1", "echo bad"), round("echo FAIL 1 Boom >&2; exit 1", "echo good"));
        consultant = Optional.of(rounds);
        var healed = heal();
        assertThat(healed.proposals()).hasSize(1);
        assertThat(healed.proposals().getFirst().diff()).contains("+echo good");
        assertThat(rounds.told).hasSize(2);
        assertThat(rounds.told.getLast().verdict())
                .isInstanceOfSatisfying(
                        Verdict.Rejected.class,
                        rejected -> assertThat(rejected.at()).isEqualTo(Gate.TESTS));
        assertThat(healed.account()).containsExactly("2 rounds");
        assertThat(rounds.closed).isTrue();
        assertThat(states).containsSubsequence("searched", "asked", "confirmed", "decided");
        assertThat(healed.phases()).extracting(Case.Phase::name).endsWith("searched", "confirmed", "asked");
    }

    @Test
    void aDoubtOfTheConsultantLowersTheVerdict() throws IOException {
        program("echo FAIL 1 Boom >&2; exit 1\n");
        tests("echo 2 0\n");
        var rounds = new Rounds(round("echo FAIL 1 Boom >&2; exit 1", "echo good"));
        consultant = Optional.of(rounds);
        assertThat(heal().proposals().getFirst().assessment().verdict()).isInstanceOf(Verdict.Plausible.class);

        rounds.round = 0;
        rounds.doubt = Optional.of("somebody doubts it: it only says good");
        assertThat(heal().proposals().getFirst().assessment().verdict())
                .isInstanceOfSatisfying(
                        Verdict.Survives.class,
                        survives ->
                                assertThat(survives.withheld()).startsWith("somebody doubts it: it only says good"));
    }

    @Test
    void aConsultantThatKeepsSilentIsLeftInTime() throws IOException {
        program("echo FAIL 1 Boom >&2; exit 1\n");
        var rounds = new Rounds();
        rounds.patience = Duration.ofMillis(500);
        rounds.silent = true;
        consultant = Optional.of(rounds);
        var healed = heal();
        assertThat(healed.proposals()).isEmpty();
        assertThat(rounds.closed).isTrue();
    }

    @Test
    void aConsultantThatDoesNotEvenBeginIsLeftInTime() throws IOException {
        program("echo FAIL 1 Boom >&2; exit 1\n");
        var rounds = new Rounds();
        rounds.patience = Duration.ofMillis(200);
        rounds.hesitant = true;
        consultant = Optional.of(rounds);
        assertThat(heal().account()).singleElement().asString().startsWith("nobody was asked");
    }

    private Case heal() throws IOException {
        return heal(Budget.standard(), Policy.ASK);
    }

    private Case heal(Budget budget, Policy policy) throws IOException {
        var language = new ShellLanguage(replacements, unsteady, category);
        var command = Command.of(List.of("sh", "main.sh"), root);
        var run = new Run(command, new Exit.Code(1), "", "FAIL 1 Boom", Duration.ofMillis(20));
        var failure = language.sensor()
                .probe(command, root, root)
                .orElseThrow()
                .failure(run)
                .orElseThrow();
        var ranking = new Ranking();
        try (var loop = new HealLoop(
                failure,
                language,
                new DiskTree(root),
                new CopyingSandbox(),
                new Terms(ranking, policy, budget, Memory.NONE, consultant),
                (state, step) -> states.add(state.word()))) {
            return loop.run();
        }
    }

    private static StopReason reason(Case healed) {
        assertThat(healed.decision()).isInstanceOf(Decision.Stop.class);
        return ((Decision.Stop) healed.decision()).reason();
    }

    @Test
    void proposesTheCandidateThatStopsTheFailureAndSaysNoMoreThanWasShown() throws IOException {
        program("echo start\necho FAIL 1 Boom >&2; exit 1\n");
        candidate("start", "begin", 0.9);
        candidate("echo FAIL 1 Boom >&2; exit 1", "echo end", 0.5);
        var healed = heal();
        assertThat(healed.proposals()).hasSize(1);
        var best = healed.proposals().getFirst().assessment();
        assertThat(best.candidate().explanation()).isEqualTo("replaces echo FAIL 1 Boom >&2; exit 1");
        assertThat(best.verdict()).isInstanceOf(Verdict.Survives.class);
        assertThat(healed.decision()).isInstanceOf(Decision.Ask.class);
        assertThat(states)
                .containsExactly("sensed", "diagnosed", "recalled", "reproduced", "searched", "confirmed", "decided");
        assertThat(healed.proposals().getFirst().diff()).contains("-echo FAIL 1 Boom >&2; exit 1", "+echo end");
        assertThat(Files.readString(root.resolve("main.sh"))).contains("FAIL");
    }

    @Test
    void withholdsVerifiedWhereNoRunCanBeWatched() throws IOException {
        program("echo start\necho FAIL 1 Boom >&2; exit 1\n");
        tests("grep -q FAIL main.sh && echo 1 1 || echo 2 0\n");
        candidate("echo FAIL 1 Boom >&2; exit 1", "echo end", 0.5);
        var healed = heal();
        assertThat(healed.proposals().getFirst().assessment().verdict())
                .isInstanceOfSatisfying(
                        Verdict.Plausible.class,
                        plausible -> assertThat(plausible.withheld())
                                .startsWith("no earlier call was seen whose result could be compared"));
    }

    @Test
    void withholdsVerifiedWhereEarlierOutputChanged() throws IOException {
        program("echo start\necho FAIL 1 Boom >&2; exit 1\n");
        tests("echo 2 0\n");
        candidate("echo start\necho FAIL 1 Boom >&2; exit 1", "echo other", 0.5);
        var healed = heal();
        assertThat(healed.proposals().getFirst().assessment().verdict())
                .isInstanceOfSatisfying(
                        Verdict.Plausible.class,
                        plausible -> assertThat(plausible.withheld()).contains("prints other things"));
    }

    @Test
    void rejectsAPatchThatBreaksATest() throws IOException {
        program("echo start\necho FAIL 1 Boom >&2; exit 1\n");
        tests("grep -q FAIL main.sh && echo 2 0 || echo 1 1\n");
        candidate("echo FAIL 1 Boom >&2; exit 1", "echo end", 0.5);
        var healed = heal();
        assertThat(reason(healed)).isEqualTo(StopReason.BREAKS_TESTS);
        assertThat(healed.assessments().getFirst().verdict())
                .isInstanceOfSatisfying(
                        Verdict.Rejected.class,
                        rejected -> assertThat(rejected.at()).isEqualTo(Gate.TESTS));
    }

    @Test
    void healsTwoFaultsOneAfterTheOther() throws IOException {
        program("echo a\necho FAIL 1 Boom >&2; exit 1\necho FAIL 3 Bang >&2; exit 1\necho z\n");
        candidate("echo FAIL 1 Boom >&2; exit 1", "echo b", 0.8);
        candidate("echo FAIL 3 Bang >&2; exit 1", "echo c", 0.8);
        var healed = heal();
        assertThat(healed.proposals()).hasSize(1);
        assertThat(healed.proposals().getFirst().diff()).contains("+echo b", "+echo c");
        assertThat(healed.proposals().getFirst().assessment().candidate().explanation())
                .contains("; then ");
    }

    @Test
    void ranksSuppressionsLastAndNeverAppliesThem() throws IOException {
        program("(echo FAIL 1 Boom >&2; exit 1)\n");
        candidate("(echo FAIL 1 Boom >&2; exit 1)", "true || true", 0.9);
        assertThat(reason(heal(Budget.standard(), Policy.APPLY))).isEqualTo(StopReason.ONLY_SUPPRESSIONS);
        candidate("(echo FAIL 1 Boom >&2; exit 1)", "echo end", 0.2);
        var healed = heal(Budget.standard(), Policy.APPLY);
        assertThat(healed.proposals()).hasSize(2);
        assertThat(healed.decision())
                .isInstanceOfSatisfying(
                        Decision.Apply.class,
                        apply -> assertThat(apply.proposal().assessment().suppression())
                                .isFalse());
    }

    @Test
    void callsAFailureThatComesAndGoesFlaky() throws IOException {
        var once = root.resolveSibling("once-" + root.getFileName());
        program("""
                if mkdir %s 2>/dev/null; then echo fine; else echo FAIL 1 Boom >&2; exit 1; fi
                """.formatted(once));
        candidate("echo FAIL 1 Boom >&2; exit 1", "echo end", 0.9);
        try {
            assertThat(reason(heal())).isEqualTo(StopReason.FLAKY);
        } finally {
            Files.deleteIfExists(once);
        }
    }

    @Test
    void callsAFixThatHoldsNowAndThenFlaky() throws IOException {
        var once = root.resolveSibling("fixed-once-" + root.getFileName());
        program("echo FAIL 1 Boom >&2; exit 1\n");
        candidate(
                "echo FAIL 1 Boom >&2; exit 1",
                "if mkdir %s 2>/dev/null; then echo fine; else echo FAIL 1 Boom >&2; exit 1; fi".formatted(once),
                0.9);
        try {
            assertThat(reason(heal())).isEqualTo(StopReason.FLAKY);
        } finally {
            Files.deleteIfExists(once);
        }
    }

    @Test
    void saysSoWhereTheFailureDoesNotComeBack() throws IOException {
        program("echo all is well\n");
        candidate("well", "good", 0.9);
        assertThat(reason(heal())).isEqualTo(StopReason.NOT_REPRODUCIBLE);
    }

    @Test
    void repairsNothingWhereTheCauseLiesOutside() throws IOException {
        program("echo FAIL 1 Boom >&2; exit 1\n");
        candidate("echo FAIL 1 Boom >&2; exit 1", "echo end", 0.9);
        category = Category.ENVIRONMENT;
        var healed = heal();
        assertThat(reason(healed)).isEqualTo(StopReason.ENVIRONMENT);
        assertThat(healed.assessments()).isEmpty();
    }

    @Test
    void stopsWithItsBudget() throws IOException {
        program("echo a b c\necho FAIL 1 Boom >&2; exit 1\n");
        candidate("a b", "b a", 0.9);
        candidate("b c", "c b", 0.8);
        candidate("echo FAIL 1 Boom >&2; exit 1", "echo end", 0.1);
        var healed = heal(new Budget(Duration.ofSeconds(60), 1, 1, 1), Policy.ASK);
        assertThat(healed.assessments()).hasSize(1);
    }

    @Test
    void runsNoBrokenOrRepeatedCandidate() throws IOException {
        program("echo FAIL 1 Boom >&2; exit 1\n");
        candidate("echo FAIL 1 Boom >&2; exit 1", "((", 0.9);
        candidate("echo FAIL 1 Boom >&2; exit 1", "false", 0.8);
        candidate("echo FAIL 1 Boom >&2; exit 1", "false", 0.7);
        var healed = heal();
        assertThat(reason(healed)).isEqualTo(StopReason.NO_CANDIDATE);
        assertThat(healed.assessments()).hasSize(2);
        assertThat(healed.assessments().getFirst().verdict())
                .isInstanceOfSatisfying(
                        Verdict.Rejected.class,
                        rejected -> assertThat(rejected.at()).isEqualTo(Gate.PARSES));
        assertThat(healed.assessments().get(1).verdict().headline()).contains("ends with exit 1");
    }
}
