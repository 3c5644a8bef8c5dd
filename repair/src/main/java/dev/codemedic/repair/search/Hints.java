package dev.codemedic.repair.search;

import dev.codemedic.repair.code.Dialect;
import dev.codemedic.repair.code.Form;
import dev.codemedic.repair.mutate.Known;
import dev.codemedic.repair.validate.TestResult;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;

/** What failing tests say about values: literals in the lines that they run, and numbers in their messages. */
final class Hints {
    private static final int MOST_LITERALS = 24;
    private static final int MOST_NUMBERS = 3;
    private static final int LONGEST = 40;
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])-?\\d+(?:\\.\\d+)?(?![\\w.]*\\w)");

    private final Functions functions;
    private final Dialect dialect;

    Hints(Functions functions, Dialect dialect) {
        this.functions = functions;
        this.dialect = dialect;
    }

    Known of(List<TestResult> tests) {
        var literals = new LinkedHashSet<String>();
        var pairs = new LinkedHashSet<Known.Pair>();
        for (var test : tests) {
            if (test.failing()) {
                test.covered().forEach((file, lines) -> {
                    if (Repairable.isTest(file)) {
                        collect(file, lines, literals);
                    }
                });
                pairs.addAll(pairs(test.detail()));
            }
        }
        return new Known(literals.stream().limit(MOST_LITERALS).toList(), List.copyOf(pairs));
    }

    private void collect(Path file, java.util.BitSet lines, LinkedHashSet<String> literals) {
        functions
                .tree(file)
                .ifPresent(tree -> tree.nodes()
                        .filter(node -> lines.get(node.line()))
                        .forEach(node -> {
                            boolean literal = switch (dialect.form(node)) {
                                case Form.Int _, Form.Real _, Form.Text _ -> true;
                                default -> false;
                            };
                            if (literal && node.end() - node.start() <= LONGEST && node.line() == node.endLine()) {
                                literals.add(node.text());
                            }
                        }));
    }

    /** The numbers that stand in a message first: what came, and what should have come, or the other way round. */
    private static List<Known.Pair> pairs(String message) {
        var numbers = NUMBER.matcher(message)
                .results()
                .map(match -> new BigDecimal(match.group()))
                .distinct()
                .limit(MOST_NUMBERS)
                .toList();
        var pairs = new ArrayList<Known.Pair>();
        for (var one : numbers) {
            for (var other : numbers) {
                if (!one.equals(other)) {
                    pairs.add(new Known.Pair(one, other));
                }
            }
        }
        return pairs;
    }
}
