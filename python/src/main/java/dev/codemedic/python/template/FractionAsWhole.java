package dev.codemedic.python.template;

import com.google.auto.service.AutoService;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Heals;
import dev.codemedic.python.code.Binding;
import dev.codemedic.python.code.Call;
import dev.codemedic.syntax.Node;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A fraction stands where only a whole number can, as an index or a count: the division that made it becomes a whole
 * one, {@code middle = n // 2}; any other fraction is cut by {@code int}.
 */
@AutoService(PythonTemplate.class)
@Heals({"TypeError"})
public final class FractionAsWhole implements PythonTemplate {
    private static final Pattern MESSAGE = Pattern.compile("'float' object cannot be interpreted as an integer"
            + "|\\w+ indices must be integers(?: or slices)?, not '?float'?"
            + "|slice indices must be integers or None or have an __index__ method"
            + "|can't multiply sequence by non-int of type 'float'|integer argument expected, got float"
            + "|unsupported operand type\\(s\\) for (?:<<|>>|&|\\||\\^)=?: '(?:float|int)' and '(?:float|int)'");

    @Override
    public Stream<Candidate> propose(PythonCrash crash) {
        if (!MESSAGE.matcher(crash.message()).lookingAt()) {
            return Stream.empty();
        }
        return crash.prime().suspects("call", "subscript", "binary_operator").stream()
                .flatMap(FractionAsWhole::parts)
                .filter(node -> isFraction(crash, node))
                .distinct()
                .limit(2)
                .flatMap(node -> whole(crash, node));
    }

    private static Stream<Node> parts(Node node) {
        return switch (node.kind()) {
            case "call" -> new Call(node).positional().stream();
            case "subscript" ->
                node.fields("subscript")
                        .flatMap(index -> index.is("slice") ? index.namedChildren().stream() : Stream.of(index));
            default -> Stream.concat(node.field("left").stream(), node.field("right").stream());
        };
    }

    private static boolean isFraction(PythonCrash crash, Node node) {
        return crash.prime()
                .value(node)
                .map(value -> value.type().equals("float"))
                .orElse(node.is("float")
                        || divides(node)
                        || Call.of(node)
                                .filter(call -> call.name().matches("sqrt|ceil|floor|log2|log10|pow|float"))
                                .isPresent());
    }

    private static boolean divides(Node node) {
        return division(node).isPresent();
    }

    /** The last division of an expression, where that decides whether it is whole. */
    private static Optional<Node> division(Node node) {
        if (node.is("parenthesized_expression")) {
            return node.namedChildren().stream().findFirst().flatMap(FractionAsWhole::division);
        }
        if (!node.is("binary_operator")) {
            return Optional.empty();
        }
        if (node.field("operator")
                .filter(operator -> operator.text().equals("/"))
                .isPresent()) {
            return node.field("operator");
        }
        return node.field("left")
                .flatMap(FractionAsWhole::division)
                .or(() -> node.field("right").flatMap(FractionAsWhole::division));
    }

    private static Stream<Candidate> whole(PythonCrash crash, Node node) {
        var cut = crash.draft()
                .wrap(node, "int(", ")")
                .because(0.74, "`" + node.text() + "` is a fraction where a whole number is needed");
        var made = node.is("identifier")
                ? crash.prime()
                        .bindings()
                        .reaching(node.text(), node)
                        .filter(binding -> binding.kind() == Binding.Kind.ASSIGNED)
                        .flatMap(Binding::bound)
                : Optional.of(node);
        var division = made.flatMap(FractionAsWhole::division);
        return Stream.concat(
                division.stream()
                        .flatMap(operator -> crash.draft()
                                .replace(operator, "//")
                                .because(0.95, "`/` gives a fraction; `//` divides whole numbers")),
                cut);
    }
}
