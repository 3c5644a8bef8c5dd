package dev.codemedic.python.template;

import dev.codemedic.core.failure.Value;
import dev.codemedic.python.live.LiveFrame;
import dev.codemedic.syntax.Node;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An operation on two values whose types do not go together.
 *
 * @param crash the failure
 * @param node the operation or augmented assignment
 * @param left the operand, target or compared value on the left
 * @param right the one on the right
 * @param operator such as {@code +} or {@code <}
 * @param leftType the left value's type; empty where the message does not tell
 * @param rightType the right value's type; empty where the message does not tell
 */
record OperandFault(
        PythonCrash crash, Node node, Node left, Node right, String operator, String leftType, String rightType) {
    private static final Pattern UNSUPPORTED =
            Pattern.compile("unsupported operand type\\(s\\) for ([^:]+?)(?: or pow\\(\\))?: '(.+?)' and '(.+?)'");
    private static final Pattern COMPARED =
            Pattern.compile("'(\\S+)' not supported between instances of '(.+?)' and '(.+?)'");
    private static final Pattern JOINED =
            Pattern.compile("can only concatenate (\\w+) \\(not \"([\\w.]+)\"\\) to \\w+");
    private static final Pattern REPEATED = Pattern.compile("can't multiply sequence by non-int of type '(\\w+)'");
    private static final Pattern BYTES = Pattern.compile("can't concat (\\w+) to (\\w+)");

    /** The operation that a {@code TypeError} is about, the likeliest first. */
    static Stream<OperandFault> in(PythonCrash crash) {
        if (!crash.thrownByProject()) {
            return Stream.empty();
        }
        return of(crash, UNSUPPORTED, 1, 2, 3)
                .or(() -> of(crash, COMPARED, 1, 2, 3))
                .or(() -> crash.message(JOINED).map(found -> at(crash, "+", found.group(1), found.group(2))))
                .or(() -> crash.message(REPEATED).map(found -> at(crash, "*", "", "")))
                .or(() -> crash.message(BYTES).map(found -> at(crash, "+", found.group(2), found.group(1))))
                .orElse(Stream.empty());
    }

    private static Optional<Stream<OperandFault>> of(
            PythonCrash crash, Pattern pattern, int operator, int left, int right) {
        return crash.message(pattern)
                .map(found -> at(crash, operator(found, operator), found.group(left), found.group(right)));
    }

    private static String operator(MatchResult found, int group) {
        var text = found.group(group);
        boolean augmented = text.length() > 1 && text.endsWith("=") && !text.matches("[<>]=");
        return augmented ? text.substring(0, text.length() - 1) : text;
    }

    private static Stream<OperandFault> at(PythonCrash crash, String operator, String leftType, String rightType) {
        return crash.prime().suspects("binary_operator", "augmented_assignment", "comparison_operator").stream()
                .flatMap(node -> sides(node, operator).stream()
                        .map(sides -> new OperandFault(
                                crash, node, sides.getFirst(), sides.getLast(), operator, leftType, rightType)))
                .filter(OperandFault::agrees)
                .limit(2);
    }

    private static Optional<List<Node>> sides(Node node, String operator) {
        if (node.is("comparison_operator")) {
            var parts = node.namedChildren().stream()
                    .filter(child -> !child.is("comment"))
                    .toList();
            boolean same = node.fields("operators").anyMatch(each -> each.text().equals(operator));
            return same && parts.size() == 2 ? Optional.of(parts) : Optional.empty();
        }
        var written = node.field("operator").map(Node::text).orElse("");
        boolean same = written.equals(node.is("augmented_assignment") ? operator + "=" : operator);
        return same
                ? node.field("left").flatMap(left -> node.field("right").map(right -> List.of(left, right)))
                : Optional.empty();
    }

    /** Whether what is known of the operands does not contradict the message. */
    private boolean agrees() {
        return agrees(left, leftType) && agrees(right, rightType);
    }

    private boolean agrees(Node side, String type) {
        return type.isEmpty()
                || frame().value(side)
                        .map(value -> value.type().equals(type) || value.type().endsWith("." + type))
                        .orElse(true);
    }

    /** Where it happens. */
    LiveFrame frame() {
        return crash.prime();
    }

    /** What an operand held. */
    Optional<Value> value(Node side) {
        return frame().value(side);
    }

    /** Whether a side is of a type, by the message or by its live value. */
    boolean is(Node side, String type) {
        var told = side.equals(left) ? leftType : rightType;
        return told.equals(type)
                || told.isEmpty()
                        && value(side)
                                .filter(value -> value.type().equals(type))
                                .isPresent();
    }
}
