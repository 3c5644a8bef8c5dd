package dev.codemedic.python.code;

import dev.codemedic.syntax.Node;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Statements, the blocks that hold them and the lines they stand on. */
public final class Statements {

    private Statements() {}

    /** Whether a node is a statement, simple or compound. */
    public static boolean isStatement(Node node) {
        return node.kind().endsWith("_statement")
                || node.is("function_definition", "class_definition", "decorated_definition");
    }

    /** Whether a statement holds other statements. */
    public static boolean isCompound(Node node) {
        return node.is(
                "if_statement",
                "for_statement",
                "while_statement",
                "with_statement",
                "try_statement",
                "match_statement",
                "function_definition",
                "class_definition",
                "decorated_definition");
    }

    /** The innermost statement around a node, or the node itself. */
    public static Optional<Node> around(Node node) {
        return Stream.concat(Stream.of(node), node.ancestors())
                .filter(Statements::isStatement)
                .findFirst();
    }

    /** The statements around a node, innermost first, up to the function or module that runs them. */
    public static List<Node> enclosing(Node node) {
        return Stream.concat(Stream.of(node), node.ancestors())
                .takeWhile(each -> !each.is("function_definition", "class_definition", "lambda"))
                .filter(Statements::isStatement)
                .toList();
    }

    /** The loops around a node within its function, innermost first; a loop's own header is not inside it. */
    public static List<Node> loops(Node node) {
        return enclosing(node).stream()
                .filter(statement -> statement.is("for_statement", "while_statement"))
                .filter(loop ->
                        loop.field("body").filter(body -> body.contains(node)).isPresent())
                .toList();
    }

    /** The function, lambda, class or module whose code a node is. */
    public static Node scope(Node node) {
        return node.ancestors()
                .filter(each -> each.is("function_definition", "lambda", "class_definition", "module"))
                .findFirst()
                .orElse(node);
    }

    /** The statements of a block, comments left out. */
    public static List<Node> in(Node block) {
        return block.namedChildren().stream().filter(Statements::isStatement).toList();
    }

    /** What a statement's line starts with, where the statement is the first on its line. */
    public static Optional<String> indentation(Node statement) {
        var source = statement.tree().file();
        var before = source.text().substring(source.offset(statement.line(), 0), statement.start());
        return before.isBlank() ? Optional.of(before) : Optional.empty();
    }

    /** The nodes of a statement that run with it: those in blocks and in functions inside it are left out. */
    public static Stream<Node> own(Node statement) {
        return statement
                .descendants()
                .filter(node -> node.ancestors()
                        .takeWhile(above -> !above.equals(statement))
                        .noneMatch(above -> above.is("block", "lambda")))
                .filter(node -> !node.is("block"));
    }

    /** A statement and the nodes that run with it. */
    public static Stream<Node> withOwn(Node statement) {
        return Stream.concat(Stream.of(statement), own(statement));
    }

    /** Whether two places lie in the same block and the first comes before the second, or around it. */
    public static boolean precedes(Node first, Node second) {
        return first.end() <= second.start();
    }
}
