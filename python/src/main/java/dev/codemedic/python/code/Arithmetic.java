package dev.codemedic.python.code;

import dev.codemedic.syntax.Node;
import java.util.Optional;

/** Sums of an expression and a constant. */
public final class Arithmetic {

    private Arithmetic() {}

    /**
     * A sum with a whole number.
     *
     * @param base what the number is added to
     * @param offset the number, negative where it is taken away
     */
    public record Sum(Node base, long offset) {}

    /** The parts of {@code base + 1} or {@code base - 1}. */
    public static Optional<Sum> sum(Node node) {
        if (node.is("parenthesized_expression")) {
            return node.namedChildren().stream().findFirst().flatMap(Arithmetic::sum);
        }
        var left = node.field("left");
        var right = node.field("right");
        var operator = node.field("operator").map(Node::text).orElse("");
        if (!node.is("binary_operator") || left.isEmpty() || right.isEmpty()) {
            return Optional.empty();
        }
        boolean plus = operator.equals("+");
        if ((plus || operator.equals("-")) && right.get().is("integer")) {
            return number(right.get()).map(n -> new Sum(left.get(), plus ? n : -n));
        }
        return plus && left.get().is("integer")
                ? number(left.get()).map(n -> new Sum(right.get(), n))
                : Optional.empty();
    }

    /** The base of a sum with a constant, or the expression itself. */
    public static Node base(Node node) {
        return sum(node).map(Sum::base).orElse(node);
    }

    /** What a sum adds; 0 for any other expression. */
    public static long offset(Node node) {
        return sum(node).map(Sum::offset).orElse(0L);
    }

    /** An expression with a whole number added, as short as can be. */
    public static String plus(Node node, long more) {
        var base = base(node);
        long offset = offset(node) + more;
        var text = base.text();
        return offset == 0 ? text : text + (offset > 0 ? " + " : " - ") + Math.abs(offset);
    }

    private static Optional<Long> number(Node literal) {
        try {
            return Optional.of(Long.parseLong(literal.text()));
        } catch (NumberFormatException notDecimal) {
            return Optional.empty();
        }
    }
}
