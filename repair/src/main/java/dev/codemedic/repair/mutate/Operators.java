package dev.codemedic.repair.mutate;

import dev.codemedic.core.source.Edit;
import dev.codemedic.repair.code.Form;
import dev.codemedic.repair.code.Fragment;
import dev.codemedic.repair.code.Type;
import dev.codemedic.syntax.Node;
import java.util.List;

/** Other operators, swapped and dropped operands, shifted boundaries. */
final class Operators implements Mutator {

    @Override
    public void mutate(Node node, Form form, Ground ground, Sink sink) {
        switch (form) {
            case Form.Binary(var left, var operator, var right) -> {
                rivals(EditKind.OPERATOR, operator, ground, sink);
                swap(node, left, operator, right, ground, sink);
                drop(node, left, right, ground, sink);
                regroup(node, left, operator, right, ground, sink);
            }
            case Form.Compare(var left, var operator, var right) -> {
                rivals(EditKind.COMPARISON, operator, ground, sink);
                swap(node, left, operator, right, ground, sink);
                boundary(node, left, operator, right, ground, sink);
            }
            case Form.Logical(var left, var operator, var right) -> {
                rivals(EditKind.OPERATOR, operator, ground, sink);
                drop(node, left, right, ground, sink);
                swap(node, left, operator, right, ground, sink);
            }
            case Form.Assign(var _, var operator, var _) -> rivals(EditKind.OPERATOR, operator, ground, sink);
            case Form.Minus(var operand) -> sink.replace(EditKind.DROP_OPERAND, node, ground.fragment(operand));
            default -> {
                // no operator
            }
        }
    }

    private static void rivals(EditKind kind, Node operator, Ground ground, Sink sink) {
        double weight = 1;
        for (var rival : ground.dialect().vocabulary().rivals(operator.text())) {
            sink.text(kind, operator, rival, weight);
            weight *= 0.8;
        }
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
