package dev.codemedic.java.repair;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codemedic.core.source.DiskTree;
import dev.codemedic.core.source.EditImpossible;
import dev.codemedic.core.source.SourceFile;
import dev.codemedic.java.code.JavaProject;
import dev.codemedic.java.compile.Compilation;
import dev.codemedic.java.types.LazyAttribution;
import dev.codemedic.repair.mutate.Mutations;
import dev.codemedic.syntax.Grammar;
import dev.codemedic.syntax.SyntaxTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JavaMutationsTest {
    private static final String SHOP = """
            import java.util.*;

            class Shop {
                private int limit = 3;

                int bill(List<Integer> prices, Map<String, Integer> stock, String name) {
                    int total = 0;
                    Set<Integer> seen = new HashSet<>();
                    for (int price : prices) {
                        if (price > limit && !seen.contains(price)) {
                            total = total + price * 2;
                        } else if (stock.containsKey(name)) {
                            total -= Math.min(price, limit);
                        }
                    }
                    while (total >= limit) {
                        total = reduced(total, limit);
                    }
                    return total;
                }

                int reduced(int value, int by) {
                    return value - by;
                }
            }
            """;

    @TempDir
    Path root;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(root.resolve("Shop.java"), SHOP);
    }

    @Test
    void everyChangeOfAMethodStillParses() throws IOException {
        var changed = changes();
        assertThat(changed).hasSizeGreaterThan(1_000);
        assertThat(changed.stream()
                        .filter(text -> SyntaxTree.parse(Grammar.JAVA, SourceFile.of(Path.of("Shop.java"), text))
                                .hasErrors())
                        .limit(5))
                .isEmpty();
    }

    @Test
    void theUsualSlipsAreAmongTheChanges() throws IOException {
        var changed = changes();
        for (var fix : List.of(
                "price >= limit &&",
                "price > limit || !",
                "price > limit && seen.contains",
                "price < limit &&",
                "total - price * 2",
                "total += Math.min",
                "Math.max(price, limit)",
                "while (total > limit)",
                "reduced(limit, total)",
                "seen.add(price);",
                "if (prices.isEmpty()) {",
                "return limit;",
                "break;")) {
            assertThat(changed).as(fix).anyMatch(text -> text.contains(fix));
        }
    }

    @Test
    void mostChangesCompile() throws IOException {
        var output = Files.createDirectory(root.resolve("out"));
        var compilation =
                new Compilation(root, List.of(), List.of(), Runtime.version().feature());
        int compiled = 0;
        var sample =
                changes().stream().filter(text -> text.hashCode() % 12 == 0).toList();
        for (var text : sample) {
            var file = SourceFile.of(Path.of("Shop.java"), text);
            if (compilation.compile(List.of(file), output).success()) {
                compiled++;
            }
        }
        assertThat(compiled).isGreaterThan(sample.size() * 6 / 10);
    }

    private Set<String> changes() throws IOException {
        var sources = new DiskTree(root);
        var file = sources.find(Path.of("Shop.java")).orElseThrow();
        var tree = SyntaxTree.parse(Grammar.JAVA, file);
        var method = tree.nodes("method_declaration").findFirst().orElseThrow();
        var body = method.field("body").orElseThrow();
        var texts = new ArrayList<String>();
        new Mutations(new JavaDialect(new JavaProject(sources), LazyAttribution.none()))
                .of(method, Optional.empty(), body::contains)
                .forEach(mutation -> {
                    try {
                        texts.add(file.edited(mutation.edits()).text());
                    } catch (EditImpossible overlapping) {
                        throw new AssertionError(mutation.toString(), overlapping);
                    }
                });
        return new TreeSet<>(texts);
    }
}
