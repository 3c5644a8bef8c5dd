package dev.codemedic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codemedic.core.behaviour.Difference;
import dev.codemedic.core.verify.Assessment;
import dev.codemedic.core.verify.Verdict;
import dev.codemedic.python.PythonLanguage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calls of changed Python functions are held against what the unchanged program gave. */
class PythonBehaviourTest {

    @TempDir
    Path folder;

    private Assessment confirmed(String program, String old, String replacement) throws IOException {
        return confirmed(Map.of("app.py", program), old, replacement);
    }

    private Assessment confirmed(Map<String, String> files, String old, String replacement) throws IOException {
        try (var bench = new OracleBench(new PythonLanguage(), folder, new HashMap<>(files), "python3", "app.py")) {
            return bench.with("app.py", old, replacement);
        }
    }

    private static List<String> differences(Assessment assessment) {
        return assessment.behaviour().differences().stream()
                .map(Difference::words)
                .toList();
    }

    @Test
    void namesTheInputsThatGiveSomethingElse() throws IOException {
        var assessment = confirmed("""
                def total(prices):
                    return sum(prices)

                for prices in [[1, 2], [], [5], None]:
                    print(total(prices))
                """, "return sum(prices)", "return sum(prices) + 1 if prices else 0");
        assertThat(differences(assessment))
                .containsExactly("total([1, 2]) gave 3, gives 4", "total([5]) gave 5, gives 6");
        assertThat(assessment.behaviour().words()).startsWith("2 of 3 earlier calls of total() give something else");
    }

    @Test
    void tellsHowManyCallsGiveTheSame() throws IOException {
        var assessment = confirmed("""
                def total(prices):
                    return sum(prices)

                for prices in [[1, 2], [], [5], None]:
                    print(total(prices))
                """, "sum(prices)", "sum(prices or [])");
        assertThat(assessment.behaviour().words()).isEqualTo("3 earlier calls of total() compared, all give the same");
    }

    @Test
    void noticesArgumentsThatAreChangedInAnotherWay() throws IOException {
        var assessment = confirmed("""
                def add(log, entry):
                    log.append(entry.strip())

                log = []
                add(log, " a ")
                add(log, None)
                """, "log.append(entry.strip())", "log.append(entry)");
        assertThat(differences(assessment))
                .containsExactly(
                        "add([], ' a ') left its arguments as ['a'], ' a ', leaves its arguments as [' a '], ' a '");
    }

    @Test
    void keepsExceptionsByDesign() throws IOException {
        var program = """
                def port(settings):
                    if "port" not in settings:
                        raise LookupError("port")
                    return settings["port"] + settings["offset"]

                try:
                    port({})
                except LookupError:
                    print("no port")
                print(port({"port": 80, "offset": 1}))
                print(port({"port": 80}))
                """;
        var kept = confirmed(program, "settings[\"offset\"]", "settings.get(\"offset\", 0)");
        assertThat(kept.behaviour().compared()).isEqualTo(2);
        assertThat(kept.behaviour().kept()).isTrue();
    }

    @Test
    void noticesAnExceptionByDesignThatNoLongerComes() throws IOException {
        var assessment = confirmed(
                """
                def port(settings):
                    if "port" not in settings:
                        raise LookupError("port")
                    return settings["port"] + settings["offset"]

                try:
                    port({})
                except LookupError:
                    print("no port")
                print(port({"port": 80}))
                """,
                "    if \"port\" not in settings:\n        raise LookupError(\"port\")\n    return settings[\"port\"] + settings[\"offset\"]",
                "    return settings.get(\"port\", 0) + settings.get(\"offset\", 0)");
        assertThat(differences(assessment)).containsExactly("port({}) raised LookupError, gives 0");
    }

    @Test
    void comparesRecursiveCallsGeneratorsAndMethods() throws IOException {
        var assessment = confirmed("""
                class Counter:
                    def __init__(self):
                        self.seen = []

                    def count(self, tree):
                        self.seen.append(tree[0])
                        return 1 + sum(self.count(child) for child in self.children(tree))

                    def children(self, tree):
                        for child in tree[1]:
                            yield child

                counter = Counter()
                print(counter.count(("a", [("b", []), ("c", [])])))
                print(counter.count(("d", None)))
                """, "for child in tree[1]:", "for child in tree[1] or []:");
        assertThat(assessment.behaviour().functions()).contains("Counter.children", "Counter.count");
        assertThat(assessment.behaviour().kept())
                .as(assessment.behaviour().words())
                .isTrue();
        assertThat(assessment.behaviour().compared()).isGreaterThanOrEqualTo(6);
    }

    @Test
    void noticesThatAGeneratorYieldsLess() throws IOException {
        var assessment =
                confirmed("""
                def numbers(lines):
                    for line in lines:
                        yield int(line)

                print(list(numbers(["1", "2"])))
                print(list(numbers(["3", ""])))
                """, "        yield int(line)", "        if line > \"1\":\n            yield int(line)");
        assertThat(differences(assessment)).containsExactly("numbers(['1', '2']) gave [1, 2], gives [2]");
    }

    @Test
    void leavesOutWhatDiffersFromRunToRun() throws IOException {
        var assessment = confirmed("""
                import random
                import time

                def stamp(text):
                    return text.upper(), random.random(), time.time()

                stamp("a")
                stamp("b")
                stamp(None)
                """, "text.upper()", "(text or \"\").upper()");
        assertThat(assessment.behaviour().differing()).isZero();
        assertThat(assessment.behaviour().why())
                .isEqualTo("no earlier call of stamp() was seen whose result could be compared"
                        + " (2 differ from run to run without any change)");
    }

    @Test
    void asksTheUnchangedProgramWhatItGivesForLaterInputs() throws IOException {
        var program = """
                def half(number):
                    return number / 2

                for number in [None, 4, 6]:
                    print(half(number))
                """;
        assertThat(confirmed(program, "number / 2", "(number or 0) / 2")
                        .behaviour()
                        .words())
                .isEqualTo("2 earlier calls of half() compared, all give the same");
    }

    @Test
    void findsADifferenceOnLaterInputs() throws IOException {
        var program = """
                def half(number):
                    return number / 2

                for number in [None, 4, 6]:
                    print(half(number))
                """;
        assertThat(differences(confirmed(program, "number / 2", "(number or 0) // 3")))
                .containsExactly("half(4) gave 2.0, gives 1", "half(6) gave 3.0, gives 2");
    }

    @Test
    void neverCallsCodeOfTheProgram() throws IOException {
        var assessment = confirmed("""
                class Trap:
                    def __init__(self, number):
                        self.number = number
                    def _sprung(self, *_):
                        print("sprung")
                        raise SystemExit(3)
                    __repr__ = __str__ = __eq__ = __len__ = __bool__ = __iter__ = __getattr__ = _sprung
                    __hash__ = None

                def number(trap, factor):
                    return (Trap(trap.number * factor), [trap])

                number(Trap(1), 2)
                number(Trap(2), None)
                """, "trap.number * factor", "trap.number * (factor or 1)");
        assertThat(assessment.behaviour().words()).isEqualTo("1 earlier call of number() compared, it gives the same");
    }

    @Test
    void comparesHugeValues() throws IOException {
        var assessment = confirmed("""
                def last(rows, text):
                    return rows[-1], text

                last(list(range(200_000)), "x" * 1_000_000)
                last(None, "")
                """, "return rows[-1], text", "return (rows or [0])[-1], text[:-1]");
        assertThat(assessment.behaviour().differing()).isEqualTo(1);
        assertThat(differences(assessment).getFirst()).hasSizeLessThan(600);
    }

    @Test
    void showsNoSecret() throws IOException {
        var assessment = confirmed(
                """
                def login(user, password):
                    return {"token": password + "!", "name": user.strip()}

                login("ann", "correct horse")
                login("bob", "battery staple")
                login(None, "x")
                """, "password + \"!\", \"name\": user.strip()", "password + \"?\", \"name\": (user or \"\").strip()");
        assertThat(assessment.behaviour().differing()).isEqualTo(2);
        assertThat(assessment.toString()).doesNotContain("correct horse").doesNotContain("battery staple");
        assertThat(differences(assessment).getFirst())
                .isEqualTo("login('ann', ‹redacted›) gave {'name': 'ann', 'token': ‹redacted›},"
                        + " gives {'name': 'ann', 'token': ‹redacted›}");
    }

    @Test
    void verifiesWhereTheTestsCallTheChangedFunction() throws IOException {
        var assessment = confirmed(withTests(), "max(prices)", "max(prices, default=0)");
        assertThat(assessment.verdict()).isInstanceOf(Verdict.Verified.class);
        assertThat(assessment.behaviour().compared()).isEqualTo(2);
    }

    @Test
    void withholdsVerifiedWhereTestsPassButCallsDiffer() throws IOException {
        var assessment = confirmed(withTests(), "max(prices)", "max(prices, default=0) * 1.0");
        assertThat(assessment.verdict())
                .isInstanceOfSatisfying(
                        Verdict.Plausible.class,
                        plausible -> assertThat(plausible.withheld()).contains("best([1, 3]) gave 3, gives 3.0"));
    }

    @Test
    void withholdsVerifiedWhereNoCallCouldBeCompared() throws IOException {
        var files = new HashMap<>(withTests());
        files.put("test_app.py", "def test_truth():\n    assert True\n");
        var assessment = confirmed(files, "max(prices)", "max(prices, default=0)");
        assertThat(assessment.verdict().headline())
                .contains("plausible", "no earlier call of best() was seen whose result could be compared");
    }

    private static Map<String, String> withTests() {
        return Map.of("app.py", """
                def best(prices):
                    return max(prices)

                if __name__ == "__main__":
                    print(best([]))
                """, "test_app.py", """
                from app import best

                def test_best():
                    assert best([1, 3]) == 3
                    assert best([2]) == 2
                """);
    }
}
