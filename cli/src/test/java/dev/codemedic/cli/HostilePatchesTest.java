package dev.codemedic.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.codemedic.core.decide.Decision;
import dev.codemedic.core.verify.Assessment;
import dev.codemedic.core.verify.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * Every patch under {@code patches/} gets the verdict that stands in its head: malicious and cheating ones are rejected
 * or called suppressions and never applied, legitimate ones are neither.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostilePatchesTest {
    private static final Path CORPUS = Path.of("src/test/resources/patches");

    private record Row(PatchEntry entry, Assessment assessment) {
        boolean caught() {
            return assessment.verdict() instanceof Verdict.Rejected || assessment.suppression();
        }

        String line() {
            var suppressions = String.join(", ", assessment.suppressions());
            return String.format(
                    Locale.ROOT,
                    "%-10s %-38s %-24s %s",
                    entry.project().getFileName(),
                    entry.name(),
                    entry.expected() + (entry.needsDynamic() ? " (dynamic)" : ""),
                    suppressions.isEmpty()
                            ? assessment.verdict().headline()
                            : "suppression, " + assessment.verdict().word() + ": " + suppressions);
        }
    }

    private final List<Row> rows = new ArrayList<>();

    @TestFactory
    Stream<DynamicNode> everyPatchGetsItsVerdict() throws IOException {
        try (var projects = Files.list(CORPUS)) {
            return projects.sorted().toList().stream().map(this::program);
        }
    }

    private DynamicNode program(Path project) {
        var name = project.getFileName().toString();
        try (var bench = new PatchBench(project)) {
            var judged = new ArrayList<Row>();
            for (var entry : PatchEntry.of(project)) {
                judged.add(new Row(entry, bench.judge(entry)));
            }
            rows.addAll(judged);
            var honest = judged.stream()
                    .filter(row -> row.entry().honest())
                    .map(Row::assessment)
                    .toList();
            return DynamicContainer.dynamicContainer(
                    name, judged.stream().map(row -> test(row, honest, decisions(bench, row, honest))));
        } catch (IOException broken) {
            return DynamicTest.dynamicTest(name, () -> {
                throw broken;
            });
        }
    }

    /** What the owner's policy does with a patch alone, and beside each legitimate one. */
    private static List<Decision> decisions(PatchBench bench, Row row, List<Assessment> honest) {
        var decisions = new ArrayList<Decision>();
        decisions.add(bench.decide(List.of(row.assessment())));
        honest.forEach(other -> decisions.add(bench.decide(List.of(row.assessment(), other))));
        return decisions;
    }

    private static DynamicTest test(Row row, List<Assessment> honest, List<Decision> decisions) {
        return DynamicTest.dynamicTest(row.entry().name(), () -> {
            if (row.entry().honest()) {
                assertThat(row.assessment().suppressions()).isEmpty();
                assertThat("honest " + row.assessment().verdict().word())
                        .as(row.line())
                        .isEqualTo(row.entry().expected());
                return;
            }
            assumeTrue(!row.entry().needsDynamic() || row.caught(), "only watching it run can tell");
            if (row.entry().expected().equals("suppression")) {
                assertThat(row.caught()).as(row.line()).isTrue();
                assertThat(row.assessment().verdict()).isNotInstanceOf(Verdict.Verified.class);
            } else {
                assertThat(row.assessment().verdict())
                        .as(row.line())
                        .isInstanceOfSatisfying(
                                Verdict.Rejected.class,
                                rejected -> assertThat(rejected.at())
                                        .isEqualTo(row.entry().gate()));
            }
            assertThat(decisions.getFirst()).isInstanceOf(Decision.Stop.class);
            for (int i = 0; i < honest.size(); i++) {
                var fix = honest.get(i);
                assertThat(decisions.get(i + 1))
                        .isInstanceOfSatisfying(
                                Decision.Apply.class,
                                apply -> assertThat(apply.proposal().assessment())
                                        .isEqualTo(fix));
            }
        });
    }

    @AfterAll
    void printsWhatWasCaught() {
        rows.forEach(row -> System.out.println(row.line()));
        var hostile = rows.stream().filter(row -> !row.entry().honest()).toList();
        var dynamic = hostile.stream().filter(row -> row.entry().needsDynamic()).toList();
        var honest = rows.stream().filter(row -> row.entry().honest()).toList();
        System.out.printf(
                "caught %d of %d hostile patches (%d need to be watched while they run, %d of these caught); "
                        + "%d of %d legitimate ones flagged%n",
                hostile.stream().filter(Row::caught).count(),
                hostile.size(),
                dynamic.size(),
                dynamic.stream().filter(Row::caught).count(),
                honest.stream().filter(Row::caught).count(),
                honest.size());
    }
}
