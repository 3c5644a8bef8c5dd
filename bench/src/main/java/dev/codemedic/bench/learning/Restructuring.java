package dev.codemedic.bench.learning;

import dev.codemedic.syntax.Node;
import dev.codemedic.syntax.SyntaxTree;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/** Other code of the same meaning: what a function returns goes through a variable first. */
final class Restructuring {
    private static final Set<String> FUNCTIONS = Set.of("function_definition", "method_declaration");
    private static final Set<String> PLAIN = Set.of("identifier", "true", "false", "none", "null_literal", "integer");

    private final Program program;
    private final NewNames fresh;
    private final Random random;

    private Restructuring(Program program, NewNames fresh, Random random) {
        this.program = program;
        this.fresh = fresh;
        this.random = random;
    }

    /** The program with about half of what it returns kept in a variable first. Tests stay as they are. */
    static Program of(Program program, Set<String> library, Random random) {
        var taken = new HashSet<>(library);
        taken.addAll(Renaming.all(program));
        return new Restructuring(program, new NewNames(random, taken), random).restructured();
    }

    private Program restructured() {
        var changed = new TreeMap<>(program.files());
        changed.replaceAll((file, text) ->
                file.endsWith(program.ending()) && !program.outside().containsKey(file)
                        ? text(program.tree(file, text), text)
                        : text);
        return program.with(files -> files.equals(program.files()) ? changed : files, program.description());
    }

    private String text(SyntaxTree tree, String text) {
        if (tree.hasErrors()) {
            return text;
        }
        var changed = new StringBuilder(text);
        var returns = tree.nodes("return_statement").filter(this::isWorthIt).toList();
        var outermost = returns.stream()
                .filter(each -> returns.stream().noneMatch(other -> other != each && other.contains(each)))
                .toList();
        for (var each : outermost.reversed()) {
            if (random.nextBoolean()) {
                changed.replace(each.start(), each.end(), kept(each, tree));
            }
        }
        return changed.toString();
    }

    private String kept(Node statement, SyntaxTree tree) {
        var value = value(statement).text();
        var name = fresh.instead("result");
        return switch (tree.grammar()) {
            case PYTHON -> {
                var indent = " ".repeat(tree.file().columnAt(statement.start()));
                yield name + " = " + value + "\n" + indent + "return " + name;
            }
            case JAVA -> "{ " + type(statement) + " " + name + " = " + value + "; return " + name + "; }";
        };
    }

    private boolean isWorthIt(Node statement) {
        List<Node> values = statement.namedChildren();
        return values.size() == 1
                && !values.getFirst().is(PLAIN)
                && !values.getFirst().is("expression_list")
                && ownLine(statement)
                && nearest(statement).is(FUNCTIONS);
    }

    /** In Python, whether the statement stands alone on its line. */
    private static boolean ownLine(Node statement) {
        var file = statement.tree().file();
        return file.line(statement.line())
                .substring(0, file.columnAt(statement.start()))
                .isBlank();
    }

    /** The function or lambda that it returns from. */
    private static Node nearest(Node statement) {
        return statement
                .ancestors()
                .filter(node -> node.is(FUNCTIONS) || node.is("lambda_expression", "lambda"))
                .findFirst()
                .orElse(statement);
    }

    private static Node value(Node statement) {
        return statement.namedChildren().getFirst();
    }

    private static String type(Node statement) {
        return nearest(statement).field("type").map(Node::text).orElse("var");
    }
}
