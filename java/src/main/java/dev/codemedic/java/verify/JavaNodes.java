package dev.codemedic.java.verify;

import dev.codemedic.core.failure.Failure;
import dev.codemedic.syntax.Node;
import dev.codemedic.syntax.change.Language;
import java.util.Set;
import java.util.stream.Stream;

/** What the nodes of Java mean to who tells hiding from healing. */
final class JavaNodes {
    private static final Set<String> LITERALS = Set.of(
            "null_literal",
            "true",
            "false",
            "decimal_integer_literal",
            "decimal_floating_point_literal",
            "string_literal",
            "character_literal",
            "hex_integer_literal");
    /** Types whose methods and constructors only make a value of the values they are given. */
    private static final Set<String> MAKERS = Set.of(
            "List",
            "Map",
            "Set",
            "Optional",
            "OptionalInt",
            "OptionalLong",
            "OptionalDouble",
            "Collections",
            "Arrays",
            "Integer",
            "Long",
            "Double",
            "Float",
            "Boolean",
            "String",
            "Character",
            "BigDecimal",
            "BigInteger",
            "ArrayList",
            "LinkedList",
            "HashMap",
            "HashSet",
            "TreeMap",
            "TreeSet",
            "LinkedHashMap",
            "Stream",
            "Duration",
            "ArrayDeque",
            "StringBuilder",
            "Short",
            "Byte",
            "Math",
            "Object");

    static final Language LANGUAGE = new Language(
            Set.of(
                    "expression_statement",
                    "return_statement",
                    "throw_statement",
                    "local_variable_declaration",
                    "if_statement",
                    "for_statement",
                    "enhanced_for_statement",
                    "while_statement",
                    "do_statement",
                    "try_statement",
                    "switch_expression",
                    "assert_statement",
                    "continue_statement",
                    "break_statement",
                    "yield_statement"),
            Set.of("method_declaration", "constructor_declaration", "compact_constructor_declaration"),
            Set.of("lambda_expression", "class_body"),
            Set.of(
                    "method_declaration",
                    "constructor_declaration",
                    "compact_constructor_declaration",
                    "static_initializer",
                    "class_declaration",
                    "record_declaration",
                    "enum_declaration",
                    "interface_declaration"),
            Set.of("line_comment", "block_comment"),
            "throw_statement",
            Set.of("if_statement"),
            JavaNodes::constant,
            JavaNodes::literal,
            condition -> condition.text().equals("(false)"),
            JavaNodes::signature,
            failure -> failure.kind() == Failure.Kind.COMPILE_ERROR);

    private JavaNodes() {}

    /** Overloads are told apart by their parameters. */
    private static String signature(Node method) {
        return method.field("name").map(Node::text).orElse("")
                + method.field("parameters").map(Node::text).orElse("")
                + LANGUAGE.place(method);
    }

    /** Whether an expression has the same value whatever the program's variables hold. */
    static boolean constant(Node expression) {
        return Stream.concat(Stream.of(expression), expression.descendants())
                .filter(node -> node.is("identifier", "this", "field_access", "lambda_expression"))
                .allMatch(JavaNodes::onlyMakes);
    }

    private static boolean onlyMakes(Node node) {
        if (!node.is("identifier")) {
            return false;
        }
        boolean called = node.fieldName().filter("name"::equals).isPresent()
                && node.parent()
                        .filter(call -> call.is("method_invocation")
                                && call.field("object").isPresent())
                        .isPresent();
        return called || MAKERS.contains(node.text());
    }

    /** Whether a node is one literal, a sign before a number included. */
    static boolean literal(Node node) {
        return LITERALS.contains(node.kind())
                || node.is("unary_expression", "parenthesized_expression")
                        && node.namedChildren().stream().allMatch(JavaNodes::literal);
    }
}
