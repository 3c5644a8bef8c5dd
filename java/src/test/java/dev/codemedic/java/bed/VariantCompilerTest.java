package dev.codemedic.java.bed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codemedic.core.source.Edit;
import dev.codemedic.core.source.SourceFile;
import dev.codemedic.java.compile.Compilation;
import dev.codemedic.java.compile.CompilerSettings;
import dev.codemedic.java.compile.Jdk;
import dev.codemedic.repair.validate.Variant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Right and wrong variants side by side: each is judged as the compiler judges it alone, and the right ones are written. */
class VariantCompilerTest {
    private static final String SHOP = """
            import java.util.*;
            import java.util.function.*;

            abstract class Shop extends AbstractList<String> {
                private final Map<String, List<Integer>> prices = new HashMap<>();
                private int[] counts = new int[3];
                private Object any;

                static int sum(int first, int... others) {
                    return first + others.length;
                }

                static void log(Object what) {}

                static <T extends Comparable<T>> T larger(T one, T other) {
                    return one.compareTo(other) > 0 ? one : other;
                }

                class Till {
                    int open(String key) {
                        return prices.get(key).size() + size();
                    }
                }

                int bill(String name, List<Integer> some, long far) {
                    int total = 0;
                    String label = name.trim();
                    for (int i = 0; i < some.size(); i++) {
                        total += some.get(i);
                    }
                    for (int price : some) {
                        total = total - price;
                    }
                    log(label);
                    total = sum(total, 1, 2);
                    total = larger(total, 3);
                    some.forEach(each -> counts[each % 3] += each);
                    Runnable later = new Runnable() {
                        @Override
                        public void run() {
                            log(label + size());
                        }
                    };
                    later.run();
                    if (!(any instanceof String text)) {
                        return total;
                    }
                    log(text.length());
                    int early;
                    if (total > 3) {
                        early = 1;
                    } else {
                        early = 2;
                    }
                    total++;
                    return total + early;
                }

                Shop(String name) {
                    super();
                    any = name;
                }
            }
            """;

    /** What, in the code, becomes what. */
    private static final String REFUSED = """
            values of other types         | total = total - price  | total = label
            values of other types         | return total + early   | return label
            values that are too wide      | total = total - price  | total = far
            operators                     | total = total - price  | total = some - price
            operators                     | total += some.get(i)   | some += total
            too few arguments             | some.get(i)            | some.get()
            too many arguments            | name.trim()            | name.trim(1)
            arguments of other types      | some.get(i)            | some.get(label)
            values without a variable     | total++                | (total + 1)++
            values without a variable     | total = total - price  | sum(1) = total
            methods that are not there    | name.trim()            | some.trim()
            methods that are not there    | some.size()            | counts.size()
            fields that are not there     | counts[each % 3]       | counts.size[each % 3]
            loops over what has no parts  | price : some           | price : total
            conditions that are none      | i < some.size()        | some.size()
            types that do not compare     | larger(total, 3)       | larger(total, label)
            what is not in scope          | total = total - price  | total = total - i
            jumps out of nothing          | log(label);            | break;
            references to primitive types | log(label)             | log(total.size())
            a variable without a value    | early = 1              | early = early + 1
            a variable left without one   | early = 2;             | total = 2;
            a missing return              | return total + early;  | log(label);
            code that is never reached    | total++;               | total++; return 3; total++;
            an exception nobody catches   | log(label);            | throw new Exception(label);
            a variable that exists        | total++;               | int label = 3;
            a variable of a lambda        | log(label + size())    | log(early)
            generics that do not fit      | larger(total, 3)       | larger(some, some)
            a pattern of a number         | any instanceof String text | total instanceof String text
            a constructor's wrong type    | any = name;            | counts = name;
            another class's wrong type    | prices.get(key).size() + size() | prices.get(key)
            a condition of a loop         | i < some.size()        | some.get(i)
            an inserted value's type      | for (int price         | total = label; for (int price
            what is not declared yet      | String label =         | log(label); String label =
            a return that is inserted     | log(label);            | return 3; log(label);
            an inserted variable          | for (int i = 0         | int total = 1; for (int i = 0
            an inserted guard             | later.run();           | if (total) { return 1; } later.run();
            """;

    /** What is refused as it is read. */
    private static final String UNREADABLE = """
            headers without a statement   | i++                    | i + 1
            statements that are none      | total++                | total
            what is no statement          | later.run();           | later;
            """;

    private static final String KEPT = """
            anything is an object         | log(label)             | log(some)
            numbers are boxed             | log(label)             | log(far + 1)
            texts are joined with all     | label + size()         | label + some
            any number of arguments       | sum(total, 1, 2)       | sum(total)
            an array of them              | sum(total, 1, 2)       | sum(total, counts)
            overloads                     | name.trim()            | name.substring(1, 2)
            inherited methods             | some.size()            | indexOf(name)
            types that are inferred       | larger(total, 3)       | larger(3, some.get(0))
            wider numbers                 | larger(total, 3)       | (int) far
            a compound assignment casts   | total += some.get(i)   | total += far
            the body of a lambda          | counts[each % 3] += each | log(each)
            a lambda in place of another  | each -> counts[each % 3] += each | Shop::log
            an inner class sees the outer | log(label + size())    | log(prices.get(label))
            names of patterns             | log(text.length())     | log(text.isEmpty())
            other headers                 | i < some.size()        | i <= total
            other headers                 | int i = 0              | int i = total
            a return within a loop        | total = total - price; | return price;
            a jump within a loop          | total = total - price; | continue;
            a value on both ways          | early = 1              | early = total
            what gets its value later     | early = 1;             | return 3;
            null where it may be          | log(label)             | log(null)
            an exception at the end       | return total + early;  | throw new IllegalStateException(label);
            a constructor's other value   | any = name;            | any = 3;
            another class's other value   | prices.get(key).size() + size() | counts.length + size()
            nothing                       | later.run();           |
            a negated condition           | total > 3              | !(total > 3)
            a statement before a loop     | for (int i = 0         | total++; for (int i = 0
            a guard before a declaration  | String label           | if (name.isEmpty()) { return 0; } String label
            a statement behind another    | total = total - price; | total = total - price; log(price);
            an inserted variable          | total = larger         | int more = 3; total = larger
            an inserted loop              | int early;             | while (total > 3) { total--; } int early;
            a return at a loop's end      | total += some.get(i);  | total += some.get(i); return total;
            a return behind a condition   | log(text.length());    | log(text.length()); if (total > 1) { return 1; }
            an inserted block             | total++;               | { int more = 3; log(more); } total++;
            """;

    @TempDir
    Path root;

    private MemoryCompiler javac;
    private VariantCompiler compiler;

    @BeforeEach
    void open() throws IOException {
        var chosen = SourceFile.of(
                Path.of("Switch.java"),
                "package dev.codemedic.worker; public class Switch { public static int medic$variant; public static void tick() {} }");
        new Compilation(root, List.of(), List.of(), Runtime.version().feature()).compile(List.of(chosen), root);
        javac = new MemoryCompiler(new CompilerSettings(
                List.of(root), Runtime.version().feature(), Jdk.own().home()));
        compiler = new VariantCompiler(javac, new ClassPatch(), root);
    }

    @AfterEach
    void close() throws IOException {
        javac.close();
    }

    /** A change of the code. */
    private record Row(String why, String code, String instead) {
        String text() {
            int start = SHOP.indexOf(code);
            return SHOP.substring(0, start) + instead + SHOP.substring(start + code.length());
        }

        Variant variant() {
            int start = SHOP.indexOf(code);
            assertThat(start).as(code).isNotNegative();
            int end = start + code.length();
            var edit = new Edit(start, end, instead);
            if (!code.equals(instead) && instead.endsWith(code)) {
                edit = Edit.insert(start, instead.substring(0, instead.length() - code.length()));
            } else if (instead.startsWith(code)) {
                edit = Edit.insert(end, instead.substring(code.length()));
            }
            return new Variant(0, Path.of("Shop.java"), List.of(edit));
        }
    }

    private static List<Row> rows(String table) {
        return table.lines()
                .map(line -> (line + " ").split("\\|(?!\\|)", 3))
                .map(cells -> new Row(cells[0].strip(), cells[1].strip(), cells[2].strip()))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void rightOnesAreCompiledBesideWrongOnes(int watched) throws IOException {
        var refused = rows(REFUSED + UNREADABLE);
        var rows = new ArrayList<>(refused);
        rows.addAll(rows(KEPT));
        var variants = numbered(rows);

        var schemata = new Schemata(SourceFile.of(Path.of("Shop.java"), SHOP));
        var host =
                watched == 0 ? null : schemata.host(rows.getFirst().variant()).orElseThrow();
        var outcome = compiler.compile(schemata, variants, host);

        var wrong = outcome.invalid().keySet();
        assertThat(wrong.stream().map(number -> rows.get(number - 1))).containsExactlyInAnyOrderElementsOf(refused);
        assertThat(outcome.batches().stream().flatMap(batch -> batch.variants().keySet().stream()))
                .doesNotContainAnyElementsOf(wrong)
                .hasSize(rows.size() - refused.size());
    }

    @Test
    void whatIsWrittenIsFitToRun() throws IOException {
        var rows = new ArrayList<>(rows(REFUSED));
        rows.addAll(rows(KEPT));
        var variants = numbered(rows);
        var schemata = new Schemata(SourceFile.of(Path.of("Shop.java"), SHOP));
        var places = new LinkedHashMap<Integer, Map<Place, List<Edit>>>();
        variants.forEach((number, variant) -> schemata.places(variant).ifPresent(found -> places.put(number, found)));
        assertThat(places).hasSizeGreaterThan(rows.size() / 2);
        var others = new LinkedHashMap<>(variants);
        others.keySet().removeAll(places.keySet());
        verify(schemata.text(places, others, null));
        verify(schemata.text(Map.of(), variants, null));
    }

    /** A loop that follows would else be compiled once more for each. */
    @Test
    void whatIsInsertedStandsAlone() {
        var schemata = new Schemata(SourceFile.of(Path.of("Shop.java"), SHOP));
        for (var row : rows("""
                before a loop        | for (int i = 0 | total++; for (int i = 0
                before a declaration | int early;     | log(label); int early;
                behind a statement   | later.run();   | later.run(); log(total);
                """)) {
            var places = schemata.places(row.variant()).orElseThrow();
            var stretches = schemata.text(Map.of(1, places), Map.of(), null).stretches();
            assertThat(stretches).as(row.why()).hasSize(1);
            assertThat(stretches.getFirst().end() - stretches.getFirst().start())
                    .as(row.why())
                    .isLessThan(20);
        }
    }

    /** The compiler of JDK 25 breaks down over the first of these. */
    @Test
    void whatTheCompilerStumblesOverIsFound() throws IOException {
        var text = """
                import java.util.*;
                class Shop {
                    int least(Map<String, Integer> prices, List<String> names) {
                        return Math.min(prices.size(), prices.get(names.get(0)));
                    }
                }
                """;
        var variants = new LinkedHashMap<Integer, Variant>();
        var names = List.of("entry", "get", "remove", "none", "getOrDefault", "hashCode");
        for (int i = 0; i < 6; i++) {
            int start = text.indexOf("get(names");
            variants.put(
                    i + 1, new Variant(0, Path.of("Shop.java"), List.of(new Edit(start, start + 3, names.get(i)))));
        }
        for (int i = 0; i < 3; i++) {
            var outcome = compiler.compile(new Schemata(SourceFile.of(Path.of("Shop.java"), text)), variants, null);
            assertThat(outcome.invalid()).containsOnlyKeys(1, 4, 5, 6);
            assertThat(outcome.batches()).hasSize(1);
        }
    }

    private static Map<Integer, Variant> numbered(List<Row> rows) {
        var variants = new LinkedHashMap<Integer, Variant>();
        for (int i = 0; i < rows.size(); i++) {
            variants.put(i + 1, rows.get(i).variant());
        }
        return variants;
    }

    @Test
    void javacSaysTheSameOfEachAlone() throws IOException {
        for (var row : rows(REFUSED + UNREADABLE)) {
            assertThat(compiles(row.text())).as(row.toString()).isFalse();
        }
        for (var row : rows(KEPT)) {
            assertThat(compiles(row.text())).as(row.toString()).isTrue();
        }
    }

    private boolean compiles(String text) throws IOException {
        var output = Files.createTempDirectory(root, "out");
        return new Compilation(root, List.of(), List.of(), Runtime.version().feature())
                .compile(List.of(SourceFile.of(Path.of("Shop.java"), text)), output)
                .success();
    }

    /** Has the JVM link and verify what the compiler makes of a text. */
    private void verify(Schemata.Text text) throws IOException {
        var result = javac.compile(root.resolve("Shop.java"), text);
        assertThat(result.outside()).isNull();
        assertThat(result.wrong()).isNotEmpty();
        var all = new HashMap<>(result.classes());
        all.put("dev.codemedic.worker.Switch", Files.readAllBytes(root.resolve("dev/codemedic/worker/Switch.class")));
        var loader = new ClassLoader(null) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                var bytes = all.get(name);
                if (bytes == null) {
                    throw new ClassNotFoundException(name);
                }
                return defineClass(name, bytes, 0, bytes.length);
            }
        };
        for (var name : all.keySet()) {
            try {
                assertThat(Class.forName(name, true, loader).getDeclaredMethods())
                        .isNotEmpty();
            } catch (ClassNotFoundException | LinkageError unfit) {
                throw new AssertionError(name, unfit);
            }
        }
    }
}
