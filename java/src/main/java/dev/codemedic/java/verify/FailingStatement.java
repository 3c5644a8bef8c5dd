package dev.codemedic.java.verify;

import dev.codemedic.syntax.Node;
import dev.codemedic.syntax.change.FileChange;
import dev.codemedic.syntax.change.LostStatement;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What became of the statement that failed, and of those that led to it: gone, commented out, or a constant in place of what it computed. */
final class FailingStatement {
    private static final Set<String> SIMPLE =
            Set.of("expression_statement", "return_statement", "local_variable_declaration", "throw_statement");

    private final FileChange change;

    FailingStatement(FileChange change) {
        this.change = change;
    }

    /** Each in a few words. */
    Stream<String> found() {
        return LostStatement.of(change).flatMap(lost -> became(lost).stream());
    }

    private Optional<String> became(LostStatement lost) {
        var gone = lost.gone("line_comment", "block_comment");
        return gone.isPresent() || change.wrongWords()
                ? gone
                : lost.replaced(SIMPLE, lost.words(), "method_invocation").or(() -> constant(lost));
    }

    private static Optional<String> constant(LostStatement lost) {
        var statement = lost.statement();
        var target = target(statement);
        boolean computed =
                value(statement).filter(value -> !JavaNodes.constant(value)).isPresent();
        var values = lost.added().stream()
                .filter(node ->
                        node.kind().equals(statement.kind()) && target(node).equals(target))
                .flatMap(node -> value(node).stream())
                .toList();
        return computed && !values.isEmpty() && values.stream().allMatch(JavaNodes::constant)
                ? Optional.of("what the failing statement computed is replaced by a constant")
                : Optional.empty();
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
