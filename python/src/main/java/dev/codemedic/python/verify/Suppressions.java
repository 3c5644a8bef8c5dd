package dev.codemedic.python.verify;

import dev.codemedic.core.failure.Failure;
import dev.codemedic.syntax.Node;
import dev.codemedic.syntax.SyntaxTree;
import dev.codemedic.syntax.TreeChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** How a change of a Python file hides a failure instead of healing it. */
final class Suppressions {
    private static final Set<String> BROAD = Set.of("Exception", "BaseException", "RuntimeError", "StandardError");
    private static final Set<String> CONSTANTS =
            Set.of("none", "true", "false", "integer", "float", "string", "list", "dictionary", "tuple", "set");
    private static final Pattern EXIT = Pattern.compile("(?:sys\\.exit|os\\._exit|exit|quit)\\(.*\\)", Pattern.DOTALL);
    private static final String[] STATEMENTS = {
        "expression_statement", "return_statement", "raise_statement", "assert_statement", "if_statement",
        "for_statement", "while_statement", "try_statement", "with_statement", "continue_statement",
        "break_statement", "pass_statement", "delete_statement", "import_statement", "import_from_statement"
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
        removed("raise_statement", "a raise is removed");
        removed("assert_statement", "an assertion is removed");
        var added = change.added(STATEMENTS);
        added.forEach(this::earlyExit);
        deletedStatement(added);
        return List.copyOf(found);
    }

    /** A new handler that catches the failure and does not raise again. */
    private void handlers() {
        after.nodes("except_clause")
                .filter(clause -> change.isNew(clause, "except_clause"))
                .filter(clause ->
                        clause.descendants("raise_statement").findAny().isEmpty())
                .filter(this::catchesTheFailure)
                .forEach(clause -> found.add("a new handler swallows the exception"));
        long suppressed = count(after, "call", "suppress");
        if (suppressed > count(before, "call", "suppress")) {
            found.add("contextlib.suppress swallows the exception");
        }
    }

    private boolean catchesTheFailure(Node clause) {
        var caught = clause.namedChildren().stream()
                .filter(child -> !child.is("block", "comment"))
                .map(Node::text)
                .findFirst();
        return caught.isEmpty()
                || BROAD.stream().anyMatch(caught.get()::contains)
                || caught.get().contains(failure.root().simpleType());
    }

    private static long count(SyntaxTree tree, String kind, String name) {
        return tree.nodes(kind)
                .filter(call -> call.field("function")
                        .filter(function ->
                                function.text().equals(name) || function.text().endsWith("." + name))
                        .isPresent())
                .count();
    }

    private void removed(String kind, String words) {
        if (change.lost(kind)) {
            found.add(words);
        }
    }

    private void earlyExit(Node statement) {
        if (statement.is("return_statement") && guarded(statement) && constant(statement) && !isBaseCase()) {
            found.add("a constant is returned before the failing place");
        }
        if (statement.is("expression_statement")
                && EXIT.matcher(statement.text()).matches()) {
            found.add("the program is left before the failing place");
        }
    }

    /** A recursion without end is healed by a base case, which returns early. */
    private boolean isBaseCase() {
        return failure.root().simpleType().equals("RecursionError");
    }

    private boolean guarded(Node statement) {
        return statement
                .enclosing("if_statement", "except_clause")
                .filter(guard -> change.isNew(guard, "if_statement"))
                .isPresent();
    }

    private static boolean constant(Node statement) {
        var values = statement.namedChildren().stream()
                .filter(child -> !child.is("comment"))
                .toList();
        return values.isEmpty()
                || values.stream()
                        .allMatch(value -> value.is(CONSTANTS.toArray(String[]::new))
                                || value.is("unary_operator")
                                        && value.namedChildren().stream()
                                                .allMatch(inner -> inner.is("integer", "float")));
    }

    /** The failing statement is gone, and nothing stands in its place. */
    private void deletedStatement(List<Node> added) {
        failing().ifPresent(statement -> {
            boolean stillThere = change.keeps(statement, STATEMENTS);
            boolean replaced = added.stream().anyMatch(node -> !node.is("pass_statement", "continue_statement"));
            if (!stillThere && !replaced) {
                found.add("the failing statement is deleted");
            }
        });
    }

    private Optional<Node> failing() {
        return failure.prime()
                .filter(frame -> frame.file().endsWith(before.file().path()))
                .flatMap(frame -> before.nodes()
                        .filter(node -> node.is(STATEMENTS) && node.line() == frame.line())
                        .findFirst());
    }
}
