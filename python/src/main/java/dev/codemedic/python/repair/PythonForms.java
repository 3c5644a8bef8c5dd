package dev.codemedic.python.repair;

import dev.codemedic.repair.code.Form;
import dev.codemedic.repair.code.Fragment;
import dev.codemedic.syntax.Node;
import java.util.List;

/** What the nodes of Python's grammar mean. */
final class PythonForms {
    /** How tightly a sign binds. */
    static final int UNARY = 11;

    private PythonForms() {}

    /** What a node means. */
    static Form of(Node node) {
        if (!node.isNamed()) {
            return new Form.Neither();
        }
        return switch (node.kind()) {
            case "binary_operator" -> binary(node);
            case "comparison_operator" -> comparison(node);
            case "boolean_operator" ->
                node.eachOf("left", "operator", "right")
                        .<Form>map(parts -> new Form.Logical(parts.get(0), parts.get(1), parts.get(2)))
                        .orElseGet(Form.OtherExpression::new);
            case "not_operator" ->
                node.field("argument").<Form>map(Form.Not::new).orElseGet(Form.OtherExpression::new);
            case "unary_operator" ->
                node.field("argument")
                        .filter(_ -> node.text().startsWith("-"))
                        .<Form>map(Form.Minus::new)
                        .orElseGet(Form.OtherExpression::new);
            case "call" -> call(node);
            case "subscript" -> subscript(node);
            case "attribute" ->
                node.eachOf("object", "attribute")
                        .<Form>map(found -> new Form.Member(found.get(0), found.get(1)))
                        .orElseGet(Form.OtherExpression::new);
            case "identifier" -> new Form.Name(node.text());
            case "integer" -> integer(node);
            case "float" -> new Form.Real();
            case "string", "concatenated_string" -> new Form.Text();
            case "true" -> new Form.Bool(true);
            case "false" -> new Form.Bool(false);
            case "none" -> new Form.Null();
            case "list", "tuple", "set" ->
                new Form.Sequence(
                        node.namedChildren().stream()
                                .filter(child -> !child.is("comment"))
                                .toList(),
                        node.start() + 1);
            case "conditional_expression" -> {
                var parts = node.namedChildren();
                yield parts.size() == 3
                        ? new Form.Choice(parts.get(1), parts.get(0), parts.get(2))
                        : new Form.OtherExpression();
            }
            case "parenthesized_expression" ->
                node.namedChildren().stream()
                        .filter(child -> !child.is("comment"))
                        .findFirst()
                        .<Form>map(Form.Group::new)
                        .orElseGet(Form.OtherExpression::new);
            case "list_comprehension",
                    "set_comprehension",
                    "dictionary_comprehension",
                    "generator_expression",
                    "dictionary",
                    "lambda",
                    "await",
                    "yield",
                    "named_expression",
                    "expression_list",
                    "list_splat",
                    "dictionary_splat" -> new Form.OtherExpression();
            case "assignment", "augmented_assignment" -> assignment(node);
            case "expression_statement" -> {
                var inner = node.namedChildren();
                yield inner.size() == 1 && !inner.getFirst().is("assignment", "augmented_assignment")
                        ? new Form.Bare(inner.getFirst())
                        : new Form.OtherStatement();
            }
            case "return_statement" ->
                new Form.Return(node.namedChildren().stream().findFirst().orElse(null));
            case "if_statement", "elif_clause" ->
                node.eachOf("condition", "consequence")
                        .<Form>map(found -> new Form.If(
                                found.get(0),
                                found.get(1),
                                node.field("alternative").orElse(null)))
                        .orElseGet(Form.OtherStatement::new);
            case "while_statement" ->
                node.eachOf("condition", "body")
                        .<Form>map(found -> new Form.While(found.get(0), found.get(1)))
                        .orElseGet(Form.OtherStatement::new);
            case "for_statement" ->
                node.eachOf("left", "right", "body")
                        .<Form>map(found -> new Form.ForEach(found.get(0), found.get(1), found.get(2)))
                        .orElseGet(Form.OtherStatement::new);
            case "break_statement" -> new Form.Jump("break");
            case "continue_statement" -> new Form.Jump("continue");
            case "block" ->
                new Form.Block(node.namedChildren().stream()
                        .filter(child -> !child.is("comment"))
                        .toList());
            case "pass_statement",
                    "raise_statement",
                    "assert_statement",
                    "delete_statement",
                    "try_statement",
                    "with_statement",
                    "import_statement",
                    "import_from_statement",
                    "global_statement",
                    "nonlocal_statement",
                    "function_definition",
                    "class_definition",
                    "decorated_definition",
                    "match_statement" -> new Form.OtherStatement();
            default -> new Form.Neither();
        };
    }

    private static Form binary(Node node) {
        return node.eachOf("left", "operator", "right")
                .<Form>map(parts -> new Form.Binary(parts.get(0), parts.get(1), parts.get(2)))
                .orElseGet(Form.OtherExpression::new);
    }

    private static Form comparison(Node node) {
        var operands = node.namedChildren();
        var operators =
                node.children().stream().filter(child -> !child.isNamed()).toList();
        return operands.size() >= 2 && !operators.isEmpty()
                ? new Form.Compare(operands.get(0), operators.getFirst(), operands.get(1))
                : new Form.OtherExpression();
    }

    private static Form call(Node node) {
        var function = node.field("function");
        var list = node.field("arguments");
        if (function.isEmpty() || list.isEmpty()) {
            return new Form.OtherExpression();
        }
        var arguments = list.get().is("argument_list")
                ? list.get().namedChildren().stream()
                        .filter(child -> !child.is("comment", "keyword_argument", "list_splat", "dictionary_splat"))
                        .toList()
                : List.<Node>of();
        if (function.get().is("identifier")) {
            return new Form.Call(null, function.get(), arguments, list.get(), false);
        }
        if (function.get().is("attribute")) {
            var object = function.get().field("object");
            var name = function.get().field("attribute");
            if (object.isPresent() && name.isPresent()) {
                return new Form.Call(object.get(), name.get(), arguments, list.get(), false);
            }
        }
        return new Form.OtherExpression();
    }

    private static Form subscript(Node node) {
        var value = node.field("value");
        var indexes = node.fields("subscript").toList();
        if (value.isEmpty() || indexes.isEmpty()) {
            return new Form.OtherExpression();
        }
        if (indexes.size() == 1 && indexes.getFirst().is("slice")) {
            Node from = null;
            Node to = null;
            int colons = 0;
            for (var child : indexes.getFirst().children()) {
                if (child.kind().equals(":")) {
                    colons++;
                } else if (child.isNamed() && colons == 0) {
                    from = child;
                } else if (child.isNamed() && colons == 1) {
                    to = child;
                }
            }
            return new Form.Slice(value.get(), from, to);
        }
        return new Form.Index(value.get(), indexes);
    }

    private static Form integer(Node node) {
        try {
            return new Form.Int(Long.parseLong(node.text().replace("_", "")));
        } catch (NumberFormatException other) {
            return new Form.OtherExpression();
        }
    }

    private static Form assignment(Node node) {
        var left = node.field("left");
        var right = node.field("right");
        var operator = node.children().stream()
                .filter(child -> !child.isNamed() && child.text().endsWith("="))
                .findFirst();
        return left.isPresent() && right.isPresent() && operator.isPresent()
                ? new Form.Assign(left.get(), operator.get(), right.get())
                : new Form.OtherStatement();
    }

    /** How tightly an expression's outermost operator binds. */
    static int level(Node expression) {
        return switch (expression.kind()) {
            case "binary_operator" ->
                expression
                        .field("operator")
                        .map(operator -> PythonWords.VOCABULARY.level(operator.text()))
                        .orElse(0);
            case "comparison_operator" -> 4;
            case "boolean_operator" ->
                expression
                        .field("operator")
                        .map(operator -> PythonWords.VOCABULARY.level(operator.text()))
                        .orElse(1);
            case "not_operator" -> 3;
            case "unary_operator" -> UNARY;
            case "conditional_expression", "lambda", "named_expression", "yield" -> 0;
            case "expression_list", "list_splat", "dictionary_splat" -> -1;
            default -> Fragment.ATOM;
        };
    }
}
