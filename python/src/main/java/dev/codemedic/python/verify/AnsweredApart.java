package dev.codemedic.python.verify;

import dev.codemedic.core.verify.KnownValues;
import dev.codemedic.syntax.Node;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers that do not come from the input: one constant for all, or one for the input of the failing run. */
final class AnsweredApart {
    private final PythonChange change;

    AnsweredApart(PythonChange change) {
        this.change = change;
    }

    /** Each in a few words. */
    List<String> found() {
        var found = new LinkedHashSet<String>();
        if (!change.before().hasErrors()) {
            change.functions().forEach(pair -> sameForAll(pair.getFirst(), pair.getLast(), found));
        }
        comparisons(found);
        tables(found);
        return new ArrayList<>(found);
    }

    private void sameForAll(Node before, Node after, LinkedHashSet<String> found) {
        var old = returns(before);
        var now = returns(after);
        boolean computed = old.stream().anyMatch(value -> !oneOfConstants(value));
        boolean computes = now.stream().anyMatch(value -> !oneOfConstants(value))
                || !PythonChange.own(after, "yield").isEmpty();
        if (computed && !computes) {
            found.add("the function no longer returns anything that it computes");
            return;
        }
        now.stream()
                .filter(value -> computed && PythonChange.literal(value) && KnownValues.telling(value.text()))
                .filter(value -> change.known().expects(value.text()))
                .filter(value -> old.stream().noneMatch(each -> each.text().equals(value.text())))
                .forEach(value -> found.add("it returns " + value.text() + ", which the failing test expects"));
    }

    private static boolean oneOfConstants(Node value) {
        var parts = value.namedChildren();
        return PythonChange.constant(value)
                || value.is("conditional_expression")
                        && parts.size() == 3
                        && oneOfConstants(parts.getFirst())
                        && oneOfConstants(parts.getLast());
    }

    private static List<Node> returns(Node function) {
        return PythonChange.own(function, "return_statement").stream()
                .flatMap(statement -> statement.namedChildren().stream())
                .filter(child -> !child.is("comment"))
                .toList();
    }

    /** A new question for one value, and an answer that is a constant. */
    private void comparisons(LinkedHashSet<String> found) {
        var asked = change.before()
                .nodes()
                .filter(node -> node.is("comparison_operator", "case_clause", "call"))
                .flatMap(AnsweredApart::literals)
                .map(Node::text)
                .collect(Collectors.toSet());
        for (var question : change.tree().added("comparison_operator", "case_clause", "call")) {
            literals(question)
                    .filter(literal -> KnownValues.telling(literal.text()) && !asked.contains(literal.text()))
                    .filter(literal -> answersByConstant(question)
                            || change.known().contains(literal.text()) && keepsAway(question))
                    .findFirst()
                    .ifPresent(literal -> found.add(
                            change.known().contains(literal.text())
                                    ? literal.text() + ", a value of the failing run, is answered apart"
                                    : "the value " + literal.text() + " is answered apart"));
        }
    }

    private static Stream<Node> literals(Node question) {
        if (question.is("case_clause")) {
            return question.namedChildren().stream()
                    .filter(child -> !child.is("block"))
                    .flatMap(child -> Stream.concat(Stream.of(child), child.descendants()))
                    .filter(PythonChange::literal);
        }
        if (question.is("call")) {
            boolean asks = question.field("function")
                    .filter(name -> name.text().matches(".*\\.(?:startswith|endswith|__eq__|fullmatch|match)"))
                    .isPresent();
            return asks ? question.descendants().filter(PythonChange::literal) : Stream.empty();
        }
        boolean equality = question.children().stream().anyMatch(token -> token.is("==", "in", "is", "!=", "not in"));
        return equality ? question.descendants().filter(PythonChange::literal) : Stream.empty();
    }

    /** Whether only some inputs now get to the statement that failed, or to one that led there. */
    private boolean keepsAway(Node question) {
        var led = change.onTheWay().stream().map(Node::text).collect(Collectors.toSet());
        return question.ancestors()
                .filter(around -> around.is("if_statement", "elif_clause"))
                .filter(around -> around.field("condition")
                        .filter(condition -> condition.equals(question) || condition.contains(question))
                        .isPresent())
                .anyMatch(around ->
                        around.descendants(PythonChange.STATEMENTS).anyMatch(node -> led.contains(node.text())));
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
                return parts.size() == 3 && parts.get(1).contains(question) && PythonChange.constant(parts.getFirst());
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
            return statement.namedChildren().stream().allMatch(PythonChange::constant);
        }
        return statement.is("expression_statement")
                && statement.namedChildren().stream()
                        .allMatch(node -> node.is("assignment")
                                && node.field("right")
                                        .filter(PythonChange::constant)
                                        .isPresent());
    }

    /** A new table with a value of the failing run for a key; a table that was there and has grown is data. */
    private void tables(LinkedHashSet<String> found) {
        for (var table : change.tree().added("dictionary")) {
            var pairs = table.namedChildren().stream()
                    .filter(node -> node.is("pair"))
                    .toList();
            boolean grown = change.before()
                    .nodes("pair")
                    .anyMatch(old -> pairs.stream().anyMatch(pair -> pair.text().equals(old.text())));
            boolean constant = pairs.stream()
                    .allMatch(pair ->
                            pair.field("value").filter(PythonChange::constant).isPresent());
            if (!grown && constant) {
                pairs.stream()
                        .flatMap(pair -> pair.field("key").stream())
                        .filter(key -> change.known().contains(key.text()))
                        .findFirst()
                        .ifPresent(key ->
                                found.add(key.text() + ", a value of the failing run, is answered from a table"));
            }
        }
    }
}
