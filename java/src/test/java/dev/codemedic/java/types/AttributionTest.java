package dev.codemedic.java.types;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codemedic.core.source.Edit;
import dev.codemedic.core.source.SourceFile;
import dev.codemedic.java.compile.Compilation;
import dev.codemedic.java.compile.CompilerSettings;
import dev.codemedic.java.compile.Jdk;
import dev.codemedic.repair.code.Type;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttributionTest {
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

    @TempDir
    Path root;

    private Attribution compiler;

    @BeforeEach
    void open() throws IOException {
        compiler = Attribution.open(settings());
    }

    @AfterEach
    void close() {
        compiler.close();
    }

    private CompilerSettings settings() {
        return new CompilerSettings(
                List.of(root), Runtime.version().feature(), Jdk.own().home());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
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
            headers without a statement   | i++                    | i + 1
            conditions that are none      | i < some.size()        | some.size()
            types that do not compare     | larger(total, 3)       | larger(total, label)
            what is not in scope          | total = total - price  | total = total - i
            jumps out of nothing          | log(label);            | break;
            references to primitive types | log(label)             | log(total.size())
            statements that are none      | total++                | total
            a variable without a value    | early = 1              | early = early + 1
            a variable left without one   | early = 2;             | total = 2;
            """)
    void whatTheCompilerRefusesIsRefused(String why, String code, String instead) throws IOException {
        assertThat(accepts(SHOP, code, instead)).as(why).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
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
            """)
    void whatTheCompilerLetsPassIsKept(String why, String code, String instead) throws IOException {
        assertThat(compiles(SHOP, code, instead)).as("javac: " + why).isTrue();
        assertThat(accepts(SHOP, code, instead)).as(why).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            if (total > 3) { return total; }    | true
            if (label == null) { continue; }    | false
            if (label.isEmpty()) { return 0; }  | true
            if (label.isEmpty()) { return; }    | false
            if (early > 3) { return total; }    | true
            some.add(total);                    | true
            some.add(label);                    | false
            """)
    void insertedStatementsAreAsked(String statement, boolean fine) throws IOException {
        assertThat(accepts(SHOP, "total++;", statement + " total++;")).isEqualTo(fine);
        assertThat(inserted("total++;", statement)).isEqualTo(fine);
    }

    @Test
    void whatHasNoValueYetIsNotRead() throws IOException {
        assertThat(inserted("early = 1;", "log(early);")).isFalse();
        assertThat(inserted("early = 1;", "early = total;")).isTrue();
        assertThat(inserted("if (total > 3) {\n            early", "log(early);"))
                .isFalse();
        assertThat(accepts(SHOP, "total > 3", "early > 3")).isFalse();
        assertThat(inserted("return total + early", "log(early);")).isTrue();
    }

    @Test
    void whatIsInsertedBehindADeclarationSeesIt() throws IOException {
        int end = SHOP.indexOf("String label = name.trim();") + "String label = name.trim();".length();
        var after = List.of(Edit.insert(end, "\n        log(label.length());"));
        assertThat(bill(SHOP).orElseThrow().accepts(after)).isTrue();
    }

    @Test
    void aDeclarationThatIsUsedIsNotDeleted() throws IOException {
        assertThat(accepts(SHOP, "String label = name.trim();", "")).isFalse();
        assertThat(accepts(SHOP, "later.run();", "")).isTrue();
    }

    @Test
    void constructorsAreAsked() throws IOException {
        assertThat(accepts(SHOP, "any = name;", "any = 3;")).isTrue();
        assertThat(accepts(SHOP, "any = name;", "counts = name;")).isFalse();
    }

    @Test
    void methodsOfInnerClassesAreAsked() throws IOException {
        assertThat(accepts(SHOP, "prices.get(key).size() + size()", "counts.length + size()"))
                .isTrue();
        assertThat(accepts(SHOP, "prices.get(key).size() + size()", "prices.get(key)"))
                .isFalse();
    }

    @Test
    void classesOfTheClassPathAreKnown() throws IOException {
        var other = SourceFile.of(Path.of("Other.java"), "class Other { static int of(String text) { return 1; } }");
        new Compilation(root, List.of(), List.of(), Runtime.version().feature()).compile(List.of(other), root);
        var user = "class User { int use(String a, int b) { return Other.of(a); } }";
        assertThat(accepts(user, "Other.of(a)", "b")).isTrue();
        assertThat(accepts(user, "Other.of(a)", "Other.of(b)")).isFalse();
    }

    @Test
    void nothingIsRefusedWhereSomethingIsUnknown() throws IOException {
        var missing = "import gone.Library; class User { int use(Library a) { return a.size(); } }";
        assertThat(accepts(missing, "a.size()", "a")).isTrue();
        var broken = "class User { int use(int a) { return a +; } }";
        assertThat(accepts(broken, "a +", "\"a\"")).isTrue();
        var field = "class User { Gone gone; int use(int a) { return a; } }";
        assertThat(accepts(field, "return a", "return \"a\"")).isTrue();
    }

    @Test
    void aFaultInAnotherMethodIsNoneOfThisOne() throws IOException {
        var two = "class User { int other() { return gone(); } int use(int a) { return a * 2; } }";
        assertThat(accepts(two, "a * 2", "\"a\"")).isFalse();
        assertThat(accepts(two, "a * 2", "a")).isTrue();
        assertThat(accepts(two, "gone()", "\"a\"")).isTrue();
    }

    @Test
    void olderJavaIsKnown() throws IOException {
        try (var older = Attribution.open(
                new CompilerSettings(List.of(root), 8, Jdk.own().home()))) {
            var text = "import java.util.*; class User { int use(List<String> a) { return a.size(); } }";
            var file = SourceFile.of(Path.of("User.java"), text);
            var method = older.method(root.resolve("User.java"), file, text.indexOf("use"))
                    .orElseThrow();
            assertThat(method.accepts(List.of(edit(text, "a.size()", "a.isEmpty()"))))
                    .isFalse();
            assertThat(method.accepts(List.of(edit(text, "a.size()", "a.hashCode()"))))
                    .isTrue();
        }
    }

    @Test
    void typesAreThoseOfTheCompiler() throws IOException {
        assertThat(type("some.get(i)")).extracting(Type::name).isEqualTo("Integer");
        assertThat(type("larger(total, 3)")).extracting(Type::sort).isEqualTo(Type.Sort.INT);
        assertThat(type("name.trim()")).extracting(Type::sort).isEqualTo(Type.Sort.TEXT);
        assertThat(type("counts")).extracting(Type::name).isEqualTo("int[]");
        assertThat(type("price")).extracting(Type::name).isEqualTo("int");
        assertThat(type("label + size()")).extracting(Type::sort).isEqualTo(Type.Sort.TEXT);
    }

    private Type type(String code) throws IOException {
        int start = SHOP.indexOf(code, SHOP.indexOf("int bill"));
        return bill(SHOP)
                .flatMap(method -> method.type(start, start + code.length()))
                .orElseThrow();
    }

    private Optional<AttributedMethod> bill(String text) throws IOException {
        return compiler.method(
                root.resolve("Shop.java"), SourceFile.of(Path.of("Shop.java"), text), text.indexOf("int bill"));
    }

    private boolean inserted(String before, String statement) throws IOException {
        return bill(SHOP).orElseThrow().accepts(List.of(Edit.insert(SHOP.indexOf(before), statement + "\n        ")));
    }

    /** A file of a class is asked by one compiler only once: it stays as it was. */
    private boolean accepts(String text, String code, String instead) throws IOException {
        var name = text.contains("class Shop") ? "Shop.java" : "User.java";
        try (var fresh = Attribution.open(settings())) {
            var edit = edit(text, code, instead);
            return fresh.method(root.resolve(name), SourceFile.of(Path.of(name), text), edit.start())
                    .map(method -> method.accepts(List.of(edit)))
                    .orElse(true);
        }
    }

    private boolean compiles(String text, String code, String instead) throws IOException {
        var edit = edit(text, code, instead);
        var changed = text.substring(0, edit.start()) + instead + text.substring(edit.end());
        var output = Files.createTempDirectory(root, "out");
        return new Compilation(root, List.of(), List.of(), Runtime.version().feature())
                .compile(List.of(SourceFile.of(Path.of("Shop.java"), changed)), output)
                .success();
    }

    private static Edit edit(String text, String code, String instead) {
        int start = text.indexOf(code);
        assertThat(start).as(code).isNotNegative();
        return new Edit(start, start + code.length(), instead);
    }
}
