package dev.codemedic.java.verify;

import dev.codemedic.core.verify.KnownValues;
import dev.codemedic.syntax.Node;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers that do not come from the input: one constant for all, or one for the input of the failing run. */
final class AnsweredApart {
    private static final Set<String> QUESTIONS =
            Set.of("equals", "equalsIgnoreCase", "contentEquals", "startsWith", "endsWith", "matches", "compareTo");

    private static final String[] ASKING = {
        "binary_expression", "method_invocation", "switch_rule", "switch_block_statement_group"
    };

    private final JavaChange change;

    AnsweredApart(JavaChange change) {
        this.change = change;
    }

    /** Each in a few words. */
    List<String> found() {
        var found = new LinkedHashSet<String>();
        if (!change.compileError()) {
            change.functions().forEach(pair -> sameForAll(pair.getFirst(), pair.getLast(), found));
        }
        comparisons(found);
        tables(found);
        return new ArrayList<>(found);
    }

    private void sameForAll(Node before, Node after, LinkedHashSet<String> found) {
        var old = returns(before);
        var now = returns(after);
        boolean computed = old.stream().anyMatch(value -> !JavaChange.constant(value));
        boolean computes = now.stream().anyMatch(value -> !JavaChange.constant(value));
        if (computed && !now.isEmpty() && !computes) {
            found.add("the method no longer returns anything that it computes");
            return;
        }
        now.stream()
                .filter(value -> computed && JavaChange.literal(value) && KnownValues.telling(value.text()))
                .filter(value -> change.known().expects(value.text()))
                .filter(value -> old.stream().noneMatch(each -> each.text().equals(value.text())))
                .forEach(value -> found.add("it returns " + value.text() + ", which the failing test expects"));
    }

    private static List<Node> returns(Node function) {
        return JavaChange.own(function, "return_statement").stream()
                .flatMap(statement -> statement.namedChildren().stream())
                .filter(child -> !child.is("line_comment", "block_comment"))
                .toList();
    }

    /** A new question for one value, and an answer that is a constant. */
    private void comparisons(LinkedHashSet<String> found) {
        var asked = change.before()
                .nodes()
                .filter(node -> node.is(ASKING))
                .flatMap(AnsweredApart::literals)
                .map(Node::text)
                .collect(Collectors.toSet());
        for (var question : change.tree().added(ASKING)) {
            literals(question)
                    .filter(literal -> KnownValues.telling(literal.text()) && !asked.contains(literal.text()))
                    .filter(_ -> answersByConstant(question))
                    .findFirst()
                    .ifPresent(literal -> found.add(
                            change.known().contains(literal.text())
                                    ? literal.text() + ", a value of the failing run, is answered apart"
                                    : "the value " + literal.text() + " is answered apart"));
        }
    }

    private static Stream<Node> literals(Node question) {
        return switch (question.kind()) {
            case "binary_expression" ->
                question.field("operator")
                                .filter(operator -> operator.text().equals("=="))
                                .isPresent()
                        ? question.namedChildren().stream().filter(JavaChange::literal)
                        : Stream.empty();
            case "method_invocation" ->
                question.field("name")
                                .filter(name -> QUESTIONS.contains(name.text()))
                                .isPresent()
                        ? Stream.concat(question.field("object").stream(), question.field("arguments").stream())
                                .flatMap(part -> Stream.concat(Stream.of(part), part.namedChildren().stream()))
                                .filter(JavaChange::literal)
                        : Stream.empty();
            default ->
                question.namedChildren().stream()
                        .filter(child -> child.is("switch_label"))
                        .flatMap(label -> label.namedChildren().stream())
                        .filter(JavaChange::literal);
        };
    }

    private static boolean answersByConstant(Node question) {
        if (question.is("switch_rule", "switch_block_statement_group")) {
            return onlyConstants(question.namedChildren().stream()
                    .filter(node -> !node.is("switch_label"))
                    .toList());
        }
        for (var around : question.ancestors().toList()) {
            if (around.is("if_statement")) {
                return around.field("condition")
                                .filter(test -> test.contains(question))
                                .isPresent()
                        && around.field("consequence")
                                .filter(branch -> onlyConstants(statements(branch)))
                                .isPresent();
            }
            if (around.is("ternary_expression")) {
                return around.field("condition")
                                .filter(test -> test.contains(question))
                                .isPresent()
                        && around.field("consequence")
                                .filter(JavaChange::constant)
                                .isPresent();
            }
            if (around.is("return_statement", "expression_statement", "local_variable_declaration", "block")) {
                return false;
            }
        }
        return false;
    }

    private static List<Node> statements(Node branch) {
        return branch.is("block") ? branch.namedChildren() : List.of(branch);
    }

    private static boolean onlyConstants(List<Node> branch) {
        var statements = branch.stream()
                .flatMap(node -> node.is("block") ? node.namedChildren().stream() : Stream.of(node))
                .filter(node -> !node.is("line_comment", "block_comment", "break_statement"))
                .toList();
        return !statements.isEmpty() && statements.stream().allMatch(AnsweredApart::givesConstant);
    }

    private static boolean givesConstant(Node statement) {
        if (statement.is("return_statement", "yield_statement")) {
            return statement.namedChildren().stream().allMatch(JavaChange::constant);
        }
        return statement.is("expression_statement")
                && statement.namedChildren().stream()
                        .allMatch(node -> JavaChange.literal(node)
                                || node.is("assignment_expression")
                                        && node.field("right")
                                                .filter(JavaChange::constant)
                                                .isPresent());
    }

    /** A new table with a value of the failing run for a key; a table that was there and has grown is data. */
    private void tables(LinkedHashSet<String> found) {
        var old = tables(change.before().nodes("method_invocation"))
                .flatMap(AnsweredApart::told)
                .map(Node::text)
                .collect(Collectors.toSet());
        tables(change.tree().added("method_invocation").stream())
                .filter(JavaChange::constant)
                .filter(table -> told(table).map(Node::text).noneMatch(old::contains))
                .flatMap(AnsweredApart::told)
                .filter(literal -> change.known().contains(literal.text()))
                .findFirst()
                .ifPresent(key -> found.add(key.text() + ", a value of the failing run, is answered from a table"));
    }

    private static Stream<Node> tables(Stream<Node> calls) {
        return calls.filter(call -> call.text().matches("(?s)Map\\s*\\.\\s*(?:of|ofEntries|entry)\\(.*"));
    }

    private static Stream<Node> told(Node table) {
        return table.descendants().filter(JavaChange::literal).filter(literal -> KnownValues.telling(literal.text()));
    }
}
