package dev.codemedic.syntax.change;

import dev.codemedic.syntax.Node;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Constants that are returned behind a new condition or by a handler.
 *
 * @param choices what runs one of its parts by a condition
 * @param handler a handler of exceptions
 * @param constant whether a returned value is a constant
 */
public record EarlyReturns(FileChange change, Set<String> choices, String handler, Predicate<Node> constant) {

    /** Each in a few words. */
    public Stream<String> found() {
        return change.tree().added(change.language().statements()).stream()
                .filter(statement -> statement.is("return_statement") && isGuarded(statement) && isConstant(statement))
                .map(_ -> "a constant is returned before the failing place");
    }

    private boolean isGuarded(Node statement) {
        return statement
                .ancestors()
                .filter(node -> node.is(choices) || node.is(handler))
                .findFirst()
                .filter(guard -> change.tree().isNew(guard, choices))
                .isPresent();
    }

    private boolean isConstant(Node statement) {
        return statement.namedChildren().stream()
                .filter(child -> !child.is(change.language().comments()))
                .allMatch(constant);
    }
}
