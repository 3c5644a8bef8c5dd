package dev.codemedic.python.origin;

import dev.codemedic.core.failure.Thrown;
import dev.codemedic.core.failure.Value;
import dev.codemedic.python.code.Call;
import dev.codemedic.python.live.LiveFrame;
import dev.codemedic.syntax.Node;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The expressions of a failing statement that were {@code None} where a value was needed. */
public final class NoneUse {
    private static final Pattern ATTRIBUTE = Pattern.compile("'NoneType' object has no attribute '([^']*)'");

    private NoneUse() {}

    /** Whether an exception complains about {@code None}. */
    public static boolean isBlamed(Thrown thrown) {
        return thrown.message().contains("NoneType")
                && List.of("TypeError", "AttributeError").contains(thrown.simpleType());
    }

    /** The expressions that may be meant, those known to be {@code None} alone where there are any. */
    public static List<Node> in(LiveFrame frame, Thrown thrown) {
        var candidates = candidates(frame, thrown)
                .filter(node ->
                        frame.value(node).filter(value -> !value.isNull()).isEmpty())
                .distinct()
                .toList();
        var known = candidates.stream().filter(frame::isNone).toList();
        return known.isEmpty() ? candidates : known;
    }

    private static Stream<Node> candidates(LiveFrame frame, Thrown thrown) {
        var message = thrown.message();
        var attribute = ATTRIBUTE.matcher(message);
        if (attribute.find()) {
            return frame.suspects("attribute").stream()
                    .filter(node -> node.field("attribute")
                            .filter(name -> name.text().equals(attribute.group(1)))
                            .isPresent())
                    .flatMap(node -> node.field("object").stream());
        }
        if (message.contains("not subscriptable")
                || message.contains("item assignment")
                || message.contains("item deletion")) {
            return frame.suspects("subscript").stream().flatMap(node -> node.field("value").stream());
        }
        if (message.contains("not callable")) {
            return frame.suspects("call").stream().map(node -> new Call(node).function());
        }
        if (message.contains("not iterable")
                || message.contains("unpack")
                || message.contains("iterable, not NoneType")) {
            return Stream.concat(iterated(frame), arguments(frame));
        }
        if (message.contains("unsupported operand") || message.contains("not supported between")) {
            return operands(frame);
        }
        return Stream.concat(arguments(frame), operands(frame));
    }

    /** What loops, comprehensions, unpacking and {@code in} run through. */
    private static Stream<Node> iterated(LiveFrame frame) {
        var loops =
                frame.suspects("for_statement", "for_in_clause").stream().flatMap(node -> node.field("right").stream());
        var around = frame.statement().stream()
                .filter(statement -> statement.is("for_statement"))
                .flatMap(statement -> statement.field("right").stream());
        var unpacked = frame.suspects("assignment").stream()
                .filter(node -> node.field("left")
                        .filter(left -> left.is("pattern_list", "tuple_pattern", "list_pattern"))
                        .isPresent())
                .flatMap(node -> node.field("right").stream());
        var exact = frame.failing().stream().filter(node -> !node.is("call", "for_statement", "assignment"));
        var members = frame.suspects("comparison_operator").stream()
                .flatMap(node -> node.namedChildren().stream().skip(1));
        var splats = frame.suspects("list_splat", "dictionary_splat").stream()
                .flatMap(node -> node.namedChildren().stream());
        return Stream.of(around, loops, unpacked, exact, members, splats).flatMap(each -> each);
    }

    private static Stream<Node> arguments(LiveFrame frame) {
        return frame.suspects("call").stream()
                .map(Call::new)
                .flatMap(call -> call.arguments().stream())
                .map(argument -> argument.is("keyword_argument")
                        ? argument.field("value").orElse(argument)
                        : argument)
                .filter(argument -> argument.is("identifier", "attribute", "call", "subscript"));
    }

    private static Stream<Node> operands(LiveFrame frame) {
        return frame
                .suspects(
                        "binary_operator",
                        "augmented_assignment",
                        "comparison_operator",
                        "unary_operator",
                        "boolean_operator")
                .stream()
                .flatMap(node -> node.namedChildren().stream())
                .filter(node -> node.is("identifier", "attribute", "call", "subscript", "parenthesized_expression"));
    }

    /** A value's text as sentences show it: None as such, other values short. */
    public static String shown(Value value) {
        var text = value.text();
        return text.length() > 60 ? text.substring(0, 59) + "…" : text;
    }
}
