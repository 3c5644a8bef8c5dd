package dev.codemedic.bench.learning;

import dev.codemedic.syntax.Node;
import dev.codemedic.syntax.SyntaxTree;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Other values under test: a random half of the test data, where tests are data or many. What a judge has stays whole. */
final class FewerTests {
    private static final int MANY = 4;

    private FewerTests() {}

    static Program of(Program program, Random random) {
        return new Program(
                program.name(), program.language(), files(program, random), program.outside(), program.description());
    }

    private static SortedMap<String, String> files(Program program, Random random) {
        var fewer = new TreeMap<String, String>();
        program.files().forEach((file, text) -> fewer.put(file, fewer(program, file, text, random)));
        return fewer;
    }

    private static String fewer(Program program, String file, String text, Random random) {
        if (!program.outside().containsKey(file)) {
            return text;
        }
        if (file.endsWith(".json")) {
            var lines = text.lines().toList();
            var kept = lines.stream()
                    .filter(line -> lines.size() < MANY || random.nextBoolean())
                    .collect(Collectors.joining("\n"));
            return kept.isBlank() ? text : kept + "\n";
        }
        return file.endsWith(".java") ? fewer(program.tree(file, text), text, random) : text;
    }

    private static String fewer(SyntaxTree tree, String text, Random random) {
        var tests = tree.nodes("method_declaration").filter(FewerTests::isTest).toList();
        if (tests.size() < MANY) {
            return text;
        }
        var left = new StringBuilder(text);
        // one stays in any case
        for (var test : tests.subList(1, tests.size()).reversed()) {
            if (random.nextBoolean()) {
                left.delete(test.start(), test.end());
            }
        }
        return left.toString();
    }

    private static boolean isTest(Node method) {
        return method.children().stream()
                .filter(child -> child.is("modifiers"))
                .anyMatch(modifiers -> modifiers.text().contains("Test"));
    }
}
