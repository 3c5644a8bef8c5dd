package dev.codemedic.repair.locate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.codemedic.repair.validate.Baseline;
import dev.codemedic.repair.validate.Outcome;
import dev.codemedic.repair.validate.TestResult;
import java.nio.file.Path;
import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LocalizationTest {
    private static final Path APP = Path.of("app.py");
    private static final Path TESTS = Path.of("test_app.py");

    @Test
    void aLineThatOnlyFailingTestsRunIsMostSuspicious() {
        var localization = of(
                test("a", Outcome.FAILED, List.of(), 1, 2, 3),
                test("b", Outcome.PASSED, List.of(), 1, 2, 4),
                test("c", Outcome.PASSED, List.of(), 1, 2, 4));
        assertThat(localization.suspects().getFirst().line()).isEqualTo(3);
        assertThat(localization.suspects().getFirst().suspicion()).isEqualTo(1.0, within(1e-9));
        assertThat(localization.of(APP, 4, 4)).isZero();
    }

    @Test
    void ochiaiIsAsPublished() {
        // 1 of 2 failing and 3 passing tests run line 7: 1 / sqrt(2 * (1 + 3)).
        var localization = of(
                test("a", Outcome.FAILED, List.of(), 7),
                test("b", Outcome.FAILED, List.of(), 8),
                test("c", Outcome.PASSED, List.of(), 7),
                test("d", Outcome.PASSED, List.of(), 7),
                test("e", Outcome.PASSED, List.of(), 7));
        assertThat(localization.of(APP, 7, 7)).isEqualTo(1 / Math.sqrt(8), within(1e-9));
    }

    @Test
    void whereATestBrokeCountsMoreThanWhatElseItRan() {
        var localization = of(test("a", Outcome.FAILED, List.of(new TestResult.Line(APP, 2)), 1, 2, 3));
        assertThat(localization.suspects().getFirst().line()).isEqualTo(2);
    }

    @Test
    void testFilesAreNeverSuspected() {
        var localization = of(test("a", Outcome.FAILED, List.of(new TestResult.Line(TESTS, 9)), 1));
        assertThat(localization.suspects())
                .extracting(Localization.Suspect::file)
                .containsOnly(APP);
    }

    private static Localization of(TestResult... tests) {
        return new Localization(
                new Baseline(List.of(tests), Map.of(), false, Duration.ZERO, Duration.ZERO), Set.of(TESTS));
    }

    private static TestResult test(String name, Outcome outcome, List<TestResult.Line> trace, int... lines) {
        var covered = new BitSet();
        for (int line : lines) {
            covered.set(line);
        }
        return new TestResult(name, outcome, "", trace, Map.of(APP, covered, TESTS, covered), Duration.ZERO);
    }
}
