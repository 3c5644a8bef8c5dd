package dev.codemedic.syntax.change;

import dev.codemedic.syntax.Node;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * New handlers after which nobody learns of the failure.
 *
 * @param kinds handlers of exceptions
 * @param catches whether a handler catches what failed
 */
public record NewHandlers(FileChange change, Set<String> kinds, Predicate<Node> catches) {

    /** Handlers that keep what they catch to themselves. */
    public Stream<String> swallowing() {
        return fresh(kinds)
                .filter(clause -> !raises(clause))
                .filter(catches)
                .map(_ -> "a new handler swallows the exception");
    }

    /** What is thrown is lost where something else leaves at last. */
    public Stream<String> leaving() {
        return fresh(Set.of("finally_clause"))
                .filter(clause -> clause.descendants("return_statement", "break_statement", "continue_statement")
                        .findAny()
                        .isPresent())
                .map(_ -> "a finally that leaves swallows the exception");
    }

    private Stream<Node> fresh(Set<String> clauses) {
        return change.after()
                .nodes()
                .filter(node -> node.is(clauses))
                .filter(clause -> change.tree().isNew(clause, clauses));
    }

    /** Whether a handler lets the failure go on, at least in some case. */
    private boolean raises(Node clause) {
        return clause.descendants(change.language().raise())
                .anyMatch(raise -> raise.ancestors()
                        .takeWhile(node -> !node.equals(clause))
                        .noneMatch(node -> node.is(change.language().inner())
                                || node.is("if_statement", "while_statement") && isNever(node)));
    }

    private boolean isNever(Node guarded) {
        return guarded.field("condition").filter(change.language().never()).isPresent();
    }
}
