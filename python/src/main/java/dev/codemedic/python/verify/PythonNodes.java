package dev.codemedic.python.verify;

import dev.codemedic.core.failure.Failure;
import dev.codemedic.syntax.Node;
import dev.codemedic.syntax.change.Language;
import java.util.Set;
import java.util.stream.Stream;

/** What the nodes of Python mean to who tells hiding from healing. */
final class PythonNodes {
    private static final Set<String> CONSTANTS =
            Set.of("none", "true", "false", "integer", "float", "string", "concatenated_string", "ellipsis");
    /** What only makes a value of the values it is given. */
    private static final Set<String> MAKERS = Set.of(
            "int",
            "float",
            "str",
            "bool",
            "list",
            "dict",
            "set",
            "tuple",
            "frozenset",
            "bytes",
            "sum",
            "abs",
            "len",
            "round",
            "min",
            "max",
            "Decimal",
            "Fraction",
            "complex",
            "sorted",
            "range");

    static final Language LANGUAGE = new Language(
            Set.of(
                    "expression_statement",
                    "return_statement",
                    "raise_statement",
                    "assert_statement",
                    "if_statement",
                    "for_statement",
                    "while_statement",
                    "try_statement",
                    "with_statement",
                    "continue_statement",
                    "break_statement",
                    "pass_statement",
                    "delete_statement",
                    "import_statement",
                    "import_from_statement"),
            Set.of("function_definition"),
            Set.of("function_definition", "lambda", "class_definition"),
            Set.of("function_definition", "class_definition"),
            Set.of("comment"),
            "raise_statement",
            Set.of("if_statement", "elif_clause"),
            PythonNodes::constant,
            PythonNodes::literal,
            condition -> condition.is("false", "none") || condition.text().equals("0"),
            PythonNodes::signature,
            PythonNodes::wrongWords);

    private PythonNodes() {}

    private static String signature(Node function) {
        return function.field("name").map(Node::text).orElse("") + "<" + LANGUAGE.place(function);
    }

    private static boolean wrongWords(Failure failure) {
        return failure.kind() == Failure.Kind.COMPILE_ERROR
                || Set.of(
                                "NameError",
                                "UnboundLocalError",
                                "ImportError",
                                "ModuleNotFoundError",
                                "SyntaxError",
                                "IndentationError",
                                "TabError")
                        .contains(failure.root().simpleType());
    }

    /** Whether an expression has the same value whatever the program's variables hold. */
    static boolean constant(Node expression) {
        return Stream.concat(Stream.of(expression), expression.descendants())
                .filter(node -> node.is("identifier", "attribute", "yield", "await"))
                .allMatch(node -> node.is("identifier") && MAKERS.contains(node.text()));
    }

    /** Whether a node is one literal, a sign before a number included. */
    static boolean literal(Node node) {
        return CONSTANTS.contains(node.kind())
                || node.is("unary_operator") && node.namedChildren().stream().allMatch(PythonNodes::literal)
                || node.is("parenthesized_expression")
                        && node.namedChildren().size() == 1
                        && literal(node.namedChildren().getFirst());
    }
}
