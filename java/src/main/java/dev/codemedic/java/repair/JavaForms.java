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
            case "array_access" -> {
                var array = node.field("array");
                var index = node.field("index");
                yield array.isPresent() && index.isPresent()
                        ? new Form.Index(array.get(), List.of(index.get()))
                        : new Form.OtherExpression();
            }
            case "field_access" -> {
                var object = node.field("object");
                var field = node.field("field");
                yield object.isPresent() && field.isPresent()
                        ? new Form.Member(object.get(), field.get())
                        : new Form.OtherExpression();
            }
            case "identifier" -> identifier(node);
            case "decimal_integer_literal" -> integer(node);
            case "decimal_floating_point_literal" -> new Form.Real();
            case "string_literal" -> new Form.Text();
            case "true" -> new Form.Bool(true);
            case "false" -> new Form.Bool(false);
            case "null_literal" -> new Form.Null();
            case "array_initializer" -> new Form.Sequence(plain(node), node.start() + 1);
            case "ternary_expression" -> {
                var condition = node.field("condition");
                var then = node.field("consequence");
                var otherwise = node.field("alternative");
                yield condition.isPresent() && then.isPresent() && otherwise.isPresent()
                        ? new Form.Choice(condition.get(), then.get(), otherwise.get())
                        : new Form.OtherExpression();
            }
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
            case "if_statement" -> {
                var condition = node.field("condition");
                var then = node.field("consequence");
                yield condition.isPresent() && then.isPresent()
                        ? new Form.If(
                                condition.get(),
                                then.get(),
                                node.field("alternative").orElse(null))
                        : new Form.OtherStatement();
            }
            case "while_statement", "do_statement" -> {
                var condition = node.field("condition");
                var body = node.field("body");
                yield condition.isPresent() && body.isPresent()
                        ? new Form.While(condition.get(), body.get())
                        : new Form.OtherStatement();
            }
            case "enhanced_for_statement" -> {
                var name = node.field("name");
                var value = node.field("value");
                var body = node.field("body");
                yield name.isPresent() && value.isPresent() && body.isPresent()
                        ? new Form.ForEach(name.get(), value.get(), body.get())
                        : new Form.OtherStatement();
            }
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
        var name = node.field("name");
        var list = node.field("arguments");
        return name.isPresent() && list.isPresent()
                ? new Form.Call(node.field("object").orElse(null), name.get(), plain(list.get()), list.get(), false)
                : new Form.OtherExpression();
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
        var left = node.field("left");
        var right = node.field("right");
        var operator = node.field("operator");
        return left.isPresent() && right.isPresent() && operator.isPresent()
                ? new Form.Assign(left.get(), operator.get(), right.get())
                : new Form.OtherExpression();
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
