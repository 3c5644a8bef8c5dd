package dev.codemedic.java.verify;

import dev.codemedic.core.failure.Failure;
import dev.codemedic.syntax.Node;
import dev.codemedic.syntax.SyntaxTree;
import dev.codemedic.syntax.TreeChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** How a change of a Java file hides a failure instead of healing it. */
final class Suppressions {
    private static final Set<String> BROAD = Set.of("Exception", "Throwable", "RuntimeException", "Error");
    private static final Pattern EXIT =
            Pattern.compile("(?:System\\.exit|Runtime\\.getRuntime\\(\\)\\.(?:exit|halt))\\(.*\\);", Pattern.DOTALL);
    private static final String[] CONSTANTS = {
        "null_literal",
        "true",
        "false",
        "decimal_integer_literal",
        "decimal_floating_point_literal",
        "string_literal",
        "character_literal",
        "hex_integer_literal"
    };
    private static final String[] STATEMENTS = {
        "expression_statement", "return_statement", "throw_statement", "local_variable_declaration", "if_statement",
        "for_statement", "enhanced_for_statement", "while_statement", "do_statement", "try_statement",
        "switch_expression", "assert_statement", "continue_statement", "break_statement", "yield_statement"
    };

    private final Failure failure;
    private final SyntaxTree before;
    private final SyntaxTree after;
    private final TreeChange change;
    private final List<String> found = new ArrayList<>();

    Suppressions(Failure failure, SyntaxTree before, SyntaxTree after) {
        this.failure = failure;
        this.before = before;
        this.after = after;
        this.change = new TreeChange(before, after);
    }

    /** Each in a few words; empty where nothing is hidden. */
    List<String> found() {
        handlers();
        removed("throw_statement", "a throw is removed");
        removed("assert_statement", "an assertion is removed");
        var added = change.added(STATEMENTS);
        added.forEach(this::earlyExit);
        deletedStatement(added);
        return List.copyOf(found);
    }

    private void handlers() {
        after.nodes("catch_clause")
                .filter(clause -> change.isNew(clause, "catch_clause"))
                .filter(clause ->
                        clause.descendants("throw_statement").findAny().isEmpty())
                .filter(this::catchesTheFailure)
                .forEach(clause -> found.add("a new handler swallows the exception"));
    }

    private boolean catchesTheFailure(Node clause) {
        return clause.descendants("catch_type")
                .flatMap(type -> List.of(type.text().split("\\s*\\|\\s*")).stream())
                .map(name -> name.substring(name.lastIndexOf('.') + 1))
                .anyMatch(name ->
                        BROAD.contains(name) || name.equals(failure.root().simpleType()) || isParent(name));
    }

    /** Catching a parent of the thrown type hides as much; only the well-known parents can be told without types. */
    private boolean isParent(String name) {
        return name.equals("IndexOutOfBoundsException")
                        && failure.root().simpleType().endsWith("IndexOutOfBoundsException")
                || name.equals("IllegalArgumentException")
                        && failure.root().simpleType().equals("NumberFormatException")
                || name.equals("NoSuchElementException")
                        && failure.root().simpleType().equals("InputMismatchException");
    }

    private void removed(String kind, String words) {
        if (change.lost(kind)) {
            found.add(words);
        }
    }

    private void earlyExit(Node statement) {
        if (statement.is("return_statement") && guarded(statement) && constant(statement) && !isExpected()) {
            found.add("a constant is returned before the failing place");
        }
        if (statement.is("expression_statement")
                && EXIT.matcher(statement.text()).matches()) {
            found.add("the program is left before the failing place");
        }
    }

    /** A recursion without end is healed by a base case; a missing return by a return. */
    private boolean isExpected() {
        return failure.root().simpleType().equals("StackOverflowError") || failure.kind() == Failure.Kind.COMPILE_ERROR;
    }

    private boolean guarded(Node statement) {
        return statement
                .enclosing("if_statement", "catch_clause")
                .filter(guard -> change.isNew(guard, "if_statement"))
                .isPresent();
    }

    private static boolean constant(Node statement) {
        return statement.namedChildren().stream()
                .filter(child -> !child.is("line_comment", "block_comment"))
                .allMatch(value -> value.is(CONSTANTS)
                        || value.is("unary_expression")
                                && value.namedChildren().stream().allMatch(inner -> inner.is(CONSTANTS)));
    }

    private void deletedStatement(List<Node> added) {
        failure.prime()
                .filter(frame -> frame.file().endsWith(before.file().path()))
                .flatMap(frame -> before.nodes()
                        .filter(node -> node.is(STATEMENTS) && node.line() == frame.line())
                        .findFirst())
                .filter(statement -> !change.keeps(statement, STATEMENTS))
                .filter(statement -> added.stream().allMatch(node -> node.is("continue_statement", "break_statement")))
                .ifPresent(statement -> found.add("the failing statement is deleted"));
    }
}
