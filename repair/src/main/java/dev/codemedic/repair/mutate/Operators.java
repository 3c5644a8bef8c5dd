package dev.codemedic.repair.mutate;

import dev.codemedic.core.source.Edit;
import dev.codemedic.repair.code.Form;
import dev.codemedic.repair.code.Fragment;
import dev.codemedic.repair.code.Type;
import dev.codemedic.syntax.Node;
import java.util.List;
import java.util.Set;

/** Other operators, swapped and dropped operands, shifted boundaries. */
final class Operators implements Mutator {
    private static final Set<String> EQUALITY = Set.of("==", "!=", "=");
    private static final Set<String> TEXTUAL = Set.of("==", "!=", "=", "+", "+=");
    private static final Set<String> BOOLEAN = Set.of("==", "!=", "=", "&", "|", "^", "&=", "|=", "^=", "&&", "||");

    @Override
    public void mutate(Node node, Form form, Ground ground, Sink sink) {
        switch (form) {
            case Form.Binary(var left, var operator, var right) -> {
                rivals(EditKind.OPERATOR, operator, List.of(left, right), ground, sink);
                swap(node, left, operator, right, ground, sink);
                drop(node, left, right, ground, sink);
                regroup(node, left, operator, right, ground, sink);
            }
            case Form.Compare(var left, var operator, var right) -> {
                rivals(EditKind.COMPARISON, operator, List.of(left, right), ground, sink);
                swap(node, left, operator, right, ground, sink);
                boundary(node, left, operator, right, ground, sink);
            }
            case Form.Logical(var left, var operator, var right) -> {
                rivals(EditKind.OPERATOR, operator, List.of(), ground, sink);
                drop(node, left, right, ground, sink);
                swap(node, left, operator, right, ground, sink);
            }
            case Form.Assign(var target, var operator, var value) ->
                rivals(EditKind.OPERATOR, operator, List.of(target, value), ground, sink);
            case Form.Minus(var operand) -> sink.replace(EditKind.DROP_OPERAND, node, ground.fragment(operand));
            default -> {
                // no operator
            }
        }
    }

    private static void rivals(EditKind kind, Node operator, List<Node> operands, Ground ground, Sink sink) {
        double weight = 1;
        for (var rival : ground.dialect().vocabulary().rivals(operator.text())) {
            if (works(rival, operands, ground)) {
                sink.text(kind, operator, rival, weight);
            }
            weight *= 0.8;
        }
    }

    /** Whether an operator may stand between values of the operands' types: a compiler would say no. */
    private static boolean works(String operator, List<Node> operands, Ground ground) {
        if (!ground.dialect().typed()) {
            return true;
        }
        for (var operand : operands) {
            var type = ground.type(operand);
            boolean works = switch (type.sort()) {
                case INT, REAL, UNKNOWN -> true;
                case TEXT -> TEXTUAL.contains(operator);
                case BOOL -> BOOLEAN.contains(operator);
                default -> EQUALITY.contains(operator);
            };
            // a text may be added to anything
            if (!works && !(operator.startsWith("+") && hasText(operands, ground))) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasText(List<Node> operands, Ground ground) {
        return operands.stream().anyMatch(operand -> ground.type(operand).is(Type.Sort.TEXT));
    }

    private static void swap(Node node, Node left, Node operator, Node right, Ground ground, Sink sink) {
        boolean same = ground.type(left).number()
                && ground.type(right).number()
                && List.of("+", "*", "==", "!=", "&", "|", "^").contains(operator.text());
        if (same || left.text().equals(right.text())) {
            return;
        }
        int level = ground.dialect().level(operator.text());
        var swapped = ground.fragment(right).at(level)
                + between(left, right, ground)
                + ground.fragment(left).at(level + 1);
        sink.edits(EditKind.SWAP_OPERANDS, node, List.of(new Edit(left.start(), right.end(), swapped)), 1);
    }

    private static String between(Node left, Node right, Ground ground) {
        return ground.source().substring(left.end(), right.start());
    }

    private static void drop(Node node, Node left, Node right, Ground ground, Sink sink) {
        sink.replace(EditKind.DROP_OPERAND, node, ground.fragment(left));
        sink.replace(EditKind.DROP_OPERAND, node, ground.fragment(right));
    }

    /** {@code a + b / c} as {@code (a + b) / c}, and back. */
    private static void regroup(Node node, Node left, Node operator, Node right, Ground ground, Sink sink) {
        var dialect = ground.dialect();
        if (ground.form(right) instanceof Form.Binary(var a, var inner, var b)) {
            int level = dialect.level(operator.text());
            var grouped = "(" + ground.fragment(left).at(level) + between(left, right, ground)
                    + ground.fragment(a).at(level + 1) + ")" + between(a, b, ground)
                    + ground.fragment(b).at(dialect.level(inner.text()) + 1);
            sink.edits(EditKind.SWAP_OPERANDS, node, List.of(new Edit(left.start(), right.end(), grouped)), 0.3);
        }
        if (ground.form(left) instanceof Form.Binary(var a, var inner, var b)) {
            int level = dialect.level(inner.text());
            var grouped = ground.fragment(a).at(level) + between(a, b, ground) + "("
                    + ground.fragment(b).at(dialect.level(operator.text())) + between(left, right, ground)
                    + ground.fragment(right).at(dialect.level(operator.text()) + 1) + ")";
            sink.edits(EditKind.SWAP_OPERANDS, node, List.of(new Edit(left.start(), right.end(), grouped)), 0.3);
        }
    }

    private static void boundary(Node node, Node left, Node operator, Node right, Ground ground, Sink sink) {
        if (!(ground.form(right) instanceof Form.Int(long value)) || !orders(operator.text())) {
            return;
        }
        for (var other : List.of("<=", ">=", "<", ">", "==", "!=")) {
            for (long shifted : new long[] {value + 1, value - 1, 0, 1, 2}) {
                if (shifted != value && !(shifted == -1 && !other.equals("==") && !other.equals("!="))) {
                    ground.dialect()
                            .compare(ground.fragment(left), other, Fragment.atom(Long.toString(shifted), Type.INT))
                            .ifPresent(fragment -> sink.edits(
                                    EditKind.BOUNDARY,
                                    node,
                                    List.of(new Edit(left.start(), right.end(), fragment.text())),
                                    other.equals(operator.text()) ? 0.5 : 1));
                }
            }
        }
    }

    private static boolean orders(String operator) {
        return List.of("<", "<=", ">", ">=", "==", "!=").contains(operator);
    }
}
