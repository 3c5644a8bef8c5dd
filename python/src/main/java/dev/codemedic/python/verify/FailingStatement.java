package dev.codemedic.python.verify;

import dev.codemedic.syntax.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What became of the statement that failed, and of those that led to it: gone, commented out, or a constant in place of what it computed. */
final class FailingStatement {
    private final PythonChange change;

    FailingStatement(PythonChange change) {
        this.change = change;
    }

    /** Each in a few words. */
    List<String> found() {
        var found = new ArrayList<String>();
        change.onTheWay().stream()
                .filter(statement -> !change.tree().keeps(statement, PythonChange.STATEMENTS))
                .forEach(statement -> lost(statement, found));
        return found;
    }

    private void lost(Node statement, List<String> found) {
        var added = change.tree().added(PythonChange.STATEMENTS).stream()
                .filter(node -> !node.is("pass_statement", "continue_statement", "break_statement"))
                .toList();
        if (commentedOut(statement) && !change.before().hasErrors()) {
            found.add("the failing statement is commented out");
        } else if (added.isEmpty()) {
            found.add("the failing statement is deleted");
        } else {
            replaced(statement, added, found);
        }
    }

    private boolean commentedOut(Node statement) {
        var first = statement.text().lines().findFirst().orElse("").strip();
        return change.tree().added("comment", "string").stream()
                .anyMatch(node -> node.text().contains(first));
    }

    private void replaced(Node statement, List<Node> added, List<String> found) {
        var words = new HashSet<>(words(statement));
        change.failure().root().fact("name").ifPresent(words::remove);
        boolean simple =
                statement.is("expression_statement", "return_statement", "raise_statement", "assert_statement");
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
        if (change.wrongWords()) {
            return;
        }
        var target = target(statement);
        boolean computed =
                value(statement).filter(value -> !PythonChange.constant(value)).isPresent();
        boolean constant = added.stream()
                .filter(node ->
                        node.kind().equals(statement.kind()) && target(node).equals(target))
                .flatMap(node -> value(node).stream())
                .anyMatch(PythonChange::constant);
        boolean computes = added.stream()
                .filter(node -> target(node).equals(target))
                .flatMap(node -> value(node).stream())
                .anyMatch(value -> !PythonChange.constant(value));
        if (computed && constant && !computes) {
            found.add("what the failing statement computed is replaced by a constant");
        }
    }

    /** A part of the statement stands alone now, and nobody takes what it gives. */
    private static boolean dropped(Node statement, List<Node> added) {
        return added.stream()
                .filter(node -> node.is("expression_statement")
                        && node.namedChildren().getFirst().is("call"))
                .map(node -> node.namedChildren().getFirst().text())
                .anyMatch(part ->
                        statement.text().contains(part) && !statement.text().startsWith(part));
    }

    private static Set<String> words(Node node) {
        return node.descendants("identifier").map(Node::text).collect(Collectors.toSet());
    }

    private static String target(Node statement) {
        return statement.namedChildren().stream()
                .findFirst()
                .filter(node -> node.is("assignment", "augmented_assignment"))
                .flatMap(node -> node.field("left"))
                .map(Node::text)
                .orElse("");
    }

    private static Optional<Node> value(Node statement) {
        var inner = statement.namedChildren().stream().findFirst();
        return statement.is("return_statement")
                ? inner
                : inner.filter(node -> node.is("assignment")).flatMap(node -> node.field("right"));
    }
}
