package dev.codemedic.bench.defects4j;

import dev.codemedic.bench.process.Command;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What JUnit's text runner said.
 *
 * @param ended whether it came to its end
 * @param passing how many passed
 * @param failing the tests that failed, as {@code method(class)}
 * @param time how long it took
 * @param lastWord its last line
 */
record TestRun(boolean ended, int passing, Set<String> failing, Duration time, String lastWord) {
    /** No run. */
    static final TestRun NONE = new TestRun(false, 0, Set.of(), Duration.ZERO, "");

    private static final Pattern END =
            Pattern.compile("^(?:OK \\((\\d+) tests?\\)|Tests run: (\\d+),  Failures: (\\d+))$", Pattern.MULTILINE);
    private static final Pattern LIST = Pattern.compile("^There (was|were) \\d+ failures?:$", Pattern.MULTILINE);
    private static final Pattern FAILURE = Pattern.compile("^\\d+\\) (\\S.*\\(.*\\))$", Pattern.MULTILINE);

    TestRun {
        failing = Set.copyOf(failing);
    }

    static TestRun of(Command.Ended ended) {
        var output = ended.output().replace("\r\n", "\n");
        var failing = new LinkedHashSet<String>();
        var list = LIST.matcher(output);
        if (list.find()) {
            var failure = FAILURE.matcher(output);
            for (int from = list.end(); failure.find(from); from = failure.end()) {
                failing.add(failure.group(1));
            }
        }
        var end = END.matcher(output);
        return end.find()
                ? new TestRun(true, passing(end.toMatchResult()), failing, ended.time(), ended.lastWord())
                : new TestRun(false, 0, failing, ended.time(), ended.lastWord());
    }

    private static int passing(MatchResult end) {
        return end.group(1) != null
                ? Integer.parseInt(end.group(1))
                : Integer.parseInt(end.group(2)) - Integer.parseInt(end.group(3));
    }

    /** Whether every test passed. */
    boolean passed() {
        return ended && failing.isEmpty();
    }

    /** Whether nothing fails but what fails in another run. */
    boolean noWorseThan(TestRun other) {
        return ended && other.failing.containsAll(failing);
    }
}
