package dev.codemedic.python.template;

import com.google.auto.service.AutoService;
import dev.codemedic.core.failure.Value;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Heals;
import dev.codemedic.python.code.Call;
import dev.codemedic.python.code.FunctionDefinition;
import dev.codemedic.python.code.Parameter;
import dev.codemedic.syntax.Node;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A recursion has no end: a base case that only one number meets covers all beyond it; an argument that does not shrink
 * shrinks; where there is no base case, one is put first, as the combining operation suggests.
 */
@AutoService(PythonTemplate.class)
@Heals({"RecursionError"})
public final class MissingBaseCase implements PythonTemplate {

    @Override
    public Stream<Candidate> propose(PythonCrash crash) {
        return crash.prime().function().stream().flatMap(function -> {
            var calls = function.own()
                    .filter(node -> node.is("call"))
                    .map(Call::new)
                    .filter(call -> call.name().equals(function.name()))
                    .toList();
            return calls.isEmpty()
                    ? Stream.<Candidate>empty()
                    : Stream.of(widened(crash, function), shrunk(crash, function, calls), added(crash, function, calls))
                            .flatMap(each -> each);
        });
    }

    /** {@code n == 0} becomes {@code n <= 0}. */
    private static Stream<Candidate> widened(PythonCrash crash, FunctionDefinition function) {
        return function.own()
                .filter(node ->
                        node.is("comparison_operator") && node.namedChildren().size() == 2)
                .filter(node -> node.enclosing("if_statement")
                        .filter(branch -> branch.field("condition")
                                .filter(condition -> condition.contains(node))
                                .isPresent())
                        .filter(branch ->
                                branch.descendants("return_statement").findAny().isPresent())
                        .isPresent())
                .filter(node -> node.namedChildren().getLast().text().matches("-?\\d+"))
                .filter(node -> function.parameter(
                                node.namedChildren().getFirst().text())
                        .isPresent())
                .flatMap(node -> node.fields("operators")
                        .filter(operator -> operator.text().equals("==")))
                .limit(2)
                .flatMap(operator -> crash.draft()
                        .replace(operator, "<=")
                        .because(0.88, function.name() + "() must also end below its base case"));
    }

    /** {@code total(items)} inside total becomes {@code total(items[1:])}, {@code count(n)} becomes {@code count(n - 1)}. */
    private static Stream<Candidate> shrunk(PythonCrash crash, FunctionDefinition function, List<Call> calls) {
        var names = function.parameters().stream().map(Parameter::name).toList();
        return calls.stream()
                .filter(call -> call.arguments().stream().allMatch(argument -> names.contains(argument.text())))
                .flatMap(call -> call.arguments().stream())
                .flatMap(argument -> smaller(crash, argument).stream()
                        .flatMap(text -> crash.draft()
                                .replace(argument, text)
                                .because(
                                        0.84,
                                        function.name() + "() calls itself with the same `" + argument.text() + "`")));
    }

    private static Optional<String> smaller(PythonCrash crash, Node argument) {
        return crash.prime().value(argument).flatMap(value -> switch (value.kind()) {
            case NUMBER -> Optional.of(argument.text() + " - 1");
            case SEQUENCE, TEXT -> Optional.of(argument.text() + "[1:]");
            default -> Optional.<String>empty();
        });
    }

    private static Stream<Candidate> added(PythonCrash crash, FunctionDefinition function, List<Call> calls) {
        boolean has = function.own()
                .filter(node -> node.is("return_statement"))
                .anyMatch(returned -> returned.descendants("call")
                        .noneMatch(node -> new Call(node).name().equals(function.name())));
        if (has) {
            return Stream.empty();
        }
        var call = calls.getFirst();
        var operation = call.node().parent().filter(parent -> parent.is("binary_operator"));
        var operator = operation
                .flatMap(node -> node.field("operator"))
                .map(Node::text)
                .orElse("");
        return function.parameters().stream()
                .filter(parameter -> call.arguments().stream()
                        .anyMatch(argument ->
                                argument.text().matches(java.util.regex.Pattern.quote(parameter.name()) + "(\\W.+)")))
                .limit(1)
                .flatMap(parameter -> crash.prime().value(parameter.name()).stream()
                        .flatMap(value -> {
                            var name = parameter.name();
                            var lines = value.kind() == Value.Kind.NUMBER
                                    ? new String[] {
                                        "if " + name + " <= " + (operator.equals("*") ? "1" : "0") + ":",
                                        "    return " + (operator.equals("*") ? "1" : "0")
                                    }
                                    : new String[] {"if not " + name + ":", "    return " + ofNothing(value, operation)
                                    };
                            return crash.draft()
                                    .insertAtStart(function.node(), lines)
                                    .because(0.72, function.name() + "() has no case that ends it");
                        }));
    }

    /** What the recursion gives for nothing left: an empty list where lists are joined, 0 where elements are added. */
    private static String ofNothing(Value value, Optional<Node> operation) {
        boolean joins = operation
                .flatMap(node -> node.field("left"))
                .filter(left -> left.is("list") || left.is("subscript") && value.kind() == Value.Kind.TEXT)
                .isPresent();
        return value.kind() == Value.Kind.TEXT ? "\"\"" : joins ? "[]" : "0";
    }
}
