package dev.codemedic.java.behaviour;

import dev.codemedic.syntax.fate.StatementKinds;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What the nodes of Java's grammar mean to who follows a statement through a change. */
final class JavaStatements {
    static final Set<String> FUNCTIONS =
            Set.of("method_declaration", "constructor_declaration", "compact_constructor_declaration");
    static final Set<String> TYPES = Set.of(
            "class_declaration",
            "interface_declaration",
            "enum_declaration",
            "record_declaration",
            "annotation_type_declaration");

    static final StatementKinds KINDS = new StatementKinds(
            Set.of(
                    "expression_statement",
                    "local_variable_declaration",
                    "return_statement",
                    "throw_statement",
                    "if_statement",
                    "for_statement",
                    "enhanced_for_statement",
                    "while_statement",
                    "do_statement",
                    "try_statement",
                    "try_with_resources_statement",
                    "switch_expression",
                    "yield_statement",
                    "continue_statement",
                    "break_statement",
                    "assert_statement",
                    "explicit_constructor_invocation",
                    "catch_clause",
                    "method_declaration",
                    "constructor_declaration",
                    "class_declaration"),
            Set.of("catch_clause"),
            Set.of("try_statement", "try_with_resources_statement"),
            Set.of("return_statement"),
            Set.of("continue_statement", "break_statement"),
            Set.of("variable_declarator", "assignment_expression"),
            List.of("name", "left"),
            List.of("value", "right"),
            Set.of("expression_statement"),
            Set.of("method_declaration", "constructor_declaration", "class_declaration", "lambda_expression"),
            Set.of(
                    "null_literal",
                    "true",
                    "false",
                    "decimal_integer_literal",
                    "decimal_floating_point_literal",
                    "string_literal",
                    "character_literal",
                    "hex_integer_literal"),
            Pattern.compile("(?:System\\.exit|Runtime\\.getRuntime\\(\\)\\.(?:exit|halt))\\(.*\\);", Pattern.DOTALL));

    private JavaStatements() {}
}
