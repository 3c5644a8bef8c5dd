package dev.codemedic.bench.learning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codemedic.bench.BenchCase.Description;
import dev.codemedic.bench.BenchCase.Expectation;
import dev.codemedic.bench.BenchCase.Expected;
import dev.codemedic.bench.BenchCase.Meaning;
import dev.codemedic.core.source.SourceFile;
import dev.codemedic.syntax.SyntaxTree;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DisguiseTest {
    private static final String SHOP = """
            import sys

            CARTS = {"alice": [3, 5], "bob": []}


            class Customer:
                def __init__(self, owner):
                    self.owner = owner

                def costs(self, share=1):
                    return sum(CARTS[self.owner]) * share

                def average(self):
                    return sum(CARTS[self.owner]) / len(CARTS[self.onwer])


            def first(customer):
                return CARTS[customer][0]


            print(f"{sys.argv[1]} pays {first(sys.argv[1])} of {Customer(sys.argv[1]).costs(share=2):.1f}")
            """;
    private static final String TILL = """
            package till;

            import java.util.ArrayList;
            import java.util.List;

            public class Till {
                private final List<Item> items = new ArrayList<>();

                record Item(String title, int cents) {}

                int first(int fewest) {
                    return items.get(0).cents() + fewest;
                }

                @Override
                public String toString() {
                    return items.stream().map(Item::title).toList().toString();
                }

                public static void main(String[] args) {
                    Till till = new Till();
                    for (String word : args) {
                        till.items.add(new Item(word, word.length()));
                    }
                    System.out.println(till + " " + till.first(1));
                }
            }
            """;

    @TempDir
    Path folder;

    @Test
    void aSeedGivesOneDisguiseAndAnotherSeedAnother() throws IOException {
        assertThat(disguise(shop(), 4)).isEqualTo(disguise(shop(), 4)).isNotEqualTo(disguise(shop(), 5));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatIsTheProgramsOwnIsRenamedAndTheLibraryIsNot(long seed) throws IOException {
        var text = source(disguise(shop(), seed));

        assertThat(text)
                .doesNotContain("CARTS", "Customer", "costs", "first", "owner", "share", "alice", "bob")
                .contains("sum(", "len(", "sys.argv", "__init__", "print(");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 6})
    void aDisguisedPythonProgramFailsForTheSameReasonAndPassesTheSameChecks(long seed) throws IOException {
        var disguised = occurrence(disguise(shop(), seed));

        var failing = Start.of(disguised.description().command(), disguised.program(), null);

        assertThat(failing.errors()).contains("IndexError: list index out of range");
        assertThat(disguised.wrong(disguised.program())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {2, 3})
    void aDisguisedJavaProgramFailsForTheSameReasonAndPassesTheSameChecks(long seed) throws IOException {
        var disguised = occurrence(disguise(till(), seed));
        var work = folder.resolve("work");
        disguised.layOut(work);

        var failing = Start.of(disguised.description().command(), work, null);

        assertThat(failing.errors()).contains("java.lang.IndexOutOfBoundsException");
        assertThat(source(disguise(till(), seed))).doesNotContain("fewest", "Item", "till");
        assertThat(disguised.wrong(work)).isEmpty();
    }

    @Test
    void aMisspeltNameIsMisspeltAgain() throws IOException {
        var tree = SyntaxTree.parse(shop().grammar(), SourceFile.of(Path.of("shop.py"), source(disguise(shop(), 1))));
        var attributes = tree.nodes("attribute")
                .filter(node -> node.text().startsWith("self."))
                .map(node -> node.text().substring("self.".length()))
                .distinct()
                .toList();

        assertThat(attributes).hasSize(2);
        assertThat(attributes.getFirst()).startsWith(attributes.getLast().substring(0, 2));
    }

    @Test
    void newWordsKeepTheOrderAndTheLengthOfTheOld() throws IOException {
        var names = "anna\nannabel\nbert\nbertha\ncarl\n";
        var program = program(
                Map.of("show.py", "import sys\n\nprint(open('names.txt').read(), sys.argv)\n", "names.txt", names),
                List.of("python3", "show.py", "carl"),
                List.of());

        for (long seed = 1; seed <= 5; seed++) {
            var fresh = disguise(program, seed)
                    .files()
                    .getOrDefault("names.txt", "")
                    .lines()
                    .toList();
            var old = names.lines().toList();
            assertThat(fresh).isSorted().hasSameSizeAs(old);
            assertThat(IntStream.range(0, old.size())
                            .allMatch(i -> fresh.get(i).length() == old.get(i).length()))
                    .isTrue();
        }
    }

    @Test
    void aBrokenProgramStaysBrokenInTheSameWay() throws IOException {
        var program = program(
                Map.of("greet.py", "def greet(name)\n    return name\n"), List.of("python3", "greet.py"), List.of());

        var disguised = occurrence(disguise(program, 1));

        assertThat(Start.of(disguised.description().command(), disguised.program(), null)
                        .errors())
                .contains("SyntaxError: expected ':'");
    }

    @Test
    void whatAPackedProgramIsGivenIsDataAndItsNameIsNot() throws IOException {
        var command = List.of("java", "-jar", "till.jar", "bread");

        var disguised = disguise(till(command), 1).description().command();

        assertThat(disguised).startsWith("java", "-jar", "till.jar").doesNotContain("bread");
    }

    private static Program disguise(Program program, long seed) throws IOException {
        return Disguise.of(program).disguised(seed);
    }

    private static String source(Program program) {
        return program.files().entrySet().stream()
                .filter(file -> file.getKey().endsWith(program.ending()))
                .map(Map.Entry::getValue)
                .reduce("", String::concat);
    }

    private Occurrence occurrence(Program program) throws IOException {
        var occurrence = new Occurrence(1, folder.resolve("program"), folder.resolve("outside"), program.description());
        Programs.write(program, occurrence.program(), occurrence.outside());
        return occurrence;
    }

    private static Program shop() {
        return program(
                Map.of("shop.py", SHOP),
                List.of("python3", "shop.py", "bob"),
                List.of(new Meaning(List.of("python3", "shop.py", "alice"), null, 0, "alice pays 3 of 16.0\n")));
    }

    private static Program till() {
        return till(List.of("java", "-cp", "classes", "till.Till"));
    }

    private static Program till(List<String> command) {
        var description = new Description(
                "nothing bought",
                List.of(List.of("javac", "-d", "classes", "src/till/Till.java")),
                command,
                null,
                null,
                new Expected("java.lang.IndexOutOfBoundsException", "src/till/Till.java", "first"),
                new Expectation("survives", null, null, null),
                List.of(new Meaning(
                        List.of("java", "-cp", "classes", "till.Till", "bread", "jam"), null, 0, "[bread, jam] 6\n")));
        return new Program(
                "till", "java", new TreeMap<>(Map.of("src/till/Till.java", TILL)), new TreeMap<>(), description);
    }

    private static Program program(Map<String, String> files, List<String> command, List<Meaning> checks) {
        var description = new Description(
                "a test",
                null,
                command,
                null,
                null,
                new Expected("IndexError", "shop.py", "first"),
                new Expectation("survives", null, null, null),
                checks);
        return new Program("shop", "python", new TreeMap<>(files), new TreeMap<>(), description);
    }
}
