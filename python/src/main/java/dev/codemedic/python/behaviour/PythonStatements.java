package dev.codemedic.python.behaviour;

import dev.codemedic.syntax.fate.StatementKinds;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What the nodes of Python's grammar mean to who follows a statement through a change. */
final class PythonStatements {
    static final Set<String> FUNCTIONS = Set.of("function_definition");
    static final Set<String> TYPES = Set.of("class_definition");

    static final StatementKinds KINDS = new StatementKinds(
            Set.of(
                    "expression_statement",
                    "return_statement",
                    "raise_statement",
                    "assert_statement",
                    "if_statement",
                    "elif_clause",
                    "for_statement",
                    "while_statement",
                    "try_statement",
                    "with_statement",
                    "match_statement",
                    "continue_statement",
                    "break_statement",
                    "pass_statement",
                    "delete_statement",
                    "import_statement",
                    "import_from_statement",
                    "global_statement",
                    "nonlocal_statement",
                    "except_clause",
                    "function_definition",
                    "class_definition"),
            Set.of("except_clause"),
            Set.of("try_statement", "with_statement"),
            Set.of("return_statement"),
            Set.of("continue_statement", "break_statement"),
            Set.of("assignment", "augmented_assignment"),
            List.of("left"),
            List.of("right"),
            Set.of("expression_statement"),
            Set.of("function_definition", "class_definition", "lambda"),
            Set.of("none", "true", "false", "integer", "float", "string", "list", "dictionary", "tuple", "set"),
            Pattern.compile("(?:sys\\.exit|os\\._exit|os\\.abort|exit|quit)\\(.*\\)", Pattern.DOTALL));

    private PythonStatements() {}
}
