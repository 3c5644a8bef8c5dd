package dev.codemedic.java.types;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codemedic.core.source.SourceFile;
import dev.codemedic.java.compile.Compilation;
import dev.codemedic.java.compile.CompilerSettings;
import dev.codemedic.java.compile.Jdk;
import dev.codemedic.repair.code.Type;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

    @Test
    void typesAreThoseOfTheCompiler() throws IOException {
        assertThat(type("some.get(i)")).extracting(Type::name).isEqualTo("Integer");
        assertThat(type("larger(total, 3)")).extracting(Type::sort).isEqualTo(Type.Sort.INT);
        assertThat(type("name.trim()")).extracting(Type::sort).isEqualTo(Type.Sort.TEXT);
        assertThat(type("counts")).extracting(Type::name).isEqualTo("int[]");
        assertThat(type("price")).extracting(Type::name).isEqualTo("int");
        assertThat(type("label + size()")).extracting(Type::sort).isEqualTo(Type.Sort.TEXT);
    }

    @Test
    void nothingIsKnownWhereSomethingIsWrong() throws IOException {
        assertThat(bill(SHOP.replace("int total = 0;", "int total = gone;"))).isEmpty();
    }

    @Test
    void aFaultInAnotherMethodIsNoneOfThisOne() throws IOException {
        assertThat(bill(SHOP.replace("return first + others.length;", "return gone;")))
                .isPresent();
    }

    @Test
    void classesOfTheClassPathAndOlderJavaAreKnown() throws IOException {
        var other = SourceFile.of(Path.of("Other.java"), "class Other { static long of(String text) { return 1; } }");
        new Compilation(root, List.of(), List.of(), 8).compile(List.of(other), root);
        var text = "class User { long use(String a) { return Other.of(a); } }";
        try (var older = Attribution.open(
                new CompilerSettings(List.of(root), 8, Jdk.own().home()))) {
            int start = text.indexOf("Other.of(a)");
            assertThat(older.types(root.resolve("User.java"), SourceFile.of(Path.of("User.java"), text), start)
                            .flatMap(types -> types.of(start, start + "Other.of(a)".length())))
                    .map(Type::name)
                    .contains("long");
        }
    }

    private Type type(String code) throws IOException {
        int start = SHOP.indexOf(code, SHOP.indexOf("int bill"));
        return bill(SHOP)
                .flatMap(types -> types.of(start, start + code.length()))
                .orElseThrow();
    }

    private Optional<ExpressionTypes> bill(String text) throws IOException {
        return compiler.types(
                root.resolve("Shop.java"), SourceFile.of(Path.of("Shop.java"), text), text.indexOf("int bill"));
    }
}
