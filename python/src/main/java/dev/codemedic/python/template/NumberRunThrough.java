package dev.codemedic.python.template;

import com.google.auto.service.AutoService;
import dev.codemedic.core.failure.Value;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Heals;
import dev.codemedic.python.code.Call;
import dev.codemedic.python.code.Statements;
import dev.codemedic.syntax.Node;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A number is run through or searched: a loop over it counts, {@code for i in range(n)}; where a collection of one was
 * meant, the value is put into a list.
 */
@AutoService(PythonTemplate.class)
@Heals({"TypeError"})
public final class NumberRunThrough implements PythonTemplate {
    private static final Pattern MESSAGE = Pattern.compile(
            "'(int|float|bool)' object is not iterable|argument of type '(int|float)' is not (?:iterable|a container)"
                    + "|cannot unpack non-iterable int object");

    @Override
    public Stream<Candidate> propose(PythonCrash crash) {
        if (crash.message(MESSAGE).isEmpty() || !crash.thrownByProject()) {
            return Stream.empty();
        }
        return crash.prime().statement().stream()
                .flatMap(Statements::withOwn)
                .flatMap(node -> healed(crash, node))
                .limit(2);
    }

    private static Stream<Candidate> healed(PythonCrash crash, Node node) {
        return switch (node.kind()) {
            case "for_statement", "for_in_clause" ->
                node.field("right").filter(right -> isNumber(crash, right)).stream()
                        .flatMap(right -> node.field("left")
                                        .filter(left -> left.is("pattern_list", "tuple_pattern"))
                                        .isPresent()
                                ? Stream.empty()
                                : crash.draft()
                                        .wrap(right, "range(", ")")
                                        .because(0.94, "`" + right.text() + "` is a number; `range` counts up to it"));
            case "call" -> passed(crash, new Call(node));
            case "augmented_assignment" -> added(crash, node);
            case "comparison_operator" ->
                node.fields("operators").anyMatch(operator -> operator.text().matches("(not )?in"))
                        ? compared(crash, node)
                        : Stream.empty();
            default -> Stream.empty();
        };
    }

    /** {@code items += 3} means {@code items.append(3)}. */
    private static Stream<Candidate> added(PythonCrash crash, Node node) {
        var left = node.field("left")
                .filter(each -> crash.prime()
                        .value(each)
                        .filter(value -> value.type().equals("list"))
                        .isPresent());
        var right = node.field("right").filter(each -> isNumber(crash, each));
        boolean plus =
                node.field("operator").filter(each -> each.text().equals("+=")).isPresent();
        return left.filter(_ -> plus).stream()
                .flatMap(list -> right.stream()
                        .flatMap(value -> crash.draft()
                                .replace(node, list.text() + ".append(" + value.text() + ")")
                                .because(0.93, "`" + value.text() + "` is one value; a list is extended by several")));
    }

    private static Stream<Candidate> compared(PythonCrash crash, Node node) {
        var right = node.namedChildren().getLast();
        var operator = node.fields("operators").findFirst().orElseThrow();
        return isNumber(crash, right)
                ? crash.draft()
                        .replace(operator, operator.text().equals("in") ? "==" : "!=")
                        .because(0.7, "`" + right.text() + "` is a number, which holds nothing; it is compared")
                : Stream.empty();
    }

    /** {@code sum(a, b)}, {@code list(5)}, {@code extend(3)}: the values are put into a list. */
    private static Stream<Candidate> passed(PythonCrash crash, Call call) {
        var arguments = call.positional();
        if (arguments.isEmpty() || !isNumber(crash, arguments.getFirst())) {
            return Stream.empty();
        }
        if (call.name().equals("extend") || call.name().equals("update")) {
            return call.name().equals("update")
                    ? Stream.empty()
                    : call.function().field("attribute").stream()
                            .flatMap(name -> crash.draft()
                                    .replace(name, "append")
                                    .because(0.93, "one value is appended; `extend` takes several"));
        }
        if (!call.name().matches("sum|max|min|any|all|list|set|tuple|sorted|enumerate|zip|map|len|join")) {
            return Stream.empty();
        }
        var file = call.node().tree().file();
        return call.name().matches("enumerate|map|zip|list|sorted|set|tuple")
                ? crash.draft()
                        .wrap(
                                arguments.getFirst(),
                                call.name().matches("list|set|tuple") ? "[" : "range(",
                                call.name().matches("list|set|tuple") ? "]" : ")")
                        .because(0.72, "`" + arguments.getFirst().text() + "` is a number, not a collection")
                : crash.draft()
                        .replace(
                                file,
                                arguments.getFirst().start(),
                                arguments.getFirst().start(),
                                "[")
                        .replace(
                                file,
                                arguments.getLast().end(),
                                arguments.getLast().end(),
                                "]")
                        .because(0.86, "`" + call.name() + "` takes one collection");
    }

    private static boolean isNumber(PythonCrash crash, Node node) {
        return crash.prime()
                .value(node)
                .map(value -> value.kind() == Value.Kind.NUMBER || value.kind() == Value.Kind.BOOLEAN)
                .orElse(node.is("integer", "binary_operator")
                        || Call.of(node)
                                .filter(call -> call.name().matches("len|int|sum|count"))
                                .isPresent());
    }
}
