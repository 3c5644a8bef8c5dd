package dev.codemedic.java.verify;

import dev.codemedic.syntax.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What became of the statement that failed, and of those that led to it: gone, commented out, or a constant in place of what it computed. */
final class FailingStatement {
    private final JavaChange change;

    FailingStatement(JavaChange change) {
        this.change = change;
    }

    /** Each in a few words. */
    List<String> found() {
        var found = new ArrayList<String>();
        change.onTheWay().stream()
                .filter(statement -> !change.tree().keeps(statement, JavaChange.STATEMENTS))
                .forEach(statement -> lost(statement, found));
        return found;
    }

    private void lost(Node statement, List<String> found) {
        var added = change.tree().added(JavaChange.STATEMENTS).stream()
                .filter(node -> !node.is("continue_statement", "break_statement"))
                .toList();
        var first = statement.text().lines().findFirst().orElse("").strip();
        if (change.tree().added("line_comment", "block_comment").stream()
                .anyMatch(node -> node.text().contains(first))) {
            found.add("the failing statement is commented out");
        } else if (added.isEmpty()) {
            found.add("the failing statement is deleted");
        } else if (!change.compileError()) {
            replaced(statement, added, found);
        }
    }

    private static void replaced(Node statement, List<Node> added, List<String> found) {
        var words = words(statement);
        boolean simple = statement.is(
                "expression_statement", "return_statement", "local_variable_declaration", "throw_statement");
        if (simple
                && !words.isEmpty()
                && added.stream().noneMatch(node -> words(node).stream().anyMatch(words::contains))) {
            found.add("the failing statement is replaced by one that has nothing of it");
            return;
        }
        if (dropped(statement, added)) {
            found.add("what the failing statement gave is no longer used");
            return;
        }
        var target = target(statement);
        boolean computed =
                value(statement).filter(value -> !JavaChange.constant(value)).isPresent();
        var values = added.stream()
                .filter(node ->
                        node.kind().equals(statement.kind()) && target(node).equals(target))
                .flatMap(node -> value(node).stream())
                .toList();
        if (computed && !values.isEmpty() && values.stream().allMatch(JavaChange::constant)) {
            found.add("what the failing statement computed is replaced by a constant");
        }
    }

    /** A part of the statement stands alone now, and nobody takes what it gives. */
    private static boolean dropped(Node statement, List<Node> added) {
        return added.stream()
                .filter(node -> node.is("expression_statement")
                        && node.namedChildren().getFirst().is("method_invocation"))
                .map(node -> node.namedChildren().getFirst().text())
                .anyMatch(part ->
                        statement.text().contains(part) && !statement.text().startsWith(part));
    }

    private static Set<String> words(Node node) {
        return node.descendants("identifier").map(Node::text).collect(Collectors.toSet());
    }

    private static String target(Node statement) {
        return inner(statement)
                .flatMap(node -> node.field("left").or(() -> node.field("name")))
                .map(Node::text)
                .orElse("");
    }

    private static Optional<Node> value(Node statement) {
        return statement.is("return_statement")
                ? statement.namedChildren().stream().findFirst()
                : inner(statement).flatMap(node -> node.field("right").or(() -> node.field("value")));
    }

    private static Optional<Node> inner(Node statement) {
        return statement.namedChildren().stream()
                .filter(node -> node.is("assignment_expression", "variable_declarator"))
                .findFirst();
    }
}
