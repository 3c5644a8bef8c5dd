package dev.codemedic.python.origin;

import dev.codemedic.python.code.FunctionDefinition;
import dev.codemedic.python.code.Statements;
import dev.codemedic.syntax.Node;
import java.util.List;

/** Whether control can run off the end of code. */
public final class Flow {

    private Flow() {}

    /** Whether a function can end without a return. */
    public static boolean endsWithoutReturn(FunctionDefinition function) {
        return function.body().map(body -> !leaves(Statements.in(body))).orElse(false);
    }

    private static boolean leaves(List<Node> statements) {
        return !statements.isEmpty() && leaves(statements.getLast());
    }

    private static boolean block(Node statement, String field) {
        return statement.field(field).map(Statements::in).map(Flow::leaves).orElse(false);
    }

    /** Whether a statement always returns, raises or runs for ever. */
    private static boolean leaves(Node statement) {
        return switch (statement.kind()) {
            case "return_statement", "raise_statement" -> true;
            case "if_statement" -> branches(statement);
            case "with_statement" -> block(statement, "body");
            case "while_statement" ->
                statement
                                .field("condition")
                                .filter(condition -> condition.is("true"))
                                .isPresent()
                        && statement.descendants("break_statement").findAny().isEmpty();
            case "try_statement" -> tried(statement);
            case "expression_statement" -> statement.text().matches("(?s)(?:sys\\.exit|exit|quit|os\\._exit)\\(.*");
            default -> false;
        };
    }

    private static boolean branches(Node statement) {
        var otherwise = statement.fields("alternative").toList();
        boolean last = !otherwise.isEmpty() && otherwise.getLast().is("else_clause");
        return last
                && block(statement, "consequence")
                && otherwise.stream()
                        .allMatch(branch -> block(branch, branch.is("else_clause") ? "body" : "consequence"));
    }

    private static boolean tried(Node statement) {
        var parts = statement.namedChildren();
        var last = parts.stream().filter(part -> part.is("finally_clause")).findFirst();
        if (last.filter(part -> part.namedChildren().stream().anyMatch(Flow::blockLeaves))
                .isPresent()) {
            return true;
        }
        return (block(statement, "body")
                        || parts.stream().filter(part -> part.is("else_clause")).anyMatch(Flow::inner))
                && parts.stream().filter(part -> part.is("except_clause")).allMatch(Flow::inner);
    }

    private static boolean inner(Node clause) {
        return clause.namedChildren().stream().anyMatch(Flow::blockLeaves);
    }

    private static boolean blockLeaves(Node node) {
        return node.is("block") && leaves(Statements.in(node));
    }
}
