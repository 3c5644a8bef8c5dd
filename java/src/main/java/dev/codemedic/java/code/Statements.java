package dev.codemedic.java.code;

import dev.codemedic.syntax.Node;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Statements, the blocks that hold them and the lines they stand on. */
public final class Statements {
    private static final Set<String> KINDS = Set.of(
            "expression_statement",
            "local_variable_declaration",
            "if_statement",
            "while_statement",
            "do_statement",
            "for_statement",
            "enhanced_for_statement",
            "return_statement",
            "throw_statement",
            "break_statement",
            "continue_statement",
            "yield_statement",
            "synchronized_statement",
            "try_statement",
            "try_with_resources_statement",
            "labeled_statement",
            "assert_statement",
            "explicit_constructor_invocation");
    private static final String[] BODIES = {
        "method_declaration",
        "constructor_declaration",
        "compact_constructor_declaration",
        "static_initializer",
        "lambda_expression",
        "class_body",
        "enum_body_declarations",
        "interface_body",
        "program"
    };

    private Statements() {}

    /** Whether a node is a statement, simple or compound, other than a bare block. */
    public static boolean isStatement(Node node) {
        if (node.is("local_variable_declaration")
                && node.fieldName().filter("init"::equals).isPresent()) {
            return false;
        }
        return KINDS.contains(node.kind())
                || node.is("switch_expression")
                        && node.parent().filter(Statements::isBlock).isPresent();
    }

    /** Whether a node holds a list of statements. */
    public static boolean isBlock(Node node) {
        return node.is("block", "constructor_body", "switch_block_statement_group");
    }

    /** The innermost statement around a node, or the node itself. */
    public static Optional<Node> around(Node node) {
        return Stream.concat(Stream.of(node), node.ancestors())
                .takeWhile(each -> !each.is("class_body", "program"))
                .filter(Statements::isStatement)
                .findFirst();
    }

    /** The statement around a node that stands in a block: nothing but the block is between them. */
    public static Optional<Node> inBlock(Node node) {
        return enclosing(node).stream()
                .filter(statement ->
                        statement.parent().filter(Statements::isBlock).isPresent())
                .findFirst();
    }

    /** The statements around a node, innermost first, up to the method, lambda or class that holds them. */
    public static List<Node> enclosing(Node node) {
        return Stream.concat(Stream.of(node), node.ancestors())
                .takeWhile(each -> !each.is(BODIES))
                .filter(Statements::isStatement)
                .toList();
    }

    /** The loops around a node within its method, innermost first; a loop's own header is not inside it. */
    public static List<Node> loops(Node node) {
        return enclosing(node).stream()
                .filter(Statements::isLoop)
                .filter(loop ->
                        loop.field("body").filter(body -> body.contains(node)).isPresent())
                .toList();
    }

    /** Whether a node is a loop. */
    public static boolean isLoop(Node node) {
        return node.is("for_statement", "enhanced_for_statement", "while_statement", "do_statement");
    }

    /** The statements of a block; comments left out. */
    public static List<Node> in(Node block) {
        return block.namedChildren().stream()
                .filter(child -> isStatement(child) || child.is("block", "class_declaration", "record_declaration"))
                .toList();
    }

    /** The statements behind a statement in its block. */
    public static List<Node> following(Node statement) {
        return statement.parent().stream()
                .filter(Statements::isBlock)
                .flatMap(block -> in(block).stream())
                .filter(other -> other.start() >= statement.end())
                .toList();
    }

    /** What a statement's line starts with, where the statement is the first on its line. */
    public static Optional<String> indentation(Node statement) {
        var source = statement.tree().file();
        var before = source.text().substring(source.offset(statement.line(), 0), statement.start());
        return before.isBlank() ? Optional.of(before) : Optional.empty();
    }

    /** The nodes of a statement that run with it: nested statements, lambda bodies and classes are left out. */
    public static Stream<Node> own(Node statement) {
        return statement
                .descendants()
                .filter(Node::isNamed)
                .filter(node -> Stream.concat(Stream.of(node), node.ancestors())
                        .takeWhile(above -> !above.equals(statement))
                        .noneMatch(above -> isStatement(above)
                                || above.is("block", "class_body", "switch_block")
                                || isLambdaBody(above)));
    }

    private static boolean isLambdaBody(Node node) {
        return node.fieldName().filter("body"::equals).isPresent()
                && node.parent()
                        .filter(parent -> parent.is("lambda_expression"))
                        .isPresent();
    }

    /** Whether a statement always leaves its block: return, throw, continue, break, or a block ending so. */
    public static boolean leaves(Node statement) {
        if (statement.is("return_statement", "throw_statement", "continue_statement", "break_statement")) {
            return true;
        }
        if (statement.is("block")) {
            var inner = in(statement);
            return !inner.isEmpty() && leaves(inner.getLast());
        }
        return statement.is("if_statement")
                && statement.field("consequence").filter(Statements::leaves).isPresent()
                && statement.field("alternative").filter(Statements::leaves).isPresent();
    }
}
