package dev.codemedic.repair.mutate;

import dev.codemedic.repair.code.Form;
import dev.codemedic.repair.code.Fragment;
import dev.codemedic.repair.code.Type;
import dev.codemedic.syntax.Node;

/** Conditions negated, strengthened, weakened, replaced. */
final class Conditions implements Mutator {
    /** How many conditions are tried before the next ones count half as likely. */
    private static final double FADING = 10;

    @Override
    public void mutate(Node node, Form form, Ground ground, Sink sink) {
        boolean truth = isCondition(node, ground);
        boolean constant = form instanceof Form.Bool && ground.value(node);
        if (!truth && !constant) {
            return;
        }
        var dialect = ground.dialect();
        var value = ground.fragment(node);
        if (!constant) {
            sink.replace(EditKind.NEGATE, node, dialect.not(value));
        }
        int rank = 0;
        for (var atom : ground.conditions()) {
            double weight = 1 / (1 + rank++ / FADING);
            sink.replace(EditKind.CONDITION, node, atom, constant ? weight * 3 : weight);
            if (constant || value.text().equals(atom.text())) {
                continue;
            }
            joined(EditKind.STRENGTHEN, node, value, dialect.and(), atom, weight, ground, sink);
            joined(EditKind.WEAKEN, node, value, dialect.or(), atom, weight, ground, sink);
        }
        if (!constant) {
            for (boolean fixed : new boolean[] {true, false}) {
                sink.replace(EditKind.CONDITION, node, Fragment.atom(dialect.bool(fixed), Type.BOOL), 0.2);
            }
        }
    }

    private static void joined(
            EditKind kind,
            Node node,
            Fragment value,
            String word,
            Fragment atom,
            double weight,
            Ground ground,
            Sink sink) {
        int level = ground.dialect().level(word);
        var type = Type.BOOL;
        sink.replace(
                kind, node, new Fragment(value.at(level) + " " + word + " " + atom.at(level + 1), level, type), weight);
        sink.replace(
                kind,
                node,
                new Fragment(atom.at(level) + " " + word + " " + value.at(level + 1), level, type),
                weight * 0.9);
    }

    static boolean isCondition(Node node, Ground ground) {
        var form = ground.form(node);
        if (form instanceof Form.Group || !form.isExpression()) {
            return false;
        }
        var at = node;
        var parent = at.parent();
        while (parent.isPresent() && ground.form(parent.get()) instanceof Form.Group) {
            at = parent.get();
            parent = at.parent();
        }
        if (parent.isEmpty()) {
            return false;
        }
        var child = at;
        return switch (ground.form(parent.get())) {
            case Form.If(var condition, var _, var _) -> same(condition, child);
            case Form.While(var condition, var _) -> same(condition, child);
            case Form.Choice(var condition, var _, var _) -> same(condition, child);
            case Form.Logical _ -> true;
            case Form.Not _ -> true;
            case Form.Return(var value) ->
                value != null && same(value, child) && ground.type(node).is(Type.Sort.BOOL);
            default ->
                parent.get().is("if_clause", "for_statement")
                        && ground.type(node).is(Type.Sort.BOOL)
                        && ground.value(child);
        };
    }

    private static boolean same(Node one, Node other) {
        return one.start() <= other.start() && one.end() >= other.end();
    }
}
