package dev.codemedic.python.repair;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codemedic.core.source.EditImpossible;
import dev.codemedic.core.source.SourceFile;
import dev.codemedic.repair.mutate.Mutations;
import dev.codemedic.repair.validate.Baseline.Observed;
import dev.codemedic.syntax.Grammar;
import dev.codemedic.syntax.SyntaxTree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PythonMutationsTest {
    private static final String SHOP = """
            def bill(items, discount, limit):
                total = 0
                seen = set()
                for item in items:
                    if item.price > limit and not item.free:
                        total = total + item.price * item.count
                    elif item in seen:
                        continue
                    else:
                        total -= min(discount, item.price)
                names = [item.name for item in items[1:] if item.count]
                while total >= limit:
                    total = reduced(total, discount)
                return total, names or []
            """;
    private static final Observed SEEN = new Observed(
            Map.of(
                    "items", Set.of("list[Item]"),
                    "item", Set.of("Item"),
                    "discount", Set.of("int"),
                    "limit", Set.of("int"),
                    "total", Set.of("int"),
                    "seen", Set.of("set"),
                    "names", Set.of("list[str]")),
            Map.of("item", Set.of("price", "count", "free", "name", "full_price")));

    @Test
    void everyChangeOfAFunctionIsStillAProgram() {
        var changed = changes(SHOP);
        assertThat(changed).hasSizeGreaterThan(2_000);
        var broken = changed.stream()
                .filter(text -> SyntaxTree.parse(Grammar.PYTHON, SourceFile.of(Path.of("a.py"), text))
                        .hasErrors())
                .limit(5)
                .toList();
        assertThat(broken).isEmpty();
    }

    @Test
    void theUsualSlipsAreAmongTheChanges() {
        var changed = changes(SHOP);
        for (var fix : List.of(
                "item.price >= limit and",
                "item.price > limit or not",
                "item.price > limit and item.free",
                "item.price > discount and",
                "item.full_price * item.count",
                "total - item.price",
                "(total + item.price) * item.count",
                "total += min(",
                "max(discount, item.price)",
                "min(item.price, discount)",
                "in items if item.count",
                "items[2:]",
                "while total > limit",
                "while total >= limit + 1",
                "reduced(discount, total)",
                "return total, names",
                "total = 1\n",
                "seen.add(item)",
                "if not items:\n        return",
                "names = []",
                "break",
                "if limit == 0:")) {
            assertThat(changed).as(fix).anyMatch(text -> text.contains(fix) && count(text, fix) > count(SHOP, fix));
        }
    }

    @Test
    void lineEndingsAndTabsStayAsTheyAre() {
        var tabs = "def f(xs):\r\n\tout = []\r\n\tfor x in xs:\r\n\t\tout.append(x)\r\n\treturn out\r\n";
        for (var text : changes(tabs)) {
            assertThat(text.replace("\r\n", "")).doesNotContain("\n");
            assertThat(text).doesNotContain("    ");
        }
    }

    private static int count(String text, String part) {
        return (text.length() - text.replace(part, "").length()) / part.length();
    }

    private static Set<String> changes(String source) {
        var file = SourceFile.of(Path.of("a.py"), source);
        var tree = SyntaxTree.parse(Grammar.PYTHON, file);
        var function = tree.nodes("function_definition").findFirst().orElseThrow();
        var body = function.field("body").orElseThrow();
        var texts = new ArrayList<String>();
        new Mutations(new PythonDialect())
                .of(function, Optional.of(SEEN), body::contains)
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
