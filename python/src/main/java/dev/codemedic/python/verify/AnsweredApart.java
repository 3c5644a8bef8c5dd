package dev.codemedic.python.verify;

import dev.codemedic.syntax.Node;
import dev.codemedic.syntax.change.AskedValues;
import dev.codemedic.syntax.change.ConstantReturns;
import dev.codemedic.syntax.change.FileChange;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers that do not come from the input: one constant for all, or one for the input of the failing run. */
final class AnsweredApart {
    private static final Set<String> ASKING = Set.of("comparison_operator", "case_clause", "call");

    private final FileChange change;

    AnsweredApart(FileChange change) {
        this.change = change;
    }

    /** Each in a few words. */
    Stream<String> found() {
        var returns = new ConstantReturns(
                change,
                "function",
                AnsweredApart::oneOfConstants,
                function -> !change.own(function, "yield").isEmpty());
        var asked = new AskedValues(change, ASKING, AnsweredApart::literals, this::isApart);
        return Stream.of(
                        change.before().hasErrors() ? Stream.<String>empty() : returns.found(), asked.found(), tables())
                .flatMap(each -> each);
    }

    private static boolean oneOfConstants(Node value) {
        var parts = value.namedChildren();
        return PythonNodes.constant(value)
                || value.is("conditional_expression")
                        && parts.size() == 3
                        && oneOfConstants(parts.getFirst())
                        && oneOfConstants(parts.getLast());
    }

    private boolean isApart(Node question, Node literal) {
        return answersByConstant(question) || change.known().contains(literal.text()) && keepsAway(question);
    }

    private static Stream<Node> literals(Node question) {
        if (question.is("case_clause")) {
            return question.namedChildren().stream()
                    .filter(child -> !child.is("block"))
                    .flatMap(child -> Stream.concat(Stream.of(child), child.descendants()))
                    .filter(PythonNodes::literal);
        }
        if (question.is("call")) {
            boolean asks = question.field("function")
                    .filter(name -> name.text().matches(".*\\.(?:startswith|endswith|__eq__|fullmatch|match)"))
                    .isPresent();
            return asks ? question.descendants().filter(PythonNodes::literal) : Stream.empty();
        }
        boolean equality = question.children().stream().anyMatch(token -> token.is("==", "in", "is", "!=", "not in"));
        return equality ? question.descendants().filter(PythonNodes::literal) : Stream.empty();
    }

    /** Whether only some inputs now get to the statement that failed, or to one that led there. */
    private boolean keepsAway(Node question) {
        var led = change.onTheWay().stream().map(Node::text).collect(Collectors.toSet());
        return question.ancestors()
                .filter(around -> around.is("if_statement", "elif_clause"))
                .filter(around -> around.field("condition")
                        .filter(condition -> condition.equals(question) || condition.contains(question))
                        .isPresent())
                .anyMatch(around -> around.descendants(PythonNodes.LANGUAGE.statements())
                        .anyMatch(node -> led.contains(node.text())));
    }

    private static boolean answersByConstant(Node question) {
        if (question.is("case_clause")) {
            return onlyConstants(question);
        }
        for (var around : question.ancestors().toList()) {
            if (around.is("if_statement", "elif_clause")) {
                return around.field("condition")
                                .filter(condition -> condition.contains(question))
                                .isPresent()
                        && onlyConstants(around);
            }
            if (around.is("conditional_expression")) {
                var parts = around.namedChildren();
                return parts.size() == 3 && parts.get(1).contains(question) && PythonNodes.constant(parts.getFirst());
            }
            if (around.is("return_statement", "assignment", "expression_statement", "block")) {
                return false;
            }
        }
        return false;
    }

    /** Whether a branch does nothing but return or assign constants. */
    private static boolean onlyConstants(Node branch) {
        var body = branch.field("consequence");
        var statements = body.map(Node::namedChildren).orElse(List.of()).stream()
                .filter(node -> !node.is("comment"))
                .toList();
        return !statements.isEmpty() && statements.stream().allMatch(AnsweredApart::givesConstant);
    }

    private static boolean givesConstant(Node statement) {
        if (statement.is("return_statement")) {
            return statement.namedChildren().stream().allMatch(PythonNodes::constant);
        }
        return statement.is("expression_statement")
                && statement.namedChildren().stream()
                        .allMatch(node -> node.is("assignment")
                                && node.field("right")
                                        .filter(PythonNodes::constant)
                                        .isPresent());
    }

    /** A new table with a value of the failing run for a key; a table that was there and has grown is data. */
    private Stream<String> tables() {
        return change.tree().added("dictionary").stream()
                .map(table -> table.namedChildren().stream()
                        .filter(node -> node.is("pair"))
                        .toList())
                .filter(pairs -> !isGrown(pairs) && isConstant(pairs))
                .flatMap(pairs -> knownKey(pairs).stream())
                .map(key -> key.text() + ", a value of the failing run, is answered from a table");
    }

    private boolean isGrown(List<Node> pairs) {
        return change.before()
                .nodes("pair")
                .anyMatch(old -> pairs.stream().anyMatch(pair -> pair.text().equals(old.text())));
    }

    private static boolean isConstant(List<Node> pairs) {
        return pairs.stream()
                .allMatch(pair ->
                        pair.field("value").filter(PythonNodes::constant).isPresent());
    }

    private Optional<Node> knownKey(List<Node> pairs) {
        return pairs.stream()
                .flatMap(pair -> pair.field("key").stream())
                .filter(key -> change.known().contains(key.text()))
                .findFirst();
    }
}
