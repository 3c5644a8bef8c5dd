package dev.codemedic.java.repair;

import dev.codemedic.repair.code.Form;
import dev.codemedic.repair.code.Fragment;
import dev.codemedic.syntax.Node;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the nodes of Java's grammar mean. */
final class JavaForms {
    /** How tightly a sign or a cast binds. */
    static final int UNARY = 11;

    private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", "<=", ">", ">=");

    private JavaForms() {}

    /** What a node means. */
    static Form of(Node node) {
        if (!node.isNamed()) {
            return new Form.Neither();
        }
        return switch (node.kind()) {
            case "binary_expression" -> binary(node);
            case "unary_expression" -> unary(node);
            case "parenthesized_expression" ->
                inner(node).<Form>map(Form.Group::new).orElseGet(Form.OtherExpression::new);
            case "method_invocation" -> call(node);
            case "object_creation_expression" -> creation(node);
            case "array_access" ->
                node.eachOf("array", "index")
                        .<Form>map(found -> new Form.Index(found.get(0), List.of(found.get(1))))
                        .orElseGet(Form.OtherExpression::new);
            case "field_access" ->
                node.eachOf("object", "field")
                        .<Form>map(found -> new Form.Member(found.get(0), found.get(1)))
                        .orElseGet(Form.OtherExpression::new);
            case "identifier" -> identifier(node);
            case "decimal_integer_literal" -> integer(node);
            case "decimal_floating_point_literal" -> new Form.Real();
            case "string_literal" -> new Form.Text();
            case "true" -> new Form.Bool(true);
            case "false" -> new Form.Bool(false);
            case "null_literal" -> new Form.Null();
            case "array_initializer" -> new Form.Sequence(plain(node), node.start() + 1);
            case "ternary_expression" ->
                node.eachOf("condition", "consequence", "alternative")
                        .<Form>map(found -> new Form.Choice(found.get(0), found.get(1), found.get(2)))
                        .orElseGet(Form.OtherExpression::new);
            case "cast_expression",
                    "instanceof_expression",
                    "lambda_expression",
                    "array_creation_expression",
                    "this",
                    "character_literal",
                    "switch_expression",
                    "method_reference",
                    "update_expression",
                    "hex_integer_literal",
                    "class_literal" -> new Form.OtherExpression();
            case "assignment_expression" -> assignment(node);
            case "variable_declarator" -> declarator(node);
            case "expression_statement" -> {
                var inner = plain(node);
                yield inner.size() == 1 && !inner.getFirst().is("assignment_expression")
                        ? new Form.Bare(inner.getFirst())
                        : new Form.OtherStatement();
            }
            case "return_statement" ->
                new Form.Return(plain(node).stream().findFirst().orElse(null));
            case "if_statement" ->
                node.eachOf("condition", "consequence")
                        .<Form>map(found -> new Form.If(
                                found.get(0),
                                found.get(1),
                                node.field("alternative").orElse(null)))
                        .orElseGet(Form.OtherStatement::new);
            case "while_statement", "do_statement" ->
                node.eachOf("condition", "body")
                        .<Form>map(found -> new Form.While(found.get(0), found.get(1)))
                        .orElseGet(Form.OtherStatement::new);
            case "enhanced_for_statement" ->
                node.eachOf("name", "value", "body")
                        .<Form>map(found -> new Form.ForEach(found.get(0), found.get(1), found.get(2)))
                        .orElseGet(Form.OtherStatement::new);
            case "break_statement" -> new Form.Jump("break");
            case "continue_statement" -> new Form.Jump("continue");
            case "block", "constructor_body" -> new Form.Block(plain(node));
            case "for_statement",
                    "local_variable_declaration",
                    "throw_statement",
                    "try_statement",
                    "try_with_resources_statement",
                    "switch_statement",
                    "synchronized_statement",
                    "labeled_statement",
                    "yield_statement",
                    "assert_statement",
                    "explicit_constructor_invocation" -> new Form.OtherStatement();
            default -> new Form.Neither();
        };
    }

    private static List<Node> plain(Node node) {
        return node.namedChildren().stream()
                .filter(child -> !child.is("line_comment", "block_comment"))
                .toList();
    }

    private static Optional<Node> inner(Node node) {
        return plain(node).stream().findFirst();
    }

    private static Form binary(Node node) {
        var left = node.field("left");
        var operator = node.field("operator");
        var right = node.field("right");
        if (left.isEmpty() || operator.isEmpty() || right.isEmpty()) {
            return new Form.OtherExpression();
        }
        var word = operator.get().text();
        if (COMPARISONS.contains(word)) {
            return new Form.Compare(left.get(), operator.get(), right.get());
        }
        return word.equals("&&") || word.equals("||")
                ? new Form.Logical(left.get(), operator.get(), right.get())
                : new Form.Binary(left.get(), operator.get(), right.get());
    }

    private static Form unary(Node node) {
        var operand = node.field("operand");
        if (operand.isEmpty()) {
            return new Form.OtherExpression();
        }
        var text = node.text();
        return text.startsWith("!")
                ? new Form.Not(operand.get())
                : text.startsWith("-") ? new Form.Minus(operand.get()) : new Form.OtherExpression();
    }

    private static Form call(Node node) {
        return node.eachOf("name", "arguments")
                .<Form>map(found -> new Form.Call(
                        node.field("object").orElse(null), found.get(0), plain(found.get(1)), found.get(1), false))
                .orElseGet(Form.OtherExpression::new);
    }

    private static Form creation(Node node) {
        var type = node.field("type");
        var list = node.field("arguments");
        boolean body = node.namedChildren().stream().anyMatch(child -> child.is("class_body"));
        return type.isPresent() && list.isPresent() && !body
                ? new Form.Call(null, type.get(), plain(list.get()), list.get(), true)
                : new Form.OtherExpression();
    }

    /** The name of a class before a dot is no value. */
    private static Form identifier(Node node) {
        var text = node.text();
        boolean owner = node.fieldName().map("object"::equals).orElse(false);
        boolean type =
                owner && Character.isUpperCase(text.charAt(0)) && !text.equals(text.toUpperCase(java.util.Locale.ROOT));
        return type ? new Form.Neither() : new Form.Name(text);
    }

    private static Form integer(Node node) {
        try {
            return new Form.Int(Long.parseLong(node.text().replace("_", "")));
        } catch (NumberFormatException suffixed) {
            return new Form.OtherExpression();
        }
    }

    private static Form assignment(Node node) {
        return node.eachOf("left", "right", "operator")
                .<Form>map(found -> new Form.Assign(found.get(0), found.get(2), found.get(1)))
                .orElseGet(Form.OtherExpression::new);
    }

    private static Form declarator(Node node) {
        var name = node.field("name");
        var value = node.field("value");
        var operator = node.children().stream()
                .filter(child -> child.text().equals("="))
                .findFirst();
        return name.isPresent() && value.isPresent() && operator.isPresent()
                ? new Form.Assign(name.get(), operator.get(), value.get())
                : new Form.Neither();
    }

    /** How tightly an expression's outermost operator binds. */
    static int level(Node expression) {
        return switch (expression.kind()) {
            case "binary_expression" ->
                expression
                        .field("operator")
                        .map(operator -> JavaWords.VOCABULARY.level(operator.text()))
                        .orElse(0);
            case "unary_expression", "cast_expression", "update_expression" -> UNARY;
            case "instanceof_expression" -> 7;
            case "ternary_expression", "lambda_expression", "assignment_expression", "switch_expression" -> 0;
            default -> Fragment.ATOM;
        };
    }
}
