package dev.codemedic.java.code;

import dev.codemedic.syntax.Node;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Questions about expressions that only their form answers. */
public final class Code {
    private static final Pattern CHANGING = Pattern.compile(
            "(?:next|poll|pop|remove|read|take|create|make|new|increment"
                    + "|decrement|getAnd|reset|clear|close|start|stop|run|random|now|nano|current|build|generate|accept|call"
                    + "|compute|iterator|stream|parallel|open|connect|load|fetch|receive|await|join|flush|delete|add|update)\\w*");

    private static final Set<String> EXPRESSIONS = Set.of(
            "identifier",
            "this",
            "super",
            "field_access",
            "array_access",
            "method_invocation",
            "object_creation_expression",
            "array_creation_expression",
            "array_initializer",
            "assignment_expression",
            "binary_expression",
            "unary_expression",
            "update_expression",
            "ternary_expression",
            "cast_expression",
            "instanceof_expression",
            "lambda_expression",
            "method_reference",
            "parenthesized_expression",
            "switch_expression",
            "class_literal",
            "template_expression",
            "string_literal",
            "character_literal",
            "decimal_integer_literal",
            "hex_integer_literal",
            "octal_integer_literal",
            "binary_integer_literal",
            "decimal_floating_point_literal",
            "hex_floating_point_literal",
            "true",
            "false",
            "null_literal");
    private static final Set<String> LOOSE = Set.of(
            "binary_expression",
            "ternary_expression",
            "assignment_expression",
            "lambda_expression",
            "instanceof_expression",
            "cast_expression",
            "unary_expression",
            "update_expression",
            "switch_expression");

    private Code() {}

    /** Whether a node can stand where a value is wanted. */
    public static boolean isExpression(Node node) {
        return EXPRESSIONS.contains(node.kind());
    }

    /** Whether a node is a literal. */
    public static boolean isLiteral(Node node) {
        return node.kind().endsWith("_literal") && !node.is("class_literal") || node.is("true", "false");
    }

    /** The expression without the parentheses around it. */
    public static Node bare(Node node) {
        var inner = node;
        while (inner.is("parenthesized_expression")) {
            var next = inner.namedChildren().stream().filter(Code::isExpression).findFirst();
            if (next.isEmpty()) {
                return inner;
            }
            inner = next.get();
        }
        return inner;
    }

    /** The text of an expression, in parentheses where something is to be appended to it. */
    public static String tight(Node node) {
        return LOOSE.contains(node.kind()) ? "(" + node.text() + ")" : node.text();
    }

    /** The text of an expression as an operand of {@code &&} or of a comparison. */
    public static String operand(Node node) {
        return node.is("ternary_expression", "assignment_expression", "lambda_expression", "switch_expression")
                        || node.is("binary_expression") && operator(node).equals("||")
                ? "(" + node.text() + ")"
                : node.text();
    }

    /** The operator of a binary, unary or assigning expression; empty where there is none. */
    public static String operator(Node node) {
        return node.field("operator").map(Node::text).orElse("");
    }

    /** Whether evaluating the expression twice gives the same value and does nothing else, as far as its form tells. */
    public static boolean isRepeatable(Node node) {
        return Stream.concat(Stream.of(node), node.descendants())
                .noneMatch(each -> each.is(
                                "assignment_expression",
                                "update_expression",
                                "object_creation_expression",
                                "array_creation_expression",
                                "lambda_expression",
                                "method_reference")
                        || each.is("method_invocation") && !isPlainGetter(each));
    }

    /** A call of a reader such as {@code get}, or one without arguments whose name tells of no change. */
    private static boolean isPlainGetter(Node call) {
        var name = call.field("name").map(Node::text).orElse("");
        var arguments = call.field("arguments").map(Node::namedChildren).orElse(List.of());
        boolean reader = name.matches("(?:get|is|has|peek|size|length|charAt|first|last|key|value|left|right)\\w*")
                && !name.startsWith("getAnd");
        boolean plain = arguments.isEmpty() && !CHANGING.matcher(name).matches();
        return reader || plain;
    }

    /** Whether the name is used in a node, as a variable. */
    public static boolean uses(Node node, String name) {
        return Stream.concat(Stream.of(node), node.descendants("identifier"))
                .filter(each -> each.is("identifier") && each.text().equals(name))
                .anyMatch(Code::isVariable);
    }

    /** Whether an identifier names a variable and not a method, a field behind a dot or a declaration's label. */
    public static boolean isVariable(Node identifier) {
        var field = identifier.fieldName().orElse("");
        var parent = identifier.parent();
        return parent.filter(above -> above.is("method_invocation", "method_declaration", "labeled_statement")
                                && field.equals("name")
                        || above.is("field_access") && field.equals("field")
                        || above.is("scoped_identifier", "labeled_statement", "break_statement", "continue_statement"))
                .isEmpty();
    }
}
