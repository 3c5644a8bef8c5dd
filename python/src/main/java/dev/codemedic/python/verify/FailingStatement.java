package dev.codemedic.python.verify;

import dev.codemedic.syntax.Node;
import dev.codemedic.syntax.change.FileChange;
import dev.codemedic.syntax.change.LostStatement;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What became of the statement that failed, and of those that led to it: gone, commented out, or a constant in place of what it computed. */
final class FailingStatement {
    private static final Set<String> SIMPLE =
            Set.of("expression_statement", "return_statement", "raise_statement", "assert_statement");

    private final FileChange change;

    FailingStatement(FileChange change) {
        this.change = change;
    }

    /** Each in a few words. */
    Stream<String> found() {
        return LostStatement.of(change).flatMap(lost -> became(lost).stream());
    }

    private Optional<String> became(LostStatement lost) {
        var gone = change.before().hasErrors() ? lost.gone() : lost.gone("comment", "string");
        return gone.or(() -> lost.replaced(SIMPLE, words(lost), "call")).or(() -> constant(lost));
    }

    /** A name that was not found may be written as it was meant. */
    private Set<String> words(LostStatement lost) {
        var words = new HashSet<>(lost.words());
        change.failure().root().fact("name").ifPresent(words::remove);
        return words;
    }

    private Optional<String> constant(LostStatement lost) {
        if (change.wrongWords()) {
            return Optional.empty();
        }
        var statement = lost.statement();
        var target = target(statement);
        boolean computed =
                value(statement).filter(value -> !PythonNodes.constant(value)).isPresent();
        boolean constant = lost.added().stream()
                .filter(node ->
                        node.kind().equals(statement.kind()) && target(node).equals(target))
                .flatMap(node -> value(node).stream())
                .anyMatch(PythonNodes::constant);
        boolean computes = lost.added().stream()
                .filter(node -> target(node).equals(target))
                .flatMap(node -> value(node).stream())
                .anyMatch(value -> !PythonNodes.constant(value));
        return computed && constant && !computes
                ? Optional.of("what the failing statement computed is replaced by a constant")
                : Optional.empty();
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
