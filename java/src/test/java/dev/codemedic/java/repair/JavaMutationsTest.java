package dev.codemedic.java.repair;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codemedic.core.source.DiskTree;
import dev.codemedic.core.source.EditImpossible;
import dev.codemedic.core.source.SourceFile;
import dev.codemedic.java.code.JavaProject;
import dev.codemedic.java.compile.Compilation;
import dev.codemedic.java.compile.CompilerSettings;
import dev.codemedic.java.compile.Jdk;
import dev.codemedic.java.types.LazyAttribution;
import dev.codemedic.repair.mutate.Mutations;
import dev.codemedic.syntax.Grammar;
import dev.codemedic.syntax.SyntaxTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    private static final String STORE = """
            import java.util.*;
            import java.util.function.*;

            class Store<K extends Comparable<K>> implements Iterable<K> {
                private final Deque<K> open = new ArrayDeque<>();
                private final Map<K, List<String>> notes = new TreeMap<>();
                private int[] sizes = new int[4];

                interface Visitor {
                    boolean visit(String note, int depth);
                }

                @Override
                public Iterator<K> iterator() {
                    return open.iterator();
                }

                static String label(String text, Object... parts) {
                    return String.format(text, parts);
                }

                int walk(K first, Visitor visitor, StringBuilder log, long most) {
                    int depth = 0;
                    boolean found;
                    open.push(first);
                    while (!open.isEmpty()) {
                        K next = open.pop();
                        List<String> own = notes.getOrDefault(next, new ArrayList<>());
                        for (int i = 0, n = own.size(); i < n; i++) {
                            if (visitor.visit(own.get(i), depth) && sizes[i % sizes.length] > 0) {
                                log.append(label("%s %d", next, i));
                                sizes[i % sizes.length]--;
                            }
                        }
                        own.sort((one, other) -> one.length() - other.length());
                        var last = own.isEmpty() ? null : own.get(own.size() - 1);
                        if (last == null || last.startsWith("-")) {
                            found = false;
                        } else {
                            found = next.compareTo(first) >= 0;
                        }
                        if (found) {
                            return depth;
                        }
                        try {
                            depth += Integer.parseInt(last);
                        } catch (NumberFormatException wrong) {
                            depth++;
                        }
                    }
                    return depth < most ? -1 : (int) most;
                }
            }
            """;

    private static final String ACCOUNT = """
            import java.util.*;

            class Account {
                static final int LIMIT = 10;
                private double rate = 0.5;
                private String owner;
                private final List<Account> others = new LinkedList<>();

                static class Savings extends Account {
                    long locked;

                    Savings(long locked) {
                        this.locked = locked;
                    }
                }

                double rate() {
                    return rate;
                }

                double rate(int years) {
                    return rate * years;
                }

                double interest(double[] amounts, int years, char kind, Savings pool) {
                    double sum = 0;
                    int index = 0;
                    do {
                        sum += amounts[index++] * rate(years);
                    } while (index < amounts.length && sum < LIMIT);
                    switch (kind) {
                        case 'a':
                            sum = Math.max(sum, pool.locked);
                            break;
                        case 'b':
                            sum -= pool.rate();
                            break;
                        default:
                            break;
                    }
                    for (Account other : others) {
                        if (other instanceof Savings saved && saved.locked > years) {
                            sum = sum + saved.locked;
                        } else if (owner.equals(other.owner)) {
                            continue;
                        }
                        others.add(pool);
                    }
                    Object what = sum > 1 ? owner : Double.valueOf(sum);
                    System.out.println(what);
                    return sum / (years + 1);
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
        assertThat(compiling(changes(), "Shop.java", 12)).isGreaterThan(0.95);
    }

    @Test
    void moreChangesCompileWhereTheCompilerTellsTypes() throws IOException {
        Files.writeString(root.resolve("Store.java"), STORE);
        Files.writeString(root.resolve("Account.java"), ACCOUNT);
        assertThat(compiling(asked("Shop.java", "bill"), "Shop.java", 25)).isGreaterThan(0.97);
        assertThat(compiling(asked("Store.java", "walk"), "Store.java", 150)).isGreaterThan(0.85);
        assertThat(compiling(asked("Account.java", "interest"), "Account.java", 80))
                .isGreaterThan(0.87);
    }

    @Test
    void whatCompilesIsNotLostWhereTheCompilerTellsTypes() throws IOException {
        Files.writeString(root.resolve("Store.java"), STORE);
        Files.writeString(root.resolve("Account.java"), ACCOUNT);
        var walks = asked("Store.java", "walk");
        var interests = asked("Account.java", "interest");
        assertThat(asked("Shop.java", "bill")).containsAll(thoseThatCompile("Shop.java", "bill", 25));
        for (var fix : List.of(
                "i <= n;",
                "visitor.visit(own.get(i), i)",
                "own.get(depth)",
                "sizes[i % sizes.length] >= 0",
                "sizes[i % sizes.length]++",
                "open.poll()",
                "open.pollLast()",
                "last == null && last.startsWith",
                "last.endsWith(\"-\")",
                "found = true;",
                "next.compareTo(first) > 0",
                "first.compareTo(next) >= 0",
                "depth <= most",
                "return i;",
                "if (own.isEmpty()) {",
                "notes.get(next)",
                "depth--;")) {
            assertThat(walks).as(fix).anyMatch(text -> text.contains(fix));
        }
        for (var fix : List.of(
                "index <= amounts.length",
                "|| sum < LIMIT",
                "Math.min(sum, pool.locked)",
                "sum += pool.rate()",
                "saved.locked >= years",
                "sum - saved.locked",
                "break;\n            }\n            others",
                "System.out.println(sum)",
                "sum / (years - 1)",
                "others.remove(pool)",
                "others.add(other)")) {
            assertThat(interests).as(fix).anyMatch(text -> text.contains(fix));
        }
    }

    @Test
    void argumentsAreAddedToAndTakenFromCallsOfOverloadedMethods() throws IOException {
        Files.writeString(root.resolve("Rates.java"), """
                class Rates {
                    private final int usual = 3;
                    int rate(int years) {
                        return years;
                    }
                    int rate(int years, int bonus) {
                        return years * bonus;
                    }
                    int twice(int years) {
                        return 2 * years;
                    }
                    int all(int years, int months) {
                        return rate(years) + rate(months, years) + twice(years);
                    }
                }
                """);
        var changed = changes("Rates.java", "all", LazyAttribution.none());
        assertThat(changed)
                .anyMatch(text -> text.contains("rate(years, months)"))
                .anyMatch(text -> text.contains("+ rate(months) +"))
                .noneMatch(text -> text.contains("twice(years, "));
    }

    @Test
    void methodsAreCalledWithAsManyArgumentsAsTheyTake() throws IOException {
        Files.writeString(root.resolve("Stock.java"), """
                import java.util.*;
                class Stock {
                    String all(List<String> names, String name, int from) {
                        names.add(name);
                        names.remove(from);
                        return name.substring(from) + name.indexOf(name, from) + String.format(name, from);
                    }
                }
                """);
        var changed = changes("Stock.java", "all", LazyAttribution.none());
        assertThat(changed)
                .anyMatch(text -> text.contains("names.add(from, name)"))
                .anyMatch(text -> text.contains("names.contains(name)"))
                .anyMatch(text -> text.contains("name.substring(from, "))
                .anyMatch(text -> text.contains("name.indexOf(name) +"))
                .anyMatch(text -> text.contains("String.format(name, from, "))
                .noneMatch(text -> text.contains("names.remove(from, "))
                .noneMatch(text -> text.contains("names.size(name)"))
                .noneMatch(text -> text.contains("names.set(name)"));
    }

    @Test
    void callsTakeValuesOfTheTypesThatTheyAreDeclaredWith() throws IOException {
        Files.writeString(root.resolve("Stock.java"), """
                import java.util.*;
                class Stock {
                    Set<String> all(List<String> names, Map<String, Integer> counts, Set<String> seen, int from) {
                        names.add("none");
                        seen.addAll(names);
                        int most = counts.get("none");
                        from++;
                        return seen;
                    }
                }
                """);
        var changed = asked("Stock.java", "all");
        assertThat(changed)
                .anyMatch(text -> text.contains("names.addAll(seen);"))
                .anyMatch(text -> text.contains("names.remove(from);"))
                .anyMatch(text -> text.contains("names.add(from, \"none\")"))
                .anyMatch(text -> text.contains("most = counts.getOrDefault(\"none\", 0)"))
                .anyMatch(text -> text.contains("most = counts.remove(\"none\")"))
                .anyMatch(text -> text.contains("most++;"))
                .noneMatch(text -> text.contains("names.add(seen)"))
                .noneMatch(text -> text.contains("names.add(from);"))
                .noneMatch(text -> text.contains("seen.addAll(from)"))
                .noneMatch(text -> text.contains("names.ensureCapacity(\"none\")"))
                .noneMatch(text -> text.contains("names.get(\"none\")"))
                .noneMatch(text -> text.contains("most = counts.containsKey("))
                .noneMatch(text -> text.contains("most = counts.isEmpty("))
                .noneMatch(text -> text.contains("(from + 1)++"))
                .noneMatch(text -> text.contains("return names;"))
                .noneMatch(text -> text.contains("names -= "));
    }

    @Test
    void variablesAreReadWhereTheyHaveAValue() throws IOException {
        Files.writeString(root.resolve("Sum.java"), """
                class Sum {
                    int all(int[] prices) {
                        int best;
                        int sum = 0;
                        for (int price : prices) {
                            int tax = 1;
                            sum += price;
                        }
                        best = sum;
                        for (int price : prices) {
                            int tax = 2;
                            sum -= price;
                        }
                        return best;
                    }
                }
                """);
        var changed = asked("Sum.java", "all");
        assertThat(changed)
                .anyMatch(text -> text.contains("sum -= tax;"))
                .anyMatch(text -> text.contains("sum += tax;"))
                .anyMatch(text -> text.contains("sum += best;"))
                .noneMatch(text -> text.contains("}\n        best = tax;"))
                .noneMatch(text -> text.substring(0, Math.max(0, text.indexOf("best = sum")))
                        .replace("int best;", "")
                        .contains("best"));
    }

    @Test
    void aMethodThatDoesNotCompileIsChangedAsWithoutACompiler() throws IOException {
        var broken = SHOP.replace("int total = 0;", "int total = gone;");
        Files.writeString(root.resolve("Shop.java"), broken);
        assertThat(asked("Shop.java", "bill")).isEqualTo(changes());
    }

    private Set<String> thoseThatCompile(String name, String method, int part) throws IOException {
        var compiling = new TreeSet<String>();
        for (var text : changes(name, method, LazyAttribution.none())) {
            if (text.hashCode() % part == 0 && compiles(text, name)) {
                compiling.add(text);
            }
        }
        return compiling;
    }

    private double compiling(Set<String> texts, String name, int part) throws IOException {
        int compiled = 0;
        var sample = texts.stream().filter(text -> text.hashCode() % part == 0).toList();
        for (var text : sample) {
            if (compiles(text, name)) {
                compiled++;
            }
        }
        assertThat(sample).hasSizeGreaterThan(40);
        return compiled / (double) sample.size();
    }

    private boolean compiles(String text, String name) throws IOException {
        var output = Files.createDirectories(root.resolve("out"));
        return new Compilation(root, List.of(), List.of(), Runtime.version().feature())
                .compile(List.of(SourceFile.of(Path.of(name), text)), output)
                .success();
    }

    private Set<String> changes() throws IOException {
        return changes("Shop.java", "bill", LazyAttribution.none());
    }

    private Set<String> asked(String name, String method) throws IOException {
        var settings = new CompilerSettings(
                List.of(), Runtime.version().feature(), Jdk.own().home());
        return changes(name, method, new LazyAttribution(() -> Optional.of(settings)));
    }

    private Set<String> changes(String name, String wanted, LazyAttribution compiler) throws IOException {
        var sources = new DiskTree(root);
        var file = sources.find(Path.of(name)).orElseThrow();
        var tree = SyntaxTree.parse(Grammar.JAVA, file);
        var method = tree.nodes("method_declaration")
                .filter(each -> each.field("name").orElseThrow().text().equals(wanted))
                .findFirst()
                .orElseThrow();
        var body = method.field("body").orElseThrow();
        var texts = new TreeSet<String>();
        try (var dialect = new JavaDialect(new JavaProject(sources), compiler)) {
            new Mutations(dialect).of(method, Optional.empty(), body::contains).forEach(mutation -> {
                try {
                    texts.add(file.edited(mutation.edits()).text());
                } catch (EditImpossible overlapping) {
                    throw new AssertionError(mutation.toString(), overlapping);
                }
            });
        }
        return texts;
    }
}
