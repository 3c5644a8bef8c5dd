package dev.codemedic.java.verify;

import dev.codemedic.core.verify.KnownValues;
import dev.codemedic.syntax.Node;
import dev.codemedic.syntax.change.AskedValues;
import dev.codemedic.syntax.change.ConstantReturns;
import dev.codemedic.syntax.change.FileChange;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers that do not come from the input: one constant for all, or one for the input of the failing run. */
final class AnsweredApart {
    private static final Set<String> QUESTIONS =
            Set.of("equals", "equalsIgnoreCase", "contentEquals", "startsWith", "endsWith", "matches", "compareTo");

    private static final Set<String> ASKING =
            Set.of("binary_expression", "method_invocation", "switch_rule", "switch_block_statement_group");

    private final FileChange change;

    AnsweredApart(FileChange change) {
        this.change = change;
    }

    /** Each in a few words. */
    Stream<String> found() {
        var returns = new ConstantReturns(
                change,
                "method",
                JavaNodes::constant,
                method -> change.returned(method).isEmpty());
        var asked =
                new AskedValues(change, ASKING, AnsweredApart::literals, (question, _) -> answersByConstant(question));
        return Stream.of(change.wrongWords() ? Stream.<String>empty() : returns.found(), asked.found(), tables())
                .flatMap(each -> each);
    }

    private static Stream<Node> literals(Node question) {
        return switch (question.kind()) {
            case "binary_expression" ->
                question.field("operator")
                                .filter(operator -> operator.text().equals("=="))
                                .isPresent()
                        ? question.namedChildren().stream().filter(JavaNodes::literal)
                        : Stream.empty();
            case "method_invocation" ->
                question.field("name")
                                .filter(name -> QUESTIONS.contains(name.text()))
                                .isPresent()
                        ? Stream.concat(question.field("object").stream(), question.field("arguments").stream())
                                .flatMap(part -> Stream.concat(Stream.of(part), part.namedChildren().stream()))
                                .filter(JavaNodes::literal)
                        : Stream.empty();
            default ->
                question.namedChildren().stream()
                        .filter(child -> child.is("switch_label"))
                        .flatMap(label -> label.namedChildren().stream())
                        .filter(JavaNodes::literal);
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
                                .filter(JavaNodes::constant)
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
            return statement.namedChildren().stream().allMatch(JavaNodes::constant);
        }
        return statement.is("expression_statement")
                && statement.namedChildren().stream()
                        .allMatch(node -> JavaNodes.literal(node)
                                || node.is("assignment_expression")
                                        && node.field("right")
                                                .filter(JavaNodes::constant)
                                                .isPresent());
    }

    /** A new table with a value of the failing run for a key; a table that was there and has grown is data. */
    private Stream<String> tables() {
        var old = tables(change.before().nodes("method_invocation"))
                .flatMap(AnsweredApart::told)
                .map(Node::text)
                .collect(Collectors.toSet());
        return tables(change.tree().added("method_invocation").stream())
                .filter(JavaNodes::constant)
                .filter(table -> told(table).map(Node::text).noneMatch(old::contains))
                .flatMap(AnsweredApart::told)
                .filter(literal -> change.known().contains(literal.text()))
                .limit(1)
                .map(key -> key.text() + ", a value of the failing run, is answered from a table");
    }

    private static Stream<Node> tables(Stream<Node> calls) {
        return calls.filter(call -> call.text().matches("(?s)Map\\s*\\.\\s*(?:of|ofEntries|entry)\\(.*"));
    }

    private static Stream<Node> told(Node table) {
        return table.descendants().filter(JavaNodes::literal).filter(literal -> KnownValues.telling(literal.text()));
    }
}
