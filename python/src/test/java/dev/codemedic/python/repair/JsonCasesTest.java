package dev.codemedic.python.repair;

import static dev.codemedic.repair.validate.Outcome.FAILED;
import static dev.codemedic.repair.validate.Outcome.PASSED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.codemedic.core.repair.TestsNotHeld;
import dev.codemedic.core.verify.Scratch;
import dev.codemedic.python.capture.InstalledPython;
import dev.codemedic.repair.validate.TestResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Folders of JSON cases, run by real interpreters. */
class JsonCasesTest {
    @TempDir
    private Path folder = Path.of("");

    private Lab lab(Map<String, String> files) throws IOException {
        return Lab.cases(files, "python3", null);
    }

    @Test
    void eachLineIsATestAndVariantsAreTriedAgainstThem() throws IOException {
        try (var lab = lab(Map.of(
                "shop.py",
                "def shop(prices, tax=0):\n    result = 0\n    for price in prices:\n"
                        + "        result -= price\n    return result + tax\n",
                "cases/shop.json",
                "[[[1, 2]], 3]\n\n[[[], 2], 2]\n{\"input\": [[1.5, 2.25]], \"output\": 3.75}\n"))) {
            assertThat(lab.names()).containsExactly("shop[1]", "shop[3]", "shop[4]");
            assertThat(lab.ends()).containsExactly(FAILED, PASSED, FAILED);
            assertThat(lab.test("shop[1]").detail()).isEqualTo("AssertionError: shop([1, 2]) gave -3 instead of 3");
            assertThat(lab.test("shop[1]").trace()).containsExactly(new TestResult.Line(Path.of("shop.py"), 1));
            assertThat(lab.lines("shop[3]", "shop.py")).containsExactly(1, 2, 3, 5);
            assertThat(lab.outcomes(lab.variant("-= price", "+= price"), lab.variant("-= price", "*= price")))
                    .containsExactly(PASSED, FAILED);
        }
    }

    static Stream<Path> pythons() {
        return InstalledPython.all().filter(python -> python.minor() >= 8).map(InstalledPython::executable);
    }

    @ParameterizedTest
    @MethodSource("pythons")
    void everyPythonRunsThem(Path python) throws IOException {
        try (var lab = Lab.cases(
                Map.of("shop.py", "def shop(x):\n    return x - 1\n", "cases/shop.json", "[1, 2]\n[[2], 3]\n"),
                python.toString(),
                null)) {
            assertThat(lab.ends()).containsExactly(FAILED, FAILED);
            assertThat(lab.outcomes(lab.variant("x - 1", "x + 1"))).containsExactly(PASSED);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            (1, (2, 3))                    | [1, [2, 3]]           | true
            [1, 2]                         | [2, 1]                | false
            {3, 1, 2}                      | [1, 2, 3]             | true
            {(1, 2), (3, 4)}               | [[3, 4], [1, 2]]      | true
            {1, 2}                         | [1, 1]                | false
            (i for i in range(3))          | [0, 1, 2]             | true
            map(str, [1, 2])               | ["1", "2"]            | true
            [iter([1]), zip([1], [2])]     | [[1], [[1, 2]]]       | true
            {1: 2}.items()                 | [[1, 2]]              | true
            range(3)                       | [0, 1, 2]             | true
            0.1 + 0.2                      | 0.3                   | true
            1.0000001                      | 1                     | true
            1.001                          | 1                     | false
            3.0                            | 3                     | true
            10 ** 20 + 1                   | 100000000000000000000 | false
            float("nan")                   | NaN                   | true
            float("inf")                   | Infinity              | true
            float("inf")                   | 1e308                 | false
            {1: "a", True: "b"}            | {"1": "b"}            | true
            {None: 1, 2.5: 2, True: 3}     | {"null": 1, "2.5": 2, "true": 3} | true
            {"a": (1,)}                    | {"a": [1]}            | true
            {"a": 1}                       | {"a": 1, "b": 2}      | false
            None                           | null                  | true
            None                           | []                    | false
            []                             | null                  | false
            0                              | null                  | false
            True                           | true                  | true
            1                              | true                  | true
            "1"                            | 1                     | false
            "abc"                          | ["a", "b", "c"]       | false
            b"abc"                         | "abc"                 | true
            __import__("fractions").Fraction(1, 2) | 0.5           | true
            """)
    void resultsAreComparedLeniently(String result, String expected, boolean same) throws IOException {
        try (var lab = lab(Map.of(
                "shop.py", "def shop():\n    return " + result + "\n", "cases/shop.json", "[[], " + expected + "]"))) {
            assertThat(lab.ends()).containsExactly(same ? PASSED : FAILED);
        }
    }

    @Test
    void generatorsCoroutinesAndArgumentsOfTheirOwn() throws IOException {
        try (var lab = lab(Map.of(
                "deep/inner/__init__.py", "",
                "deep/inner/shop.py", "def shop(items):\n    items.append(1)\n    yield from items\n",
                "later.py", "async def later(x):\n    return x\n",
                "cases/shop.json", "[\n  [[[5]], [5, 1]],\n  {\"input\": [[]], \"expected\": [1]}\n]\n",
                "cases/later.json", "[3, 3]\n",
                "cases/notes.txt", "none"))) {
            assertThat(lab.names()).containsExactly("later[1]", "shop[1]", "shop[2]");
            assertThat(lab.ends()).containsOnly(PASSED);
            assertThat(lab.baseline().ordered()).isFalse();
        }
    }

    @Test
    void theProgramCanBeNamed() throws IOException {
        try (var lab = Lab.cases(
                Map.of(
                        "shop.py",
                        "class Shop:\n    @staticmethod\n    def price(x):\n        return x + 2\n",
                        "cases/one.json",
                        "[1, 2]\n"),
                "python3",
                "shop.py:Shop.price")) {
            assertThat(lab.ends()).containsExactly(FAILED);
            assertThat(lab.outcomes(lab.variant("x + 2", "x + 1"))).containsExactly(PASSED);
        }
    }

    @Test
    void whatCannotBeUsedIsSaidPlainly() {
        var shop = "def shop(x):\n    return x\n";
        assertThatThrownBy(() -> lab(Map.of("shop.py", shop, "cases/shop.json", "[1, 2]\n[1, 2\n")))
                .isInstanceOf(TestsNotHeld.class)
                .hasMessage("cases/shop.json: line 2 is no JSON document");
        assertThatThrownBy(() -> lab(Map.of("shop.py", shop, "cases/shop.json", "[1, 2]\n[1]\n")))
                .hasMessageContaining("cases/shop.json: line 2");
        assertThatThrownBy(() -> lab(Map.of("shop.py", shop, "cases/shop.json", "[[1, 2], [1], [2, 3]]")))
                .hasMessageContaining("case 2 is neither");
        assertThatThrownBy(() -> lab(Map.of("shop.py", shop, "cases/other.json", "[1, 2]")))
                .hasMessageContaining("no other.py in the project")
                .hasMessageContaining("--program");
        assertThatThrownBy(() -> lab(Map.of("shop.py", "x = 1\n", "cases/shop.json", "[1, 2]")))
                .hasMessageContaining("has no function shop");
        assertThatThrownBy(() -> lab(Map.of("shop.py", shop, "cases/shop.json", "\n")))
                .hasMessageContaining("no case");
        assertThatThrownBy(() -> lab(Map.of("shop.py", "import nowhere\n", "cases/shop.json", "[1, 2]")))
                .hasMessageContaining("No module named 'nowhere'");
    }

    @Test
    void theCommandFindsTheFolderFromWhereItStands() throws IOException {
        var cases = Files.createDirectories(folder.resolve("project/cases"));
        var elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        try (var scratch = new Scratch()) {
            var inside = JsonCases.command(Path.of("cases"), null, folder.resolve("project"), scratch);
            assertThat(inside.directory()).isEqualTo(folder.resolve("project").toRealPath());
            assertThat(inside.environment())
                    .containsEntry("MEDIC_CASES", "cases")
                    .containsEntry("MEDIC_PROGRAM", "");
            var outside = JsonCases.command(cases, "x.py:f", elsewhere, scratch);
            assertThat(outside.directory()).isEqualTo(folder.resolve("project").toRealPath());
            assertThat(outside.environment())
                    .containsEntry("MEDIC_CASES", "cases")
                    .containsEntry("MEDIC_PROGRAM", "../elsewhere/x.py:f");
        }
    }
}
