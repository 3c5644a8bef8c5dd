package dev.codemedic.syntax.change;

import dev.codemedic.syntax.Node;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A statement that failed, or that led there, and is no longer there.
 *
 * @param added the statements that the change wrote, those left out that do nothing by themselves
 */
public record LostStatement(FileChange change, Node statement, List<Node> added) {

    /** All of them, the failing one first. */
    public static Stream<LostStatement> of(FileChange change) {
        var statements = change.language().statements();
        var added = change.tree().added(statements).stream()
                .filter(node -> !node.is("pass_statement", "continue_statement", "break_statement"))
                .toList();
        return change.onTheWay().stream()
                .filter(statement -> !change.tree().keeps(statement, statements))
                .map(statement -> new LostStatement(change, statement, added));
    }

    /** How it is gone, where nothing is in its place. @param unread kinds of nodes that may hold it, but are not run */
    public Optional<String> gone(String... unread) {
        var first = statement.text().lines().findFirst().orElse("").strip();
        if (change.tree().added(unread).stream().anyMatch(node -> node.text().contains(first))) {
            return Optional.of("the failing statement is commented out");
        }
        return added.isEmpty() ? Optional.of("the failing statement is deleted") : Optional.empty();
    }

    /**
     * What shows that the statements in its place do something else.
     *
     * @param simple kinds of statements whose words the code cannot do without
     * @param words those of the statement by which it is known again
     * @param call what may stand alone without anybody taking what it gives
     */
    public Optional<String> replaced(Set<String> simple, Set<String> words, String call) {
        if (statement.is(simple)
                && !words.isEmpty()
                && added.stream().noneMatch(node -> words(node).stream().anyMatch(words::contains))) {
            return Optional.of("the failing statement is replaced by one that has nothing of it");
        }
        return isDropped(call) ? Optional.of("what the failing statement gave is no longer used") : Optional.empty();
    }

    /** A part of the statement stands alone now, and nobody takes what it gives. */
    private boolean isDropped(String call) {
        return added.stream()
                .filter(node -> node.is("expression_statement")
                        && node.namedChildren().getFirst().is(call))
                .map(node -> node.namedChildren().getFirst().text())
                .anyMatch(part ->
                        statement.text().contains(part) && !statement.text().startsWith(part));
    }

    /** The names that stand in the statement. */
    public Set<String> words() {
        return words(statement);
    }

    private static Set<String> words(Node node) {
        return node.descendants("identifier").map(Node::text).collect(Collectors.toSet());
    }
}
