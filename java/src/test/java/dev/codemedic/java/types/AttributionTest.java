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
    private static final String TILL = """
            import java.util.*;

            class Till extends ArrayList<String> {
                private int[] counts = new int[3];

                static int sum(int first, int... others) {
                    return first + others.length;
                }

                static <T extends Comparable<T>> T larger(T one, T other) {
                    return one.compareTo(other) > 0 ? one : other;
                }

                String bill(String name, List<Integer> some) {
                    int total = 0;
                    for (int i = 0; i < some.size(); i++) {
                        total += some.get(i);
                    }
                    for (int price : some) {
                        counts[total] = larger(total, 3) - price;
                    }
                    String label = name.trim();
                    return label + size();
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
        assertThat(bill(TILL.replace("int total = 0;", "int total = gone;"))).isEmpty();
    }

    @Test
    void aFaultInAnotherMethodIsNoneOfThisOne() throws IOException {
        assertThat(bill(TILL.replace("return first + others.length;", "return gone;")))
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
        int start = TILL.indexOf(code, TILL.indexOf("String bill"));
        return bill(TILL)
                .flatMap(types -> types.of(start, start + code.length()))
                .orElseThrow();
    }

    private Optional<ExpressionTypes> bill(String text) throws IOException {
        return compiler.types(
                root.resolve("Till.java"), SourceFile.of(Path.of("Till.java"), text), text.indexOf("String bill"));
    }
}
